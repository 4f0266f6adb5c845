-- Who holds a session; a sign of life moves its idle limit, never past its absolute one.
-- KEYS  1 session
-- ARGV  1 key prefix of accounts  2 idle limit in ms
-- Gives {staff id, ms at which it ends, sealed name} | false. The account is on the clinic's own node.
local is = redis.call('HMGET', KEYS[1], 'staff', 'ends')
if not is[1] then return false end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local left = tonumber(is[2]) - now
local account = redis.call('HMGET', ARGV[1] .. is[1], 'name', 'disabled')
if left <= 0 or not account[1] or account[2] then
  redis.call('DEL', KEYS[1])
  return false
end
redis.call('PEXPIRE', KEYS[1], math.min(left, tonumber(ARGV[2])))
return { is[1], is[2], account[1] }
