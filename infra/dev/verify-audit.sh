# ./dev verify-audit: says whether the audit in the storage of ./dev up is what was written. Sourced by ./dev.

verify_audit() {
  data=.data silos=1
  while (( $# )); do
    case $1 in
      --data) [[ -n ${2:-} ]] || fail "--data wants a folder."; data=$2; shift 2 ;;
      *) fail "unknown option $1 (./dev help lists them)." ;;
    esac
  done
  [[ -d $data/azurite ]] || fail "there is no data in $data. ./dev up makes some."

  open_data
  port=$(free_ports 1) load_demo=false provinces=0
  choose_ports
  trap 'stop_all >/dev/null' EXIT
  trap 'stopping=1; exit 130' INT TERM HUP
  start storage
  wait_for_storage
  # No silo and no example: the rows are read as they lie there, and nothing is written.
  (verb=verify-audit run_silo 1) 9>&-
}
