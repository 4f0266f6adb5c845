-- Gives an account another password and ends its sessions.
-- KEYS  1 account  2 sessions of this account (set of session keys)
-- ARGV  1 password hash
-- Gives 'done' | 'unknown'. The session keys are on the clinic's own node.
if redis.call('EXISTS', KEYS[1]) == 0 then return 'unknown' end
redis.call('HSET', KEYS[1], 'password', ARGV[1])
for _, key in ipairs(redis.call('SMEMBERS', KEYS[2])) do redis.call('DEL', key) end
redis.call('DEL', KEYS[2])
return 'done'
