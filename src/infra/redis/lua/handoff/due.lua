-- What fell due: leases that ran out are given back, alarms climb one stage, turns that did not finish become
-- handoffs, and times by which staff had to have answered are past. Done by whoever calls first; nobody else is told again.
-- KEYS  1 queue  2 claims  3 alarms  4 turns  5 events  6 deadlines
-- ARGV  1 key prefix of handoffs  2 key prefix of conversations  3 changes channel  4 most of each kind
--       5 id for a new handoff (a suffix is added)  6… milliseconds at which an alarm climbs, from the second stage on
-- Gives {{kind, handoff, conversation, stage}, …}; kind is lease-expired, alarm, turn-overdue or answer-overdue.
-- Events: handoff.expired, emergency.climbed, turn.overdue, handoff.requested, handoff.overdue.
-- The keys of each handoff and conversation are made from the prefixes: all are on the clinic's own node.
-- include transcript
-- include handoff
local now = now_ms()
local found = {}

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, ARGV[4])) do
  local key = ARGV[1] .. id
  local conv_id = redis.call('HGET', key, 'conv')
  local conv = ARGV[2] .. conv_id
  redis.call('HSET', key, 'state', 'waiting')
  redis.call('HDEL', key, 'owner', 'ownerName', 'lease')
  redis.call('ZREM', KEYS[2], id)
  local priority = tonumber(redis.call('HGET', key, 'priority'))
  redis.call('ZADD', KEYS[1], queue_score(priority, tonumber(redis.call('HGET', key, 'since')), true), id)
  redis.call('HSET', conv, 'mode', 'waiting')
  redis.call('HDEL', conv, 'owner')
  redis.call('HINCRBY', conv, 'epoch', 1)
  if priority == 0 then
    redis.call('HSET', key, 'stage', 0)
    redis.call('ZADD', KEYS[3], now, id)
  end
  event(KEYS[5], now, 'handoff.expired', 'system', 'handoff:' .. id)
  tell_desk(ARGV[3], id)
  tell(ARGV[3], conv_id, conv)
  found[#found + 1] = { 'lease-expired', id, conv_id, 0 }
end

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, ARGV[4])) do
  local key = ARGV[1] .. id
  local stage = tonumber(redis.call('HGET', key, 'stage') or '0')
  local raised = tonumber(redis.call('HGET', key, 'alarmAt') or now)
  if stage == 0 then redis.call('HSET', key, 'alarmAt', now) raised = now end
  local step = ARGV[6 + stage]
  if step then
    redis.call('ZADD', KEYS[3], raised + step, id)
  else
    redis.call('ZADD', KEYS[3], now + ARGV[#ARGV], id)
  end
  redis.call('HSET', key, 'stage', math.min(stage + 1, #ARGV - 4))
  if stage > 0 then event(KEYS[5], now, 'emergency.climbed', 'system', 'handoff:' .. id, cjson.encode({ stage = stage })) end
  tell_desk(ARGV[3], id)
  found[#found + 1] = { 'alarm', id, redis.call('HGET', key, 'conv'), stage }
end

for index, conv_id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now, 'LIMIT', 0, ARGV[4])) do
  local conv = ARGV[2] .. conv_id
  redis.call('ZREM', KEYS[4], conv_id)
  redis.call('DEL', conv .. ':inbox')
  redis.call('HDEL', conv, 'lock', 'turn')
  redis.call('HINCRBY', conv, 'epoch', 1)
  event(KEYS[5], now, 'turn.overdue', 'system', 'conversation:' .. conv_id)
  local id = redis.call('HGET', conv, 'handoff') or ''
  if id == '' then
    id = ARGV[5] .. index
    redis.call('HSET', ARGV[1] .. id, 'conv', conv_id, 'state', 'waiting', 'priority', 2, 'reason', 'unfinished', 'categories', '[]', 'brief', '',
      'since', now, 'lang', redis.call('HGET', conv, 'lang'), 'channel', redis.call('HGET', conv, 'channel'))
    redis.call('HSET', conv, 'handoff', id, 'mode', 'waiting')
    redis.call('ZADD', KEYS[1], queue_score(2, now), id)
    event(KEYS[5], now, 'handoff.requested', 'system', 'handoff:' .. id, cjson.encode({ reason = 'unfinished', priority = 2 }))
  end
  tell_desk(ARGV[3], id)
  tell(ARGV[3], conv_id, conv)
  found[#found + 1] = { 'turn-overdue', id, conv_id, 0 }
end

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[6], '-inf', now, 'LIMIT', 0, ARGV[4])) do
  local key = ARGV[1] .. id
  redis.call('ZREM', KEYS[6], id)
  local is = redis.call('HMGET', key, 'conv', 'answerBy', 'state')
  event(KEYS[5], now, 'handoff.overdue', 'system', 'handoff:' .. id, cjson.encode({ answerBy = tonumber(is[2]), state = is[3] }))
  tell_desk(ARGV[3], id)
  found[#found + 1] = { 'answer-overdue', id, is[1], 0 }
end
return found
