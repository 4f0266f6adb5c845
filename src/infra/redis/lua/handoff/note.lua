-- A note for staff alone; anybody on the desk may add one while the handoff is open.
-- KEYS and ARGV 1–5 as in lib/move; ARGV 6 sealed body
-- Gives {'done' | 'closed' | 'unknown', seq, ms}.
-- Events: handoff.noted.
-- include transcript
-- include handoff
-- include move
if not state then return { 'unknown', 0, now } end
if state == 'closed' then return { 'closed', 0, now } end
local seq = append_entry(conv, log, now, 'staff', 'note', ARGV[6])
event(events, now, 'handoff.noted', staff, 'handoff:' .. id, cjson.encode({ seq = seq }))
return done(seq)
