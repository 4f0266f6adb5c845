-- Turns a hold into a booking.
-- KEYS  1 the appointment  2 events
-- ARGV  1 key prefix  2 id  3 patient  4 who does it
-- Gives {'done', record} | {'expired'} | {'stale'} | {'patient-busy', id} | {'unknown-appointment'}.
-- Idempotent: booking what is booked gives the booking. Another patient's appointment is unknown.
-- Events: appointment.booked.
-- include calendar
local now = now_ms()
local record = live(ARGV[2], now)
if not record or record.patient ~= ARGV[3] then return { 'unknown-appointment' } end
if record.status == 'booked' then return { 'done', view(record) } end
if record.status == 'expired' then return { 'expired' } end
if record.status ~= 'held' then return { 'stale' } end
local clash = own_clash(record, '')
if clash then return { 'patient-busy', clash } end
set(record, { status = 'booked', heldUntil = '', bookedAt = now })
redis.call('ZREM', holds, record.id)
event(KEYS[2], now, 'appointment.booked', ARGV[4], record, {})
return { 'done', view(record) }
