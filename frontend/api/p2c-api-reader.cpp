// p2c-api-reader: reads the annotated headers of the runtime into api.bytes and api.json, when the compiler
// is built. Not installed.
//
//   p2c-api-reader --root DIR -o api.bytes --json api.json --tables api_tables.cpp HEADER... --
//   CLANG-ARGUMENT...
//
// Headers are paths below DIR; those without annotations are left alone. Status 1, with messages as a
// compiler's, if one is malformed. For tests: --load FILE reads bytes instead of headers; --signature TEXT
// and --type TEXT print the text back, or say what is wrong with it.
#include "frontend/api/bytes.h"
#include "frontend/api/json.h"
#include "frontend/api/reader/reader.h"
#include "frontend/api/tables.h"

#include <llvm/Support/CommandLine.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/Regex.h>
#include <llvm/Support/raw_ostream.h>

namespace cl = llvm::cl;
using namespace p2c::api;

namespace {

cl::list<std::string> inputs(cl::Positional, cl::desc("<headers> -- <arguments of clang>"));
cl::opt<std::string> root("root", cl::desc("the folder that the headers' names begin at"), cl::init("."));
cl::opt<std::string> output("o", cl::desc("the file of bytes"));
cl::opt<std::string> json_output("json", cl::desc("the JSON file"));
cl::opt<std::string> tables_output("tables", cl::desc("the C++ file of by-name tables"));
cl::opt<std::string> signature("signature", cl::desc("print a signature back"));
cl::opt<std::string> type("type", cl::desc("print a type back"));
cl::opt<std::string> load("load", cl::desc("read this file of bytes instead of headers"));

int fail(const llvm::Twine& what) {
  llvm::errs() << "p2c-api-reader: " << what << '\n';
  return 1;
}

template <class T>
int print_back(llvm::Expected<T> parsed) {
  if (!parsed)
    return fail(llvm::toString(parsed.takeError()));
  llvm::outs() << to_text(*parsed) << '\n';
  return 0;
}

/// Whether a header has anything to say. The annotation language itself has not.
bool is_annotated(llvm::StringRef header, llvm::StringRef text) {
  static const llvm::Regex annotation(
      "[^A-Z_](PY_CLASS|PY_CLASS_OF|PY_FUNCTION|PY_METHOD|PY_GET|PY_OPERATOR|PY_CONST)\\(");
  return header != "runtime/api.h" && annotation.match(text);
}

int write_file(llvm::StringRef path, llvm::StringRef text) {
  std::error_code code;
  llvm::raw_fd_ostream stream(path, code);
  if (code)
    return fail(path + ": " + code.message());
  stream << text;
  stream.close();
  return stream.has_error() ? fail(path + ": " + stream.error().message()) : 0;
}

int write(const Model& model) {
  if (!output.empty())
    if (int status = write_file(output, to_bytes(model)))
      return status;
  return json_output.empty() ? 0 : write_file(json_output, llvm::formatv("{0:1}\n", to_json(model)).str());
}

} // namespace

int main(int argc, char** argv) {
  // What is after `--` is clang's.
  std::vector<std::string> arguments;
  int own = argc;
  for (int i = 1; i < argc; ++i)
    if (llvm::StringRef(argv[i]) == "--") {
      own = i;
      arguments.assign(argv + i + 1, argv + argc);
      break;
    }
  cl::ParseCommandLineOptions(own, argv);
  if (signature.getNumOccurrences())
    return print_back(parse_signature(signature));
  if (type.getNumOccurrences())
    return print_back(parse_type(type));
  if (!load.empty()) {
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFile(load);
    if (!text)
      return fail(load + ": " + text.getError().message());
    llvm::Expected<Model> api = load_model((*text)->getBuffer());
    return api ? write(*api) : fail(load + ": " + llvm::toString(api.takeError()));
  }

  std::vector<std::string> headers;
  for (const std::string& header : inputs) {
    llvm::SmallString<128> path(root);
    llvm::sys::path::append(path, header);
    llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> text = llvm::MemoryBuffer::getFile(path);
    if (!text)
      return fail(path + ": " + text.getError().message());
    if (is_annotated(header, (*text)->getBuffer()))
      headers.push_back(header);
  }
  arguments.push_back("-I" + root);
  arguments.push_back("-DPY_READ_API");
  std::optional<Model> api = reader::read_headers(headers, arguments, root);
  if (!api)
    return 1;
  if (!tables_output.empty())
    if (int status = write_file(tables_output, print_tables(*api, headers)))
      return status;
  return write(*api);
}
