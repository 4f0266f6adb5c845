-- Adds links to the audit chain and lets go of the events that they were made from. The caller computes the
-- hashes (Redis has no keyed SHA-256) from the head it read; a head that has moved since refuses.
-- KEYS  1 chain  2 head  3 events
-- ARGV  1 number the head was read at  2 id of the last event that is chained  3 new head's number  4 new head's hash
--       5 how many links, then for each: number, record as JSON, hash
-- Gives 1, or 0 where somebody else was first.
if (redis.call('HGET', KEYS[2], 'n') or '0') ~= ARGV[1] then return 0 end
for i = 1, tonumber(ARGV[5]) do
  local at = 6 + (i - 1) * 3
  redis.call('XADD', KEYS[1], ARGV[at] .. '-0', 'r', ARGV[at + 1], 'h', ARGV[at + 2])
end
redis.call('HSET', KEYS[2], 'n', ARGV[3], 'hash', ARGV[4], 'event', ARGV[2])
for _, event in ipairs(redis.call('XRANGE', KEYS[3], '-', ARGV[2])) do redis.call('XDEL', KEYS[3], event[1]) end
return 1
