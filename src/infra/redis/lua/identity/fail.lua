-- Counts one failed identity check against several keys at once.
-- KEYS: one counter for each thing it is counted against.
-- ARGV: 1 how long a counter lives after its first failure, in ms.
-- Result: the highest of the counters. Events: none.
-- Sent twice (a lost reply), it counts twice: that errs towards a person, never towards a guesser.
local most = 0
for _, key in ipairs(KEYS) do
  local count = redis.call('INCR', key)
  if count == 1 then redis.call('PEXPIRE', key, ARGV[1]) end
  if count > most then most = count end
end
return most
