# ./dev up: one storage, one or several silos, a front when there are several. Sourced by ./dev.
#
# Each child has a name (storage, silo-1 …, front), a process id in pid_of, and a log and a .pid file under that name in the data folder. A child that ends
# by itself is started again, at once the first time and then with longer and longer pauses; Ctrl-C ends all of them in order.

declare -A pid_of=() began=() misses=()
declare -a silo_ports=() silo_inner_ports=() gateway_ports=()

up() {
  local demo=true
  port=5080 data=.data silos=1 restart_after=0 provinces=1
  while (( $# )); do
    case $1 in
      --port) [[ ${2:-} =~ ^[0-9]+$ ]] && (( $2 > 0 && $2 < 65536 )) || fail "--port wants a number from 1 to 65535."; port=$2; shift 2 ;;
      --data) [[ -n ${2:-} ]] || fail "--data wants a folder."; data=$2; shift 2 ;;
      --silos) [[ ${2:-} =~ ^[1-9]$ ]] || fail "--silos wants a number from 1 to 9."; silos=$2; shift 2 ;;
      --restart-after) [[ ${2:-} =~ ^[0-9]+$ ]] || fail "--restart-after wants a number of seconds."; restart_after=$2; shift 2 ;;
      --no-demo) demo=false provinces=0; shift ;;
      --provinces) [[ ${2:-} =~ ^[0-9]+$ ]] && (( $2 <= 38 )) || fail "--provinces wants a number from 0 to 38."; provinces=$2; shift 2 ;;
      *) fail "unknown option $1 (./dev help lists them)." ;;
    esac
  done

  answers "$port" && fail "port $port is taken on 127.0.0.1. Choose another one: ./dev up --port $((port + 1))"
  open_data
  load_demo=$demo
  choose_ports

  trap stop_all EXIT
  trap 'stopping=1; exit 0' INT TERM HUP
  start storage
  wait_for_storage
  local i
  for (( i = 1; i <= silos; i++ )); do start "silo-$i"; done
  (( silos == 1 )) || start front
  say "starting …"
  for (( i = 1; i <= silos; i++ )); do wait_for "silo-$i" "${silo_ports[i]}"; done
  (( silos == 1 )) || wait_for front "$port"

  say_addresses
  supervise
}

# Takes the data folder for itself and builds what runs on it.
open_data() {
  (( BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501 )) || fail "bash is version $BASH_VERSION; version 5.1 or later is needed."
  need_dotnet
  need_node
  mkdir -p "$data/azurite" || fail "the data folder $data cannot be made."
  data=$(cd "$data" && pwd)
  shown=${data#"$root"/}
  exec 9>"$data/.lock"
  if command -v flock >/dev/null 2>&1; then
    flock -n 9 || fail "another ./dev up uses $data. Stop it first, or choose another folder with --data."
  fi
  npm_packages infra/dev

  build_site
  rm -f "$data"/*.pid "$data"/*.url "$data"/silo-*.log
  # A cluster of its own for each run: the lock above says that nobody else uses this storage, so whatever the table remembers of earlier runs is dead,
  # and nobody has to wait until that is noticed.
  cluster="dev-$(date -u +%Y%m%d%H%M%S)"
}

choose_ports() {
  local ports
  read -r -a ports < <(free_ports $((3 + 3 * silos)))
  blob_port=${ports[0]} queue_port=${ports[1]} table_port=${ports[2]}
  local i
  for (( i = 1; i <= silos; i++ )); do
    silo_ports[i]=${ports[3 * i]} silo_inner_ports[i]=${ports[3 * i + 1]} gateway_ports[i]=${ports[3 * i + 2]}
  done
  (( silos > 1 )) || silo_ports[1]=$port
  for (( i = 1; i <= silos; i++ )); do printf 'http://127.0.0.1:%s\n' "${silo_ports[i]}" >"$data/silo-$i.url"; done
}

say_addresses() {
  say ""
  say "Kinerja.Cloud runs.  Ctrl-C stops it; the data stays in $shown."
  say "  front page          http://127.0.0.1:$port/"
  if [[ $load_demo == true ]]; then
    say "  scorecard 2019      http://127.0.0.1:$port/i/35.08/dinkop-um/iku/2019"
    say "  overviews           http://127.0.0.1:$port/w/35?indikator=koperasi-um.sehat  (also /w/35.08, /w/id)"
    (( provinces == 0 )) || say "                      sample agencies around Lumajang are being loaded meanwhile"
    say "  plan and findings   http://127.0.0.1:$port/i/35.08/dinkop-um/rencana"
    say "  import a document   http://127.0.0.1:$port/i/35.08/dinkop-um/impor"
  fi
  [[ $load_demo != true ]] || say "  sign in             http://127.0.0.1:$port/akun/masuk  (sample people with one click; passkeys need http://localhost:$port)"
  say "  mails               http://127.0.0.1:$port/akun/surat"
  say "  API description     http://127.0.0.1:$port/openapi/v1.json   (reader: http://127.0.0.1:$port/api)"
  if (( silos > 1 )); then
    local i
    say "  $silos silos behind it; each also answers by itself, and may be killed:"
    for (( i = 1; i <= silos; i++ )); do
      say "    silo-$i            http://127.0.0.1:${silo_ports[i]}/   kill -9 ${pid_of[silo-$i]}"
    done
  fi
  say "  logs                $shown/*.log"
  say ""
}

# Its time is when the last build of the site began.
built_stamp=src/Kinerja.Web/bin/Release/.built

build_site() {
  local stamp=$built_stamp front=infra/dev/front/bin/Release/net10.0/Kinerja.Front.dll
  if [[ -f $stamp && -f src/Kinerja.Web/bin/Release/net10.0/Kinerja.Web.dll && -f $front ]] &&
     [[ -z $(find src infra/dev/front Directory.*.props Directory.Build.targets global.json .editorconfig BannedSymbols.txt \
               \( -name bin -o -name obj -o -name node_modules -o -path src/Kinerja.Web/wwwroot/css \) -prune -o -type f -newer "$stamp" -print -quit) ]]; then
    return
  fi
  say "building (Release) …"
  local began_at project
  began_at=$(mktemp)
  for project in src/Kinerja.Web infra/dev/front; do
    # Without the lock's descriptor: the build leaves servers behind that would hold the data folder after this script has ended.
    dotnet build "$project" -c Release -v quiet --nologo "-clp:ErrorsOnly;NoSummary" 9>&- || fail "the build failed (see above)."
  done
  touch -r "$began_at" "$stamp"
  rm -f "$began_at"
}

# ---- children ------------------------------------------------------------------------------------------------------
# Each in a session of its own: a Ctrl-C reaches this script alone, which then stops them in order.
start() { # name
  local name=$1
  case $name in
    storage) run_storage ;;
    front) run_front ;;
    *) run_silo "${name#silo-}" ;;
  esac >>"$data/$name.log" 2>&1 9>&- &
  pid_of[$name]=$!
  began[$name]=$SECONDS misses[$name]=${misses[$name]:-0}
  printf '%s\n' "$!" >"$data/$name.pid.new" && mv "$data/$name.pid.new" "$data/$name.pid"
}

run_storage() {
  exec setsid node infra/dev/node_modules/azurite/dist/src/azurite.js --silent --disableTelemetry --skipApiVersionCheck \
    --location "$data/azurite" --blobHost 127.0.0.1 --queueHost 127.0.0.1 --tableHost 127.0.0.1 \
    --blobPort "$blob_port" --queuePort "$queue_port" --tablePort "$table_port"
}

run_silo() { # number; $verb and $words, when set, ask the program for something else than to serve
  local i=$1 demo=false synthetic=0 drain=0 key account
  # The key of the storage emulator is public and the same everywhere; it opens nothing else.
  key='Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
  account="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=$key"
  # One silo loads the example for all.
  (( i == 1 )) && demo=$load_demo synthetic=$provinces
  # The front asks every half second, and believes the second answer.
  (( silos == 1 )) || drain=2
  cd src/Kinerja.Web
  exec env ASPNETCORE_ENVIRONMENT=Development DOTNET_gcServer=0 \
    Kinerja__Storage__ConnectionString="$account;BlobEndpoint=http://127.0.0.1:$blob_port/devstoreaccount1;TableEndpoint=http://127.0.0.1:$table_port/devstoreaccount1;" \
    Kinerja__Silo__ClusterId="$cluster" Kinerja__Silo__SiloPort="${silo_inner_ports[i]}" Kinerja__Silo__GatewayPort="${gateway_ports[i]}" \
    Kinerja__Silo__DrainTime="00:00:0$drain" Kinerja__Demo__Load="$demo" Kinerja__Demo__Synthetic__Provinces="$synthetic" \
    Kinerja__Demo__People="$load_demo" Kinerja__Mail__Folder="$data/mail" \
    setsid dotnet bin/Release/net10.0/Kinerja.Web.dll ${verb:+"$verb"} ${words[@]+"${words[@]}"} --urls "http://127.0.0.1:${silo_ports[i]}"
}

run_front() {
  local addresses
  addresses=$(printf 'http://127.0.0.1:%s,' "${silo_ports[@]}")
  cd infra/dev/front
  exec env DOTNET_gcServer=0 Front__Destinations="$addresses" \
    setsid dotnet bin/Release/net10.0/Kinerja.Front.dll --urls "http://127.0.0.1:$port"
}

wait_for_storage() {
  for _ in $(seq 150); do
    answers "$table_port" && answers "$blob_port" && return
    alive storage || fail "storage ended while starting: $(tail -n 5 "$data/storage.log")"
    sleep 0.2
  done
  fail "storage does not answer after 30 s: $(tail -n 5 "$data/storage.log")"
}

wait_for() { # name, port: until it is ready, at most two minutes
  local name=$1 at=$2
  for _ in $(seq 600); do
    if [[ $(ready "$at") == ready ]]; then return; fi
    alive "$name" || { tail -n 25 "$data/$name.log" >&2; fail "$name ended while starting (whole log: $shown/$name.log)."; }
    sleep 0.2
  done
  tail -n 25 "$data/$name.log" >&2
  fail "$name is not ready after two minutes (whole log: $shown/$name.log)."
}

alive() { kill -0 "${pid_of[$1]}" 2>/dev/null; }

ready() { # "ready" once the process behind the port has joined its cluster, reached storage and loaded its example
  local line status=""
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 0
  printf 'GET /health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
  IFS=' ' read -r -t 5 _ status _ <&3 || true
  exec 3<&- 3>&-
  [[ $status == 200 ]] && echo ready || true
}

# ---- supervision ---------------------------------------------------------------------------------------------------
# A pause before a start is a child too, named "pause <child>": whatever ends next, this loop hears of it.
supervise() {
  local name gone status
  # The shell's own remarks about killed children go to the log; what people need to know is said below.
  exec 2>>"$data/dev.log"
  while true; do
    status=0
    wait -n -p gone "${pid_of[@]}" 2>/dev/null || status=$?
    [[ -z ${stopping:-} ]] || return 0
    for name in "${!pid_of[@]}"; do
      [[ ${pid_of[$name]} == "${gone:-}" ]] || continue
      unset "pid_of[$name]"
      if [[ $name == "pause "* ]]; then start "${name#pause }"; else ended "$name" "$status"; fi
      break
    done
  done
}

ended() { # name, status: starts it again, now or later
  local name=$1 status=$2 why pause=0
  (( status > 128 )) && why="killed by signal $((status - 128))" || why="status $status"
  # Whoever ran for a while begins anew; whoever keeps falling waits longer each time: 0, 1, 2, 4, 8, 8 … seconds.
  (( SECONDS - began[$name] < 10 )) || misses[$name]=0
  (( misses[$name] == 0 )) || pause=$(( 1 << (misses[$name] - 1) ))
  (( pause <= 8 )) || pause=8
  (( pause >= restart_after )) || pause=$restart_after
  misses[$name]=$(( misses[$name] + 1 ))
  [[ $name != storage || $status == 0 ]] || why="$why; what it took in during its last seconds may be lost"
  if (( pause == 0 )); then
    note "$name ended by itself ($why) and is started again."
    start "$name"
  else
    note "$name ended by itself ($why) after $((SECONDS - began[$name])) s and is started again in $pause s (log: $shown/$name.log)."
    sleep "$pause" 9>&- &
    pid_of["pause $name"]=$!
  fi
}

note() {
  say "dev: $*"
  printf '%s %s\n' "$(date -u +%FT%TZ)" "$*" >>"$data/dev.log"
}

stop_all() {
  trap - EXIT INT TERM HUP
  stopping=1
  local name names=("${!pid_of[@]}")
  for name in "${names[@]}"; do [[ $name != "pause "* ]] || kill "${pid_of[$name]}" 2>/dev/null || true; done
  stop_these 15 front
  stop_these 35 $(printf '%s\n' "${names[@]}" | grep '^silo-' || true)
  stop_these 20 storage
  rm -f "$data"/*.pid "$data"/*.url
  say "stopped."
}

stop_these() { # seconds, names: asks all politely and waits; a process that does not end in time is ended
  local seconds=$1 name pid tick
  shift
  for name in "$@"; do [[ -z ${pid_of[$name]:-} ]] || kill -TERM "${pid_of[$name]}" 2>/dev/null || true; done
  for name in "$@"; do
    pid=${pid_of[$name]:-}
    [[ -n $pid ]] || continue
    for (( tick = 0; tick < seconds * 10; tick++ )); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    if kill -0 "$pid" 2>/dev/null; then
      say "dev: $name did not stop within $seconds s and is ended."
      kill -KILL "$pid" 2>/dev/null || true
    fi
    wait "$pid" 2>/dev/null || true
  done
}

# Runs a command of the program on the storage of $data, with no silo and no example: rows are read and written as they lie there.
on_rows() { # command
  open_data
  port=$(free_ports 1) load_demo=false provinces=0
  choose_ports
  trap 'stop_all >/dev/null' EXIT
  trap 'stopping=1; exit 130' INT TERM HUP
  start storage
  wait_for_storage
  (verb=$1 run_silo 1) 9>&-
}
