-- Records an entry's way to the patient; a later state is never lost to an earlier one that was reported late.
-- KEYS  1 conversation  2 delivery
-- ARGV  1 conversation id  2 seq  3 state  4 changes channel
-- Gives 1 where it changed.
-- include transcript
local rank = { queued = 0, sending = 1, sent = 2, failed = 3, delivered = 4 }
local had = redis.call('HGET', KEYS[2], ARGV[2])
if had and rank[had] >= rank[ARGV[3]] then return 0 end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[3])
tell(ARGV[4], ARGV[1], KEYS[1])
return 1
