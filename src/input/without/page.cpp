// Pages in a build without libxml2: known, and refused. JSON records hold text, not pages.
#include "input/page.h"

#include <greffier/input.h>

namespace greffier {

std::string read_fragment(std::string_view html) { return std::string(html); }

void read_html(std::string_view /*html*/, Document& /*document*/) {
  throw InputError("unsupported",
                   "an HTML page, and this greffier was built without libxml2; give its text");
}

}  // namespace greffier
