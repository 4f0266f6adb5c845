-- Notes that the patient has said they will come. The visit itself stays as it is, and so does its version.
-- KEYS  1 the appointment  2 events
-- ARGV  1 key prefix  2 id  3 patient
-- Gives {'done', record} | {'expired'} | {'stale'} | {'unknown-appointment'}.
-- Idempotent: confirming twice is confirming once. Another patient's appointment is unknown.
-- Events: appointment.confirmed.
-- include calendar
local now = now_ms()
local record = live(ARGV[2], now)
if not record or record.patient ~= ARGV[3] then return { 'unknown-appointment' } end
if record.status == 'expired' then return { 'expired' } end
if record.status ~= 'booked' then return { 'stale' } end
if redis.call('HSETNX', KEYS[1], 'confirmedAt', now) == 1 then event(KEYS[2], now, 'appointment.confirmed', 'patient', record, {}) end
return { 'done', view(record) }
