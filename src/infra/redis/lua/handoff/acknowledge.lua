-- Somebody has seen the emergency; the alarm stops climbing. It is still to be taken.
-- KEYS and ARGV 1–5 as in lib/move
-- Gives {'done' | 'closed' | 'unknown', 0, ms}.
-- Events: emergency.acknowledged.
-- include transcript
-- include handoff
-- include move
if not state then return { 'unknown', 0, now } end
acknowledge()
return done()
