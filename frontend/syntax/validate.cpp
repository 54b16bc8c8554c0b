#include "frontend/syntax/validate.h"

namespace p2c::syntax {

void validate(Tree& tree, const source::SourceFile& file, source::DiagnosticEngine& diagnostics,
              bool complete) {
  validate_future(tree.module(), file, diagnostics);
  validate_scopes(tree.module(), diagnostics, complete);
  validate_placement(tree.module(), diagnostics);
}

} // namespace p2c::syntax
