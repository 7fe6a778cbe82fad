#include "structure/outline.h"

namespace greffier {

Outline find_entries(const AnnotatedText& text) {
  Outline outline;
  if (!text.tokens.empty()) {
    outline.entries.push_back(
        {.range = {0, static_cast<TokenIndex>(text.tokens.size())}});
  }
  return outline;
}

}  // namespace greffier
