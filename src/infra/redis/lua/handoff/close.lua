-- The owner ends it with an outcome; the assistant speaks again, from a clean memory.
-- KEYS and ARGV 1–5 as in lib/move, and KEYS 9 said  10 deadlines; ARGV 6 outcome  7 sealed body of the notice  8 how many closed ones are listed
-- Gives {'done' | 'lost' | 'closed' | 'unknown', seq of the notice or 0, ms}.
-- Events: handoff.closed, emergency.acknowledged.
-- include transcript
-- include handoff
-- include move
local no = refusal()
if no then return no end
local seq = append_entry(conv, log, now, 'system', 'notice', ARGV[7])
redis.call('HSET', handoff, 'state', 'closed', 'closed', now, 'outcome', ARGV[6], 'seq', seq)
redis.call('HDEL', handoff, 'lease', 'patient')
redis.call('ZREM', claims, id)
redis.call('ZREM', KEYS[10], id)
redis.call('ZADD', closed, now, id)
redis.call('ZREMRANGEBYRANK', closed, 0, -1 - ARGV[8])
redis.call('DEL', KEYS[9])
redis.call('HSET', conv, 'mode', 'assistant')
redis.call('HDEL', conv, 'handoff', 'owner', 'mem')
bump()
acknowledge()
event(events, now, 'handoff.closed', staff, 'handoff:' .. id, cjson.encode({ outcome = ARGV[6] }))
return done(seq)
