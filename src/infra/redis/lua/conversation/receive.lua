-- Stores a patient's message and, where no turn is under way, gives the right to answer it.
-- KEYS  1 conversation  2 log  3 inbox  4 seen  5 turns
-- ARGV  1 conversation id  2 channel  3 language  4 sealed reference  5 wrapped key that the body is sealed with
--       6 message id  7 kind  8 sealed body  9 turn token  10 turn limit in ms  11 changes channel
-- Gives {'rekey', key} where the conversation has another key: seal again and call again;
--       {'duplicate', seq}; {'queued', view}; {'run', view}. See turn_view.
-- Idempotent by message id.
-- include transcript
local known = redis.call('HGET', KEYS[1], 'key')
if not known then
  redis.call('HSET', KEYS[1], 'key', ARGV[5], 'channel', ARGV[2], 'mode', 'assistant', 'epoch', 0, 'seq', 0, 'lang', ARGV[3], 'created', now_ms())
elseif known ~= ARGV[5] then
  return { 'rekey', known }
end
local before = redis.call('ZSCORE', KEYS[4], ARGV[6])
if before then return { 'duplicate', tonumber(before) } end
local now = now_ms()
redis.call('HSET', KEYS[1], 'ref', ARGV[4])
local seq = append_entry(KEYS[1], KEYS[2], now, 'patient', ARGV[7], ARGV[8])
redis.call('ZADD', KEYS[4], seq, ARGV[6])
redis.call('ZREMRANGEBYRANK', KEYS[4], 0, -129)
tell(ARGV[11], ARGV[1], KEYS[1])
local answer = 'queued'
if redis.call('HSETNX', KEYS[1], 'lock', ARGV[9]) == 1 then
  redis.call('HSET', KEYS[1], 'turn', seq)
  redis.call('ZADD', KEYS[5], now + ARGV[10], ARGV[1])
  answer = 'run'
else
  redis.call('RPUSH', KEYS[3], seq)
end
return { answer, turn_view(KEYS[1], KEYS[2], seq) }
