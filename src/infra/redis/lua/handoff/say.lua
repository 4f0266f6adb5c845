-- The owner writes to the patient. The same key twice is one message.
-- KEYS and ARGV 1–5 as in lib/move, and KEYS 9 said; ARGV 6 lease in ms  7 key  8 sealed body
-- Gives {'done' | 'lost' | 'closed' | 'unknown', seq, ms}; for a key seen before, the seq it was given then.
-- Events: handoff.said.
-- include transcript
-- include handoff
-- include move
local before = redis.call('HGET', KEYS[9], staff .. '|' .. ARGV[7])
if before then return { 'done', tonumber(before), now } end
local no = refusal()
if no then return no end
local seq = append_entry(conv, log, now, 'staff', 'message', ARGV[8])
redis.call('HSET', KEYS[9], staff .. '|' .. ARGV[7], seq)
redis.call('HSET', handoff, 'lease', now + ARGV[6])
redis.call('ZADD', claims, now + ARGV[6], id)
event(events, now, 'handoff.said', staff, 'handoff:' .. id, cjson.encode({ seq = seq }))
return done(seq)
