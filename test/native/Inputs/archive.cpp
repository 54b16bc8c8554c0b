// What the tests link as the runtime's archive.
namespace py {
int runtime_answer();
int runtime_answer() {
  return 42;
}
} // namespace py
