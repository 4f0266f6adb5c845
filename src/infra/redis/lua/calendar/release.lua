-- Gives a hold back before its time is over.
-- KEYS  1 the appointment
-- ARGV  1 key prefix  2 id  3 patient
-- Gives 1, or 0 where there was nothing to give back. Idempotent.
-- Events: none.
-- include calendar
local record = read(ARGV[2])
if not record or record.patient ~= ARGV[3] or record.status ~= 'held' then return 0 end
expire(record)
return 1
