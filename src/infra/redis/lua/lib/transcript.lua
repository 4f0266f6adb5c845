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

-- What a turn is given: mode, epoch, handoff, language, reference, memory; then the message and up to six entries
-- before it, newest first, each as number, author, kind, ms, epoch, sealed body. One flat list: it is read in every turn.
local function turn_view(conv, log, seq)
  local view = redis.call('HMGET', conv, 'mode', 'epoch', 'handoff', 'lang', 'ref', 'mem')
  for i = 1, 6 do view[i] = view[i] or '' end
  for _, entry in ipairs(redis.call('XREVRANGE', log, seq .. '-0', '-', 'COUNT', 7)) do
    local field = entry[2]
    for _, value in ipairs({ entry[1], field[2], field[4], field[6], field[8], field[10] }) do view[#view + 1] = value end
  end
  return view
end
