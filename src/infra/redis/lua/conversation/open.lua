-- Makes a conversation, once.
-- KEYS  1 conversation
-- ARGV  1 channel  2 language  3 sealed reference  4 wrapped key
-- Gives the fields of the conversation as they are now: channel, mode, epoch, seq, lang, ref, handoff, owner, created, key.
-- include transcript
if redis.call('HSETNX', KEYS[1], 'key', ARGV[4]) == 1 then
  redis.call('HSET', KEYS[1], 'channel', ARGV[1], 'mode', 'assistant', 'epoch', 0, 'seq', 0, 'lang', ARGV[2], 'ref', ARGV[3], 'created', now_ms())
end
return redis.call('HMGET', KEYS[1], 'channel', 'mode', 'epoch', 'seq', 'lang', 'ref', 'handoff', 'owner', 'created', 'key')
