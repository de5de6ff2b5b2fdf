# ./dev seed: fills the storage of ./dev up with a synthetic country, through the commands of users. Sourced by ./dev.

seed() {
  local provinces=1 agencies=3 indicators=4 years=2 number=35
  data=.data silos=1
  while (( $# )); do
    case $1 in
      --provinces | --agencies | --indicators | --years | --seed)
        [[ ${2:-} =~ ^[0-9]{1,9}$ ]] || fail "$1 wants a whole number."
        case $1 in
          --provinces) provinces=$2 ;;
          --agencies) agencies=$2 ;;
          --indicators) indicators=$2 ;;
          --years) years=$2 ;;
          --seed) number=$2 ;;
        esac
        shift 2 ;;
      --data) [[ -n ${2:-} ]] || fail "--data wants a folder."; data=$2; shift 2 ;;
      *) fail "unknown option $1 (./dev help lists them)." ;;
    esac
  done
  (( provinces >= 1 && provinces <= 38 )) || fail "--provinces wants a number from 1 to 38."
  (( agencies >= 1 && agencies <= 60 )) || fail "--agencies wants a number from 1 to 60."
  (( indicators >= 1 && indicators <= 40 )) || fail "--indicators wants a number from 1 to 40."
  (( years >= 1 && years <= 10 )) || fail "--years wants a number from 1 to 10."

  open_data
  port=$(free_ports 1) load_demo=false
  choose_ports
  trap stop_all EXIT
  trap 'stopping=1; exit 0' INT TERM HUP
  start storage
  wait_for_storage
  export Kinerja__Demo__Synthetic__{Agencies="$agencies",Indicators="$indicators",Years="$years",Seed="$number",StopWhenDone=true}
  start silo-1
  say "loading $provinces provinces with $agencies agencies a region, $indicators indicators, $years years, seed $number …  (Ctrl-C stops; the same command goes on)"
  follow_seed
}

# Shows the progress until the silo has ended by itself.
follow_seed() {
  local pid=${pid_of[silo-1]} shown_line="" line
  while kill -0 "$pid" 2>/dev/null; do
    line=$(grep -o 'ynthetic country.*' "$data/silo-1.log" 2>/dev/null | tail -n 1 || true)
    [[ $line == "$shown_line" ]] || say "  s$line"
    shown_line=$line
    sleep 1
  done
  wait "$pid" || fail "the loader ended early (whole log: $shown/silo-1.log)."
  grep -o 'The synthetic country is there.*' "$data/silo-1.log" || fail "the loader ended before everything was there (whole log: $shown/silo-1.log)."
}
