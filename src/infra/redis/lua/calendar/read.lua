-- Reads one appointment, or a patient's booked ones, as they are now.
-- KEYS  1 the appointment, or the patient's appointments
-- ARGV  1 key prefix  2 'one' or 'patient'  3 id, or from ms
-- Gives a list of records, soonest first. Changes nothing but holds whose time is over.
-- Events: none.
-- include calendar
local now = now_ms()
if ARGV[2] == 'one' then
  local record = live(ARGV[3], now)
  return record and { view(record) } or {}
end
local out = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[3] - 86400000, '+inf')) do
  local record = live(id, now)
  if record and record.status == 'booked' and tonumber(record['end']) > tonumber(ARGV[3]) then out[#out + 1] = view(record) end
end
return out
