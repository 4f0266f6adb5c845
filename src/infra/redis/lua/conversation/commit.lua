-- Ends a turn: keeps what was said and remembered, hands over or raises, and gives the next waiting message.
-- KEYS  1 conversation  2 log  3 inbox  4 turns  5 queue  6 alarms  7 handoff that would be made  8 events  9 deadlines
-- ARGV  1 conversation id  2 turn token  3 epoch it was decided under  4 '1' to act ahead of the turn under way
--       5 seq of the message  6 sealed memory  7 language  8 turn limit in ms  9 changes channel  10 key prefix of handoffs
--       11 priority 0–2, or '' for no handoff  12 handoff id  13 reason  14 categories as JSON  15 sealed brief
--       16 when staff have to have answered in ms, or ''
--       17 patient who has proved who they are, or ''
--       18 how many entries, then for each: author, kind, '1' if it is sent even when stale, sealed body
-- Gives {'committed' | 'stale', handoff id or '', epoch, {seq or 0 for each entry}, ms, view of the next turn or {}}.
-- Idempotent: the same token and seq again give the first answer, with the turn that is now under way.
-- A stale turn (a person moved, or the turn ran out of time) keeps only entries marked so, and still raises an emergency.
-- Events: handoff.requested, handoff.raised, emergency.raised.
-- include transcript
-- include handoff
local conv, log, inbox, turns = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local now = now_ms()
local force = ARGV[4] == '1'
local holds = redis.call('HGET', conv, 'lock') == ARGV[2]
local call = ARGV[2] .. '|' .. ARGV[5] .. '|' .. ARGV[4]
local last = redis.call('HGET', conv, 'last')
if last and string.sub(last, 1, #call + 1) == call .. '|' then
  local kept = cjson.decode(string.sub(last, #call + 2))
  local under_way = redis.call('HGET', conv, 'turn')
  return { 'committed', redis.call('HGET', conv, 'handoff') or '', redis.call('HGET', conv, 'epoch'), kept.seqs, kept.at,
    holds and not force and under_way and turn_view(conv, log, under_way) or {} }
end
local stale = not force and (not holds or redis.call('HGET', conv, 'epoch') ~= ARGV[3])

-- The handoff comes first, so that a notice of it carries the new epoch.
local priority = tonumber(ARGV[11])
local answer_by = tonumber(ARGV[16])
local rank = pressed(now, answer_by)
local handoff = redis.call('HGET', conv, 'handoff') or ''
if priority and (not stale or priority == 0) then
  if handoff == '' then
    handoff = ARGV[12]
    redis.call('HSET', conv, 'handoff', handoff, 'mode', 'waiting')
    redis.call('HINCRBY', conv, 'epoch', 1)
    redis.call('HSET', KEYS[7], 'conv', ARGV[1], 'state', 'waiting', 'priority', priority, 'reason', ARGV[13], 'categories', ARGV[14], 'brief', ARGV[15],
      'since', now, 'rank', rank, 'lang', ARGV[7], 'channel', redis.call('HGET', conv, 'channel'))
    redis.call('ZADD', KEYS[5], queue_score(priority, rank), handoff)
    press(KEYS[9], KEYS[7], handoff, answer_by)
    event(KEYS[8], now, 'handoff.requested', 'assistant', 'handoff:' .. handoff, cjson.encode({ reason = ARGV[13], priority = priority }))
    if priority == 0 then
      redis.call('HSET', KEYS[7], 'stage', 0)
      redis.call('ZADD', KEYS[6], now, handoff)
      event(KEYS[8], now, 'emergency.raised', 'assistant', 'handoff:' .. handoff)
    end
  else
    local key = ARGV[10] .. handoff
    local had = tonumber(redis.call('HGET', key, 'priority'))
    if redis.call('HGET', key, 'brief') == '' then redis.call('HSET', key, 'brief', ARGV[15]) end
    press(KEYS[9], key, handoff, answer_by)
    if priority < had then
      redis.call('HSET', key, 'priority', priority, 'reason', ARGV[13], 'categories', ARGV[14], 'brief', ARGV[15])
      event(KEYS[8], now, 'handoff.raised', 'assistant', 'handoff:' .. handoff, cjson.encode({ reason = ARGV[13], priority = priority }))
    end
    -- In the queue it only moves forward.
    rank = math.min(rank, tonumber(redis.call('HGET', key, 'rank') or redis.call('HGET', key, 'since')))
    redis.call('HSET', key, 'rank', rank)
    local score = queue_score(math.min(priority, had), rank)
    local standing = tonumber(redis.call('ZSCORE', KEYS[5], handoff))
    if standing and score < standing then redis.call('ZADD', KEYS[5], score, handoff) end
    if priority == 0 and (had ~= 0 or redis.call('HGET', key, 'state') == 'waiting') then
      if not redis.call('ZSCORE', KEYS[6], handoff) then
        redis.call('HSET', key, 'stage', 0)
        redis.call('HDEL', key, 'ack')
        redis.call('ZADD', KEYS[6], now, handoff)
        event(KEYS[8], now, 'emergency.raised', 'assistant', 'handoff:' .. handoff)
      end
    end
  end
  if ARGV[17] ~= '' then redis.call('HSET', ARGV[10] .. handoff, 'patient', ARGV[17]) end
  tell_desk(ARGV[9], handoff)
end

local seqs = {}
for i = 1, tonumber(ARGV[18]) do
  local at = 19 + (i - 1) * 4
  if not stale or ARGV[at + 2] == '1' then
    seqs[i] = append_entry(conv, log, now, ARGV[at], ARGV[at + 1], ARGV[at + 3])
  else
    seqs[i] = 0
  end
end
if not stale then
  redis.call('HSET', conv, 'mem', ARGV[6], 'lang', ARGV[7], 'last', call .. '|' .. cjson.encode({ seqs = seqs, at = now }))
end

local view = {}
if force then
  redis.call('LREM', inbox, 1, ARGV[5])
elseif holds then
  local waiting = redis.call('LPOP', inbox)
  if waiting then
    redis.call('HSET', conv, 'turn', waiting)
    redis.call('ZADD', turns, now + ARGV[8], ARGV[1])
    view = turn_view(conv, log, waiting)
  else
    redis.call('HDEL', conv, 'lock', 'turn')
    redis.call('ZREM', turns, ARGV[1])
  end
end
tell(ARGV[9], ARGV[1], conv)
return { stale and 'stale' or 'committed', handoff, redis.call('HGET', conv, 'epoch'), seqs, now, view }
