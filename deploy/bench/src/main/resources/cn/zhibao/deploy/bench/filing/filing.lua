-- One new filing per request: an Idempotency-Key and a body that nobody has sent before.
local bodies, tokens, host = {}, {}, ""
local run, sent, threads = "", 0, 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  run = args[1]
  for line in io.lines(args[2]) do
    local before, after = line:match("^(.*)@SERIAL@(.*)$")
    bodies[#bodies + 1] = { before, after }
  end
  for line in io.lines(args[3]) do
    tokens[#tokens + 1] = line
  end
  host = wrk.host .. ":" .. wrk.port
end

function request()
  sent = sent + 1
  local body = bodies[sent % #bodies + 1]
  local serial = string.format("%s-%d-%d", run, number, sent)
  local text = body[1] .. serial .. body[2]
  return table.concat {
    "POST /api/v1/hazards HTTP/1.1\r\nHost: ", host,
    "\r\nAuthorization: Bearer ", tokens[sent % #tokens + 1],
    "\r\nContent-Type: application/json\r\nIdempotency-Key: ", serial,
    "\r\nContent-Length: ", #text, "\r\n\r\n", text,
  }
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("zhibao-wrk requests=%d micros=%d refused=%d broken=%d p50=%d p99=%d\n",
    summary.requests, summary.duration, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
