-- Adds a patient, once.
-- KEYS: 1 the record, 2 the index of those with the same date of birth and phone.
-- ARGV: 1 the sealed record, 2 the patient's id.
-- Result: 1 where the patient is new, 0 where they were there. Events: none.
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('SADD', KEYS[2], ARGV[2])
return 1
