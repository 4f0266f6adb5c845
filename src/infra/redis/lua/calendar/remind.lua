-- Notes that the reminder of so many days before a visit was sent.
-- KEYS  1 the appointment
-- ARGV  1 days before
-- Gives 1, or 0 where the appointment is gone. Idempotent. Events: none; the transcript has the reminder itself.
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local sent = redis.call('HGET', KEYS[1], 'reminded') or ''
for days in string.gmatch(sent, '%d+') do
  if days == ARGV[1] then return 1 end
end
redis.call('HSET', KEYS[1], 'reminded', sent == '' and ARGV[1] or (sent .. ',' .. ARGV[1]))
return 1
