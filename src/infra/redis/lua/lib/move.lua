-- The common part of every move on a handoff. Needs transcript and handoff.
-- KEYS  1 handoff  2 conversation  3 log  4 queue  5 claims  6 alarms  7 closed  8 events
-- ARGV  1 handoff id  2 conversation id  3 changes channel  4 staff id  5 sealed staff name
local handoff, conv, log, queue, claims, alarms, closed, events = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7], KEYS[8]
local id, conv_id, changes, staff, staff_name = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local now = now_ms()
local state = redis.call('HGET', handoff, 'state')
local owner = redis.call('HGET', handoff, 'owner') or ''

local function done(seq)
  tell_desk(changes, id)
  if seq then tell(changes, conv_id, conv) end
  return { 'done', seq or 0, now }
end

-- The answer where the caller does not hold the handoff, else nil.
local function refusal()
  if not state then return { 'unknown', 0, now } end
  if state == 'closed' then return { 'closed', 0, now } end
  if owner ~= staff then return { 'lost', 0, now } end
  return nil
end

local function bump() redis.call('HINCRBY', conv, 'epoch', 1) end

local function own(new_owner, new_name, lease)
  redis.call('HSET', handoff, 'state', 'claimed', 'owner', new_owner, 'ownerName', new_name, 'claimed', now, 'lease', now + lease)
  redis.call('ZREM', queue, id)
  redis.call('ZADD', claims, now + lease, id)
  redis.call('HSET', conv, 'mode', 'staff', 'owner', new_owner)
  bump()
end

local function give_back()
  redis.call('HSET', handoff, 'state', 'waiting')
  redis.call('HDEL', handoff, 'owner', 'ownerName', 'lease')
  redis.call('ZREM', claims, id)
  redis.call('ZADD', queue, queue_score(tonumber(redis.call('HGET', handoff, 'priority')), tonumber(redis.call('HGET', handoff, 'since')), true), id)
  redis.call('HSET', conv, 'mode', 'waiting')
  redis.call('HDEL', conv, 'owner')
  bump()
end

local function acknowledge()
  if redis.call('ZREM', alarms, id) == 1 then
    redis.call('HSET', handoff, 'ack', staff)
    event(events, now, 'emergency.acknowledged', staff, 'handoff:' .. id)
  end
end
