-- Moves an entry's delivery from one state to another, so that one process alone sends it.
-- KEYS  1 conversation  2 delivery
-- ARGV  1 conversation id  2 seq  3 from  4 to  5 changes channel
-- Gives 1 where it was in the first state, else 0. An entry without a state is queued.
-- include transcript
local had = redis.call('HGET', KEYS[2], ARGV[2]) or 'queued'
if had ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[2], ARGV[2], ARGV[4])
tell(ARGV[5], ARGV[1], KEYS[1])
return 1
