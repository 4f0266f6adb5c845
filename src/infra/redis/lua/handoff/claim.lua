-- Takes a waiting handoff. The first one has it; claiming again is a renewal; everybody else is told who was first.
-- KEYS and ARGV 1–5 as in lib/move; ARGV 6 lease in ms  7 sealed body of the notice that a person joined
-- Gives {'done' | 'lost' | 'closed' | 'unknown', seq of the notice or 0, ms}.
-- Events: handoff.claimed, handoff.claim-lost, emergency.acknowledged.
-- include transcript
-- include handoff
-- include move
if not state then return { 'unknown', 0, now } end
if state == 'closed' then return { 'closed', 0, now } end
if owner == staff then
  redis.call('HSET', handoff, 'lease', now + ARGV[6])
  redis.call('ZADD', claims, now + ARGV[6], id)
  return done()
end
if owner ~= '' then
  event(events, now, 'handoff.claim-lost', staff, 'handoff:' .. id)
  return { 'lost', 0, now }
end
own(staff, staff_name, ARGV[6])
acknowledge()
event(events, now, 'handoff.claimed', staff, 'handoff:' .. id)
return done(append_entry(conv, log, now, 'system', 'notice', ARGV[7]))
