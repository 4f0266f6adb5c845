-- Holds a span on every resource it needs, or on none, for a while.
-- KEYS  1 answer kept for the request's key  2 the appointment  3 the patient's appointments  4 holds by expiry
--       5… one calendar for each resource
-- ARGV  1 key prefix  2 id  3 start ms  4 end ms  5 resources as JSON  6 practitioner  7 visit type  8 place
--       9 patient  10 conversation or ''  11 local day  12 how long in ms  13 '1' to look for the patient's own clashes
--       14 appointment that it would replace or ''  15 how many holds one patient may have
--       16 why staff book over what is taken, or ''  17 how many of a clinician's day may be booked over
-- Gives {'done', record} | {'slot-taken'} | {'patient-busy', id} | {'too-many-holds'} | {'expired'} | {'overbooked-enough'}.
-- Idempotent: the same key within 24 h gives the first answer; a hold that was made is given as it is now.
-- Events: none; a hold is no appointment yet.
-- include calendar
local now = now_ms()
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now, 'LIMIT', 0, 20)) do
  if not live(id, now) then redis.call('ZREM', KEYS[4], id) end
end

local kept = redis.call('GET', KEYS[1])
if kept then
  local answer = cjson.decode(kept)
  if answer[1] ~= 'done' then return answer end
  local record = live(answer[2], now)
  if not record or record.status == 'expired' then return { 'expired' } end
  return { 'done', view(record) }
end

local function remember(answer)
  redis.call('SET', KEYS[1], cjson.encode(answer), 'PX', REMEMBERED_MS)
  return answer
end

local wanted = { id = ARGV[2], status = 'held', start = ARGV[3], ['end'] = ARGV[4], resources = ARGV[5], practitioner = ARGV[6], visitType = ARGV[7], place = ARGV[8],
  patient = ARGV[9], version = '1', heldUntil = tostring(now + ARGV[12]), conversation = ARGV[10], overbooked = '', day = ARGV[11], list = cjson.decode(ARGV[5]) }

local held = 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], now, '+inf')) do
  local other = live(id, now)
  if other and other.status == 'held' then held = held + 1 end
end
if held >= tonumber(ARGV[15]) then return remember({ 'too-many-holds' }) end
if ARGV[13] == '1' then
  local clash = own_clash(wanted, ARGV[14])
  if clash then return remember({ 'patient-busy', clash }) end
end
local is_taken = {}
for _, resource in ipairs(wanted.list) do
  if taken(resource, wanted.start, wanted['end'], now) then
    if ARGV[16] == '' then return remember({ 'slot-taken' }) end
    is_taken[resource] = true
    wanted.overbooked = ARGV[16]
  end
end
-- Not kept for the key: it may be otherwise when the limit or the day has changed.
if wanted.overbooked ~= '' and overbooked_on('practitioner:' .. wanted.practitioner, wanted, now) >= tonumber(ARGV[17]) then return { 'overbooked-enough' } end

for _, resource in ipairs(wanted.list) do
  local on = is_taken[resource] and over(resource) or cal(resource)
  redis.call('ZADD', on, wanted.start, wanted.start .. '|' .. wanted['end'] .. '|' .. wanted.id)
end
local flat = {}
for _, name in ipairs(FIELDS) do
  flat[#flat + 1] = name
  flat[#flat + 1] = wanted[name] or ''
end
redis.call('HSET', KEYS[2], unpack(flat))
redis.call('ZADD', KEYS[3], wanted.start, wanted.id)
redis.call('ZADD', KEYS[4], wanted.heldUntil, wanted.id)
remember({ 'done', wanted.id })
return { 'done', view(wanted) }
