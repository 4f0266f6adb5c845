-- Adds entries that answer no message: a welcome, a reminder, a notice.
-- KEYS  1 conversation  2 log
-- ARGV  1 conversation id  2 changes channel  3 '' or the seq the conversation must be at  4 how many,
--       then for each: author, kind, sealed body
-- Gives {ms, epoch, {seq or 0 for each}, channel}; an assistant's message is left out (0) while a person holds the conversation.
-- include transcript
local now = now_ms()
local seqs = {}
local refuse = redis.call('EXISTS', KEYS[1]) == 0 or (ARGV[3] ~= '' and redis.call('HGET', KEYS[1], 'seq') ~= ARGV[3])
local mode = redis.call('HGET', KEYS[1], 'mode')
for i = 1, tonumber(ARGV[4]) do
  local at = 5 + (i - 1) * 3
  if refuse or (mode ~= 'assistant' and ARGV[at] == 'assistant' and ARGV[at + 1] == 'message') then
    seqs[i] = 0
  else
    seqs[i] = append_entry(KEYS[1], KEYS[2], now, ARGV[at], ARGV[at + 1], ARGV[at + 2])
  end
end
if not refuse then tell(ARGV[2], ARGV[1], KEYS[1]) end
return { now, redis.call('HGET', KEYS[1], 'epoch') or '0', seqs, redis.call('HGET', KEYS[1], 'channel') or '' }
