-- Adds entries that answer no message: a welcome, a reminder, a notice.
-- KEYS  1 conversation  2 log
-- ARGV  1 conversation id  2 changes channel  3 '' or the seq the conversation must be at
--       4 '' or a name under which this is added once  5 how many, then for each: author, kind, sealed body
-- Gives {ms, epoch, {seq or 0 for each}, channel}; an assistant's message is left out (0) while a person holds the conversation.
-- Idempotent with a name: the same again gives the first answer, unless nothing was added then.
-- include transcript
local now = now_ms()
local once = 'once:' .. ARGV[4]
if ARGV[4] ~= '' then
  local kept = redis.call('HGET', KEYS[1], once)
  if kept then
    local is = cjson.decode(kept)
    return { is[1], is[2], is[3], redis.call('HGET', KEYS[1], 'channel') or '' }
  end
end
local seqs = {}
local added = false
local refuse = redis.call('EXISTS', KEYS[1]) == 0 or (ARGV[3] ~= '' and redis.call('HGET', KEYS[1], 'seq') ~= ARGV[3])
local mode = redis.call('HGET', KEYS[1], 'mode')
for i = 1, tonumber(ARGV[5]) do
  local at = 6 + (i - 1) * 3
  if refuse or (mode ~= 'assistant' and ARGV[at] == 'assistant' and ARGV[at + 1] == 'message') then
    seqs[i] = 0
  else
    seqs[i] = append_entry(KEYS[1], KEYS[2], now, ARGV[at], ARGV[at + 1], ARGV[at + 2])
    added = true
  end
end
if not refuse then tell(ARGV[2], ARGV[1], KEYS[1]) end
local epoch = redis.call('HGET', KEYS[1], 'epoch') or '0'
if added and ARGV[4] ~= '' then redis.call('HSET', KEYS[1], once, cjson.encode({ tostring(now), epoch, seqs })) end
return { now, epoch, seqs, redis.call('HGET', KEYS[1], 'channel') or '' }
