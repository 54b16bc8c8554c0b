#include "tools/pyasync2cpp/completion.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <fmt/format.h>

namespace p2c::driver {

void CompletionTable::add(const llvm::cl::Option& option) {
  if (option.ArgStr.empty())
    return; // the script
  Entry& entry = entries_[option.ArgStr.str()];
  entry.help = option.HelpStr.rtrim(":").str();
  entry.value = option.ValueStr.str();
}

void CompletionTable::add_choices(llvm::StringRef option, const llvm::cl::generic_parser_base& parser) {
  std::vector<std::string> choices;
  for (unsigned i = 0; i < parser.getNumOptions(); ++i)
    choices.push_back(parser.getOption(i).str());
  add_choices(option, std::move(choices));
}

void CompletionTable::add_choices(llvm::StringRef option, std::vector<std::string> choices) {
  Entry& entry = entries_[option.str()];
  entry.choices = std::move(choices);
  if (entry.value.empty())
    entry.value = "value";
}

/// As it is typed: `--emit=`, `--run`, `-o`.
std::string CompletionTable::spelling(const std::string& name, const Entry& entry) {
  if (name.size() == 1)
    return "-" + name;
  return "--" + name + (entry.value.empty() ? "" : "=");
}

std::string CompletionTable::script(Shell shell) const {
  switch (shell) {
  case Shell::bash:
    return bash();
  case Shell::zsh:
    return "autoload -U +X compinit bashcompinit && compinit && bashcompinit\n" + bash();
  case Shell::fish:
    return fish();
  }
  llvm_unreachable("not a shell");
}

std::string CompletionTable::bash() const {
  std::vector<std::string> options;
  std::string choices, files;
  for (const auto& [name, entry] : entries_) {
    options.push_back(spelling(name, entry));
    std::string dashed = (name.size() == 1 ? "-" : "--") + name;
    if (!entry.choices.empty())
      choices += fmt::format("    {}) words='{}' ;;\n", dashed, llvm::join(entry.choices, " "));
    if (entry.value == "file")
      files += (files.empty() ? "" : "|") + dashed;
  }
  return fmt::format(R"(# Completion of pyasync2cpp's command line, made by `pyasync2cpp --completion`.
_pyasync2cpp() {{
  local driver=$1 word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
  local option= value= words=
  COMPREPLY=()
  # Bash splits `--emit=ir` at the `=`.
  if [ "$word" = "=" ]; then
    option=$before
  elif [ "$before" = "=" ]; then
    option=${{COMP_WORDS[COMP_CWORD-2]}} value=$word
  elif [[ $before == -* ]]; then
    option=$before value=$word
  fi
  case $option in
{}    --board) words=$("$driver" --list-boards 2>/dev/null | awk '{{print $1}}') ;;
    --explain) words= ;;
    --lib) mapfile -t COMPREPLY < <(compgen -d -- "$value"); return 0 ;;
    {}) mapfile -t COMPREPLY < <(compgen -f -- "$value"); return 0 ;;
  esac
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$value")
    [ ${{#COMPREPLY[@]}} -eq 0 ] || return 0
  fi
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '{}' -- "$word")
    [[ ${{COMPREPLY[0]:-}} != *= ]] || compopt -o nospace 2>/dev/null
  else
    mapfile -t COMPREPLY < <(compgen -d -S / -- "$word"; compgen -f -X '!*.py' -- "$word")
  fi
}}
complete -o filenames -F _pyasync2cpp pyasync2cpp
)",
                     choices, files, llvm::join(options, " "));
}

std::string CompletionTable::fish() const {
  std::string text = "# Completion of pyasync2cpp's command line, made by `pyasync2cpp --completion`.\n"
                     "complete -c pyasync2cpp -e\n";
  for (const auto& [name, entry] : entries_) {
    std::string help = entry.help;
    for (size_t at = 0; (at = help.find('\'', at)) != std::string::npos; at += 2)
      help.replace(at, 1, "\\'");
    text += fmt::format("complete -c pyasync2cpp {} {} -d '{}'", name.size() == 1 ? "-s" : "-l", name, help);
    if (name == "board")
      text += " -x -a \"(pyasync2cpp --list-boards | string split -f 1 ' ')\"";
    else if (!entry.choices.empty())
      text += fmt::format(" -x -a '{}'", llvm::join(entry.choices, " "));
    else if (entry.value == "file" || entry.value == "folder")
      text += " -r -F";
    else
      text += entry.value.empty() ? " -f" : " -x";
    text += "\n";
  }
  return text;
}

} // namespace p2c::driver
