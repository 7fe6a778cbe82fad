// What one quotation mark says by itself: its family, and whether it looks like opening or closing.
//   « dit : "Oui »: a blank before and a capital behind, it opens
#pragma once

#include "lex/annotation.h"

#include <cstdint>

namespace greffier {

enum class MarkFamily : std::uint8_t { straight, guillemet, curly };

struct QuotationMark {
  TokenIndex token = 0;
  MarkFamily family = MarkFamily::straight;
  int opens = 0;  // evidence for opening; its negative for closing
  bool starts_paragraph = false;
};

// The mark at a token of a block, which what stands outside says nothing of.
QuotationMark read_quotation_mark(const AnnotatedText& text, TokenIndex token, TokenRange block);

}  // namespace greffier
