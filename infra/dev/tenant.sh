# ./dev tenant: carries an agency away, brings it back, removes it, or looks for what is left of it, in the storage of ./dev up. Sourced by ./dev.

tenant() {
  local words=()
  data=.data silos=1
  while (( $# )); do
    case $1 in
      --data) [[ -n ${2:-} ]] || fail "--data wants a folder."; data=$2; shift 2 ;;
      --*) fail "unknown option $1 (./dev help lists them)." ;;
      *) words+=("$1"); shift ;;
    esac
  done
  case ${words[0]:-} in
    export) [[ ${#words[@]} == 3 ]] || fail "./dev tenant export AGENCY FILE, for example: ./dev tenant export '35.08|dinkop-um' dinkop-um.zip" ;;
    import) [[ ${#words[@]} == 2 && -f ${words[1]} ]] || fail "./dev tenant import FILE wants a file that export made." ;;
    delete | scan) [[ ${#words[@]} == 2 ]] || fail "./dev tenant ${words[0]} AGENCY, for example: ./dev tenant ${words[0]} '35.08|dinkop-um'" ;;
    *) fail "./dev tenant export | import | delete | scan (./dev help says more)." ;;
  esac
  # The program runs in a folder of its own.
  [[ ${words[0]} == export ]] && words[2]=$(realpath -m "${words[2]}")
  [[ ${words[0]} == import ]] && words[1]=$(realpath "${words[1]}")
  if [[ ! -d $data/azurite ]]; then
    [[ ${words[0]} == import ]] || fail "there is no data in $data. ./dev up makes some."
    mkdir -p "$data/azurite"
  fi

  on_rows tenant
}
