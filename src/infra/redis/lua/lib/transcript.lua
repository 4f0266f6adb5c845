-- Appending to and reading from a conversation. Shared by every script that writes a transcript.
-- Entry fields: f author, k kind, t ms since 1970, e epoch, b sealed body.
local function now_ms()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function append_entry(conv, log, now, author, kind, body)
  local seq = redis.call('HINCRBY', conv, 'seq', 1)
  redis.call('XADD', log, seq .. '-0', 'f', author, 'k', kind, 't', now, 'e', redis.call('HGET', conv, 'epoch'), 'b', body)
  return seq
end

local function tell(changes, id, conv)
  local is = redis.call('HMGET', conv, 'seq', 'mode', 'handoff')
  redis.call('PUBLISH', changes, 'conversation|' .. id .. '|' .. is[1] .. '|' .. is[2] .. '|' .. (is[3] or ''))
end

-- What a turn is given: mode, epoch, handoff, language, reference, memory, the message and up to six entries before it.
local function turn_view(conv, log, seq)
  local is = redis.call('HMGET', conv, 'mode', 'epoch', 'handoff', 'lang', 'ref', 'mem')
  local message = redis.call('XRANGE', log, seq .. '-0', seq .. '-0')
  local recent = redis.call('XREVRANGE', log, '(' .. seq .. '-0', '-', 'COUNT', 6)
  for i = 1, 6 do is[i] = is[i] or '' end
  return { is[1], is[2], is[3], is[4], is[5], is[6], message, recent }
end
