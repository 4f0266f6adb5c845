-- The owner passes it on, to a person or back to the queue, with a note for staff.
-- KEYS and ARGV 1–5 as in lib/move; ARGV 6 lease in ms  7 new owner or ''  8 their sealed name  9 sealed note
--       10 sealed body of the notice to the patient
-- Gives {'done' | 'lost' | 'closed' | 'unknown', seq of the notice or 0, ms}.
-- Events: handoff.transferred.
-- include transcript
-- include handoff
-- include move
local no = refusal()
if no then return no end
if ARGV[7] == '' then give_back() else own(ARGV[7], ARGV[8], ARGV[6]) end
append_entry(conv, log, now, 'staff', 'note', ARGV[9])
event(events, now, 'handoff.transferred', staff, 'handoff:' .. id, cjson.encode({ to = ARGV[7] }))
return done(append_entry(conv, log, now, 'system', 'notice', ARGV[10]))
