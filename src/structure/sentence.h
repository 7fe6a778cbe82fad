// Sentences, found over tokens, where blanks and line ends may be lost: « …biélorusse.Les forces… ».
// Speech between quotation marks is opaque to the sentence it stands in and has sentences of its own:
//   « "Il pleut. Il vente", dit-elle. » -> one outer sentence, and two inside the quotation
#pragma once

#include "lex/annotation.h"
#include "structure/quotation.h"

#include <vector>

namespace greffier {

struct Sentences {
  std::vector<TokenRange> outer = {};  // cover the block; quotations are never cut
  std::vector<TokenRange> pieces = {};  // cover the block; cut inside quotations too
};

// Appends the sentences of a block.
void split_sentences(const AnnotatedText& text, TokenRange block,
                     const std::vector<Quotation>& quotations, Sentences& sentences);

}  // namespace greffier
