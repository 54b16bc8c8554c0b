# Completion of pyasync2cpp's command line, for bash and (through bashcompinit) zsh.
#
#   bash:  source tools/completion/pyasync2cpp.bash
#   zsh:   autoload -U +X compinit bashcompinit && compinit && bashcompinit && source tools/completion/pyasync2cpp.bash
#
# Nothing is listed here: the options and their values come from `pyasync2cpp --help`, the boards from `--list-boards`.

# The options, one a line: `--emit=`, `--run`.
_pyasync2cpp_options() {
  "$1" --help 2>/dev/null | sed -nE 's/^  +(--?[A-Za-z][A-Za-z-]*)(=?).*/\1\2/p'
}

# The values that --help lists under an option: lines `    =value - text`.
_pyasync2cpp_values() {
  "$1" --help 2>/dev/null | sed -nE "/^  +$2=/,/^  +--/s/^  +=([a-z]+) .*/\1/p"
}

_pyasync2cpp() {
  local driver=$1 word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local option= value=
  COMPREPLY=()
  # Bash splits `--emit=ir` at the `=`.
  if [ "$word" = "=" ]; then
    option=$before
  elif [ "$before" = "=" ]; then
    option=${COMP_WORDS[COMP_CWORD-2]} value=$word
  elif [[ $before == --* ]]; then
    option=$before value=$word
  fi
  case $option in
    --board) mapfile -t COMPREPLY < <(compgen -W "$("$driver" --list-boards 2>/dev/null | awk '{print $1}')" -- "$value") ;;
    --emit|--colors) mapfile -t COMPREPLY < <(compgen -W "$(_pyasync2cpp_values "$driver" "$option")" -- "$value") ;;
    --lib|--drive) mapfile -t COMPREPLY < <(compgen -d -- "$value") ;;
    --stimulus|--trace|-o) mapfile -t COMPREPLY < <(compgen -f -- "$value") ;;
  esac
  [ ${#COMPREPLY[@]} -eq 0 ] || return 0
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_pyasync2cpp_options "$driver")" -- "$word")
    [[ ${COMPREPLY[0]:-} != *= ]] || compopt -o nospace 2>/dev/null
  else
    mapfile -t COMPREPLY < <(compgen -d -S / -- "$word"; compgen -f -X '!*.py' -- "$word")
  fi
}

complete -o filenames -F _pyasync2cpp pyasync2cpp
