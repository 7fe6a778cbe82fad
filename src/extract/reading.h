// All that is known of a bulletin before facts are made of it: what every maker of facts reads.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/number.h"
#include "structure/outline.h"
#include "structure/quotation.h"
#include "structure/sentence.h"

#include <vector>

namespace greffier {

struct Reading {
  explicit Reading(const Lexicon& known) : lexicon(known) {}

  const Lexicon& lexicon;
  AnnotatedText text = {};
  std::vector<NumberPhrase> numbers = {};    // payload of NUMBER
  Outline outline = {};
  std::vector<Quotation> quotations = {};  // payload of QUOTE
  Sentences sentences = {};
};

}  // namespace greffier
