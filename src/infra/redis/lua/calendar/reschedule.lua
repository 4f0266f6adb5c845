-- Books what is held and cancels what it replaces: both or neither.
-- KEYS  1 the appointment that is moved  2 the hold that it is moved to  3 events
-- ARGV  1 key prefix  2 id of the first  3 its version  4 id of the second  5 patient  6 who does it
-- Gives {'done', record of the second} | {'stale'} | {'expired'} | {'patient-busy', id} | {'unknown-appointment'}.
-- Idempotent: the same move again gives what it made. Another patient's appointment is unknown.
-- Events: appointment.rescheduled, whose object is the new one and whose detail names the old.
-- include calendar
local now = now_ms()
local from = live(ARGV[2], now)
local to = live(ARGV[4], now)
if not from or not to or from.patient ~= ARGV[5] or to.patient ~= ARGV[5] then return { 'unknown-appointment' } end
if from.status == 'cancelled' and from.movedTo == to.id and to.status == 'booked' and tonumber(from.version) == ARGV[3] + 1 then return { 'done', view(to) } end
if from.status ~= 'booked' or from.version ~= ARGV[3] then return { 'stale' } end
if to.status ~= 'held' then return { 'expired' } end
local clash = own_clash(to, from.id)
if clash then return { 'patient-busy', clash } end
free(from)
set(from, { status = 'cancelled', movedTo = to.id })
set(to, { status = 'booked', heldUntil = '', bookedAt = now })
redis.call('ZREM', holds, to.id)
event(KEYS[3], now, 'appointment.rescheduled', ARGV[6], to, { from = from.id, fromStart = tonumber(from.start), fromResources = table.concat(from.list, ',') })
return { 'done', view(to) }
