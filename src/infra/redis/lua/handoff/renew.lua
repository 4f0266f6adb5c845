-- A sign of life: the lease runs on.
-- KEYS and ARGV 1–5 as in lib/move; ARGV 6 lease in ms
-- Gives {'done' | 'lost' | 'closed' | 'unknown', 0, ms}. No event: it happens every 20 s and changes nobody's data.
-- include transcript
-- include handoff
-- include move
local no = refusal()
if no then return no end
redis.call('HSET', handoff, 'lease', now + ARGV[6])
redis.call('ZADD', claims, now + ARGV[6], id)
return { 'done', 0, now }
