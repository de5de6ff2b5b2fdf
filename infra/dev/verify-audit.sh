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

  on_rows verify-audit
}
