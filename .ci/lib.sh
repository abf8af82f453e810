# A small runner: steps that count, servers that are always stopped. Sourced by .ci/run.

passed=0
failed=0
logs=$root/artifacts/ci

# step NAME COMMAND...: one check. Its output goes to a log; what it says of failures, and the end of it, is shown when the check fails.
step() {
  local name=$1 log=$logs/${1//[^a-zA-Z0-9.]/-}.log began=$SECONDS
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok      %-44s %4d s\n' "$name" $((SECONDS - began))
  else
    failed=$((failed + 1))
    printf 'FAILED  %-44s %4d s  %s\n' "$name" $((SECONDS - began)) "${log#"$root"/}"
    {
      grep -E -A 12 '\[FAIL\]|: error |^Failed!' "$log" | head -n 60
      echo "..."
      tail -n 20 "$log"
    } | sed 's/^/        | /'
    return 1
  fi
}

# count NAME PASSED FAILED: checks that were counted elsewhere.
count() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  printf '        %-44s %d passed, %d failed\n' "$1" "$2" "$3"
}

# counted NAME COMMAND...: a step whose last line is "N passed, N failed".
counted() {
  step "$@"
  local last
  last=$(tail -n 1 "$logs/${1//[^a-zA-Z0-9.]/-}.log")
  [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] && count "$1" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
}

# need COMMAND PACKAGE: installs what is missing, through apt.
need() {
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" != 0 ]; then
    echo "$1 is missing and only root can install it: apt-get install $2"
    return 1
  fi
  if [ -z "${apt_is_fresh:-}" ]; then
    apt-get update -qq && apt_is_fresh=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null && command -v "$1"
}

# free_port: a port that nobody listens on.
free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# serve PORT COMMAND...: starts a server and waits until its port answers; its process id is in $server.
serve() {
  local port=$1
  shift
  "$@" >"$logs/server-$port.log" 2>&1 &
  server=$!
  for _ in $(seq 150); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  echo "nothing answers on port $port: $*"
  cat "$logs/server-$port.log"
  return 1
}

# tunnel PORT: takes TLS off for a server that listens on PORT with it; the port without is in $tunnel, the process id in $server.
tunnel() {
  tunnel=$(free_port)
  serve "$tunnel" socat "TCP-LISTEN:$tunnel,bind=127.0.0.1,fork,reuseaddr,nodelay" "OPENSSL:127.0.0.1:$1,verify=0,nodelay"
}

# stop PID...: ends servers that serve started.
stop() {
  for pid in "$@"; do
    kill "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
  done
  return 0
}

finish() {
  # shellcheck disable=SC2046
  stop $(jobs -p)
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] && exit 0
  exit 1
}
