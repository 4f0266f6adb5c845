-- The owner puts it back; it stands at the head of its priority.
-- KEYS and ARGV 1–5 as in lib/move; ARGV 6 sealed body of the notice that the person left
-- Gives {'done' | 'lost' | 'closed' | 'unknown', seq of the notice or 0, ms}.
-- Events: handoff.released.
-- include transcript
-- include handoff
-- include move
local no = refusal()
if no then return no end
give_back()
event(events, now, 'handoff.released', staff, 'handoff:' .. id)
return done(append_entry(conv, log, now, 'system', 'notice', ARGV[6]))
