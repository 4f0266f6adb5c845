-- Makes a staff account, once per name. Adding the same id again is adding it once.
-- KEYS  1 names (hash: blind index of the name → staff id)  2 account
-- ARGV  1 blind index  2 staff id  3 sealed name  4 password hash  5 '1' to add only where there is nobody yet
-- Gives 'added' | 'taken'.
local holder = redis.call('HGET', KEYS[1], ARGV[1])
if holder == ARGV[2] then return 'added' end
if holder then return 'taken' end
if ARGV[5] == '1' and redis.call('HLEN', KEYS[1]) > 0 then return 'taken' end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[2], 'name', ARGV[3], 'password', ARGV[4])
return 'added'
