-- Moving a handoff between the sets it stands in. Scores order the staff queue: priority first, then who has
-- waited longest; one that was given back stands at the head of its priority.
local BAND = 10000000000000
-- Earlier than any time since 2001, and in order among themselves.
local RETURNED = 1000000000000

-- What has to be answered by a time stands as if it had waited since two hours before it, if that is earlier.
local PRESSING_MS = 7200000
local function pressed(since, answer_by)
  return answer_by and math.min(since, answer_by - PRESSING_MS) or since
end

local function queue_score(priority, since, returned)
  if returned then return priority * BAND + since - RETURNED end
  return priority * BAND + since
end

-- Keeps the earliest time by which staff have to have answered: it stays with the handoff, and in `deadlines` until it
-- was told or the handoff closes.
local function press(deadlines, handoff, id, answer_by)
  local had = tonumber(redis.call('HGET', handoff, 'answerBy'))
  if not answer_by or (had and had <= answer_by) then return end
  redis.call('HSET', handoff, 'answerBy', answer_by)
  redis.call('ZADD', deadlines, answer_by, id)
end

local function event(events, now, action, actor, object, detail)
  redis.call('XADD', events, '*', 'action', action, 'actor', actor, 'object', object, 'at', now, 'detail', detail or '{}')
end

local function tell_desk(changes, id)
  redis.call('PUBLISH', changes, 'handoff|' .. id)
end
