-- Lets go of the right to send in a conversation, where it is still this holder's.
-- KEYS  1 sender
-- ARGV  1 token
-- Gives 1 where it was let go.
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
