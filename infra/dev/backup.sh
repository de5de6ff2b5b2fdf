# ./dev backup, restore, verify: copies agencies whole, brings one back as it was at a moment, and says whether the copies are whole, in the storage of ./dev up. Sourced by ./dev.

copies() { # backup | restore | verify, with what follows it
  local words=()
  data=.data silos=1
  verb=$1
  shift
  while (( $# )); do
    case $1 in
      --data) [[ -n ${2:-} ]] || fail "--data wants a folder."; data=$2; shift 2 ;;
      --*) fail "unknown option $1 (./dev help lists them)." ;;
      *) words+=("$1"); shift ;;
    esac
  done
  case $verb in
    restore) (( ${#words[@]} == 2 )) || [[ ${words[2]:-} == alone && ${#words[@]} == 3 ]] || fail "./dev restore AGENCY MOMENT, then ./dev restore compare | swap | drop AGENCY, for example: ./dev restore '35.08|dinkop-um' 2026-11-28T14:03:20+07:00" ;;
    *) (( ${#words[@]} <= 1 )) || fail "./dev $verb [AGENCY], for example: ./dev $verb '35.08|dinkop-um'" ;;
  esac
  [[ -d $data/azurite ]] || fail "there is no data in $data. ./dev up makes some."

  on_rows "$verb"
}
