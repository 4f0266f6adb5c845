-- Cancels a booking and frees what it took.
-- KEYS  1 the appointment  2 events
-- ARGV  1 key prefix  2 id  3 patient  4 version that the caller has seen  5 who does it
-- Gives {'done', record} | {'stale'} | {'expired'} | {'unknown-appointment'}.
-- Idempotent: the same cancellation again gives what it made. Another patient's appointment is unknown.
-- Events: appointment.cancelled.
-- include calendar
local now = now_ms()
local record = live(ARGV[2], now)
if not record or record.patient ~= ARGV[3] then return { 'unknown-appointment' } end
if record.status == 'cancelled' and record.movedTo == '' and tonumber(record.version) == ARGV[4] + 1 then return { 'done', view(record) } end
if record.status == 'expired' then return { 'expired' } end
if record.status ~= 'booked' or record.version ~= ARGV[4] then return { 'stale' } end
free(record)
set(record, { status = 'cancelled' })
event(KEYS[2], now, 'appointment.cancelled', ARGV[5], record, {})
return { 'done', view(record) }
