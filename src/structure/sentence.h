// Sentences, found over tokens, where blanks and line ends may be lost: « …biélorusse.Les
// forces… ». Speech between quotation marks is opaque to the sentence it stands in and has
// sentences of its own:
//   « "Il pleut. Il vente", dit-elle. » -> one outer sentence, and two inside the quotation
#pragma once

#include "lex/annotation.h"
#include "structure/quotation.h"

#include <optional>
#include <span>
#include <vector>

namespace greffier {

// A sentence at its own level: quotations inside it are opaque, and never cut.
struct Sentence {
  TokenRange range = {};
  std::optional<std::uint32_t> quotation = {};  // the one it stands in
};

struct Sentences {
  std::vector<Sentence> levels = {};    // outer sentences, and those inside each quotation
  std::vector<TokenRange> pieces = {};  // cover the block; cut inside quotations too
};

// Appends the sentences of a block and of the quotations that stand in it. `quotations` are those
// of the block in the order of the text, numbered from `first`.
void split_sentences(const AnnotatedText& text, TokenRange block,
                     std::span<const Quotation> quotations, std::uint32_t first,
                     Sentences& sentences);

}  // namespace greffier
