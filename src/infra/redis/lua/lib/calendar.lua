-- The calendar's records. A resource's calendar is a sorted set of disjoint intervals: score start in ms, member
-- start|end|id. As they never overlap, the one that starts last before an end decides whether a span is free.
-- What staff booked over another visit stands in a set of its own, which may overlap and is short.
local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local prefix = ARGV[1]
local REMEMBERED_MS = 86400000
local LONGEST_MS = 86400000
local GONE_KEPT_MS = 172800000

local function cal(resource) return prefix .. 'cal:' .. resource end
local function over(resource) return prefix .. 'over:' .. resource end
local function appt(id) return prefix .. 'appt:' .. id end
local function of_patient(patient) return prefix .. 'pt:' .. patient end
local holds = prefix .. 'holds'

local FIELDS = { 'id', 'status', 'start', 'end', 'resources', 'practitioner', 'visitType', 'place', 'patient', 'version', 'heldUntil', 'conversation', 'overbooked', 'day', 'movedTo' }

local function read(id)
  local values = redis.call('HMGET', appt(id), unpack(FIELDS))
  if not values[1] then return nil end
  local record = {}
  for i, name in ipairs(FIELDS) do record[name] = values[i] or '' end
  record.list = cjson.decode(record.resources)
  return record
end

-- The record as the caller reads it: the first thirteen fields.
local function view(record)
  local out = {}
  for i = 1, 13 do out[i] = tostring(record[FIELDS[i]]) end
  return out
end

local function free(record)
  for _, resource in ipairs(record.list) do
    local member = record.start .. '|' .. record['end'] .. '|' .. record.id
    redis.call('ZREM', cal(resource), member)
    if record.overbooked ~= '' then redis.call('ZREM', over(resource), member) end
  end
  redis.call('ZREM', of_patient(record.patient), record.id)
  redis.call('ZREM', holds, record.id)
end

local function set(record, changes)
  local flat = {}
  for name, value in pairs(changes) do
    record[name] = tostring(value)
    flat[#flat + 1] = name
    flat[#flat + 1] = tostring(value)
  end
  record.version = tostring(tonumber(record.version) + 1)
  redis.call('HSET', appt(record.id), 'version', record.version, unpack(flat))
end

-- A hold whose time is over counts as gone for everybody from that moment, whoever looks first.
local function lapsed(record, now)
  return record.status == 'held' and tonumber(record.heldUntil) <= now
end

local function expire(record)
  free(record)
  set(record, { status = 'expired' })
  redis.call('PEXPIRE', appt(record.id), GONE_KEPT_MS)
end

local function live(id, now)
  local record = read(id)
  if record and lapsed(record, now) then expire(record) end
  return record
end

-- The id of what was booked over another visit and stands in [from, to) on a resource, or nil.
local function overbooked(resource, from, to, now)
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', over(resource), from - LONGEST_MS, '(' .. to)) do
    local _, until_, id = string.match(member, '^(%d+)|(%d+)|(.+)$')
    local other = live(id, now)
    if not other then redis.call('ZREM', over(resource), member) end
    if other and other.status ~= 'expired' and tonumber(until_) > tonumber(from) then return id end
  end
  return nil
end

-- How many visits were booked over others on a resource on the day of one that is wanted.
local function overbooked_on(resource, wanted, now)
  local count = 0
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', over(resource), wanted.start - LONGEST_MS, wanted.start + LONGEST_MS)) do
    local other = live(string.match(member, '^%d+|%d+|(.+)$'), now)
    if other and other.day == wanted.day and other.status ~= 'expired' then count = count + 1 end
  end
  return count
end

-- The id of what stands in [from, to) on a resource, or nil.
local function taken(resource, from, to, now)
  local above = overbooked(resource, from, to, now)
  if above then return above end
  while true do
    local last = redis.call('ZREVRANGEBYSCORE', cal(resource), '(' .. to, '-inf', 'LIMIT', 0, 1)[1]
    if not last then return nil end
    local _, until_, id = string.match(last, '^(%d+)|(%d+)|(.+)$')
    if tonumber(until_) <= tonumber(from) then return nil end
    local record = read(id)
    if record and not lapsed(record, now) then return id end
    if record then expire(record) else redis.call('ZREM', cal(resource), last) end
  end
end

-- The id of a booked appointment of the patient that clashes: at that time, or of that type on that day.
local function own_clash(wanted, except)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', of_patient(wanted.patient), tonumber(wanted.start) - 86400000 * 2, tonumber(wanted['end']) + 86400000 * 2)) do
    if id ~= wanted.id and id ~= except then
      local other = read(id)
      if other and other.status == 'booked' then
        local at_once = tonumber(other.start) < tonumber(wanted['end']) and tonumber(wanted.start) < tonumber(other['end'])
        if at_once or (other.day == wanted.day and other.visitType == wanted.visitType) then return id end
      end
    end
  end
  return nil
end

-- `actor` is a staff id, or 'patient'.
local function event(events, now, action, actor, record, detail)
  detail.start = tonumber(record.start)
  detail['end'] = tonumber(record['end'])
  detail.resources = table.concat(record.list, ',')
  detail.visitType = record.visitType
  if record.overbooked ~= '' then detail.overbooked = record.overbooked end
  redis.call('XADD', events, '*', 'action', action, 'actor', actor, 'object', 'appointment:' .. record.id, 'at', now, 'detail', cjson.encode(detail))
end
