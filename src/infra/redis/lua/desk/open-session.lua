-- Begins a session of an account that is not disabled.
-- KEYS  1 session  2 account  3 sessions of this account (set of session keys)
-- ARGV  1 staff id  2 idle limit in ms  3 absolute limit in ms
-- Gives 'open' | 'refused'.
if redis.call('EXISTS', KEYS[2]) == 0 or redis.call('HEXISTS', KEYS[2], 'disabled') == 1 then return 'refused' end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('HSETNX', KEYS[1], 'staff', ARGV[1])
redis.call('HSETNX', KEYS[1], 'ends', now + ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('SADD', KEYS[3], KEYS[1])
redis.call('PEXPIRE', KEYS[3], ARGV[3])
for _, key in ipairs(redis.call('SMEMBERS', KEYS[3])) do
  if redis.call('EXISTS', key) == 0 then redis.call('SREM', KEYS[3], key) end
end
return 'open'
