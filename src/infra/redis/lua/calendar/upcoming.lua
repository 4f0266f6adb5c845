-- Booked visits that start in a span, with what reminders need to know of them.
-- KEYS  for each clinician the calendar and what was booked over on it
-- ARGV  1 key prefix  2 from ms  3 to ms
-- Gives for each visit {record, booked at ms or '', confirmed at ms or '', days before of the reminders sent, by comma}.
-- Changes nothing. Events: none.
-- include calendar
local out = {}
for _, key in ipairs(KEYS) do
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', key, ARGV[2], '(' .. ARGV[3])) do
    local record = read(string.match(member, '^%d+|%d+|(.+)$'))
    if record and record.status == 'booked' then
      local more = redis.call('HMGET', appt(record.id), 'bookedAt', 'confirmedAt', 'reminded')
      out[#out + 1] = { view(record), more[1] or '', more[2] or '', more[3] or '' }
    end
  end
end
return out
