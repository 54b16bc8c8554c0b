# complete.sh DRIVER WORD...: what the completion for bash offers for the last WORD, one a line.
# WORDs are split as bash splits them: `--emit=ir` is `--emit` `=` `ir`.
driver=$1
shift
source <("$driver" --completion=bash)
COMP_WORDS=(pyasync2cpp "$@")
COMP_CWORD=$#
_pyasync2cpp "$driver"
printf '%s\n' "${COMPREPLY[@]}"
