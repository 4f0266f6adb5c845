-- What is taken of each resource, without holds whose time is over.
-- KEYS  one calendar for each resource, then what was booked over on each
-- ARGV  1 key prefix  2 from ms  3 to ms  4 longest visit in ms
-- Gives for each resource a flat list of start and end. Changes nothing.
-- Events: none.
-- include calendar
local now = now_ms()
local lapsed_ids = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', holds, '-inf', now)) do lapsed_ids[id] = true end
local out = {}
local resources = #KEYS / 2
for i, key in ipairs(KEYS) do
  local at = (i - 1) % resources + 1
  local spans = out[at] or {}
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', key, ARGV[2] - ARGV[4], '(' .. ARGV[3])) do
    local from, to, id = string.match(member, '^(%d+)|(%d+)|(.+)$')
    if tonumber(to) > tonumber(ARGV[2]) and not lapsed_ids[id] then
      spans[#spans + 1] = from
      spans[#spans + 1] = to
    end
  end
  out[at] = spans
end
return out
