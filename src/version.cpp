#include <greffier/parser.h>

namespace greffier {

std::string_view version() { return GREFFIER_VERSION; }

}  // namespace greffier
