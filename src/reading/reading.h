// All that is known of a bulletin before facts are made of it: what every maker of facts reads.
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/date_words.h"
#include "phrase/name.h"
#include "phrase/noun_group.h"
#include "phrase/number.h"
#include "phrase/verb_group.h"
#include "rules/match.h"
#include "structure/outline.h"
#include "structure/quotation.h"
#include "structure/sentence.h"

#include <vector>

namespace greffier {

struct Reading {
  explicit Reading(const Lexicon& known) : lexicon(known) {}

  const Lexicon& lexicon;
  AnnotatedText text = {};
  std::vector<NumberPhrase> numbers = {};  // payload of NUMBER
  DatePhrases date_phrases = {};           // what the words of dates stand for
  std::vector<Match> dates = {};           // payload of DATE
  std::vector<Match> no_dates = {};        // what only looks like one
  std::vector<Match> layout = {};          // what lines are
  Outline outline = {};
  std::vector<Quotation> quotations = {};  // payload of QUOTE
  Sentences sentences = {};
  std::vector<NamePhrase> names = {};  // payload of NAME
  std::vector<NounGroup> nouns = {};   // payload of NOUN_GROUP
  std::vector<VerbGroup> verbs = {};   // payload of VERB_GROUP
  std::vector<Match> figures = {};     // payload of FIGURE

  // The annotation of a class that begins at a token, as the phrase it stands for; null where none.
  [[nodiscard]] const NounGroup* noun_group_at(TokenIndex token) const;
  [[nodiscard]] const VerbGroup* verb_group_at(TokenIndex token) const;
  [[nodiscard]] const NamePhrase* name_at(TokenIndex token) const;
  [[nodiscard]] const NumberPhrase* number_at(TokenIndex token) const;
  [[nodiscard]] const ClockPhrase* clock_at(TokenIndex token) const;
  // The token after the quotation that begins at a token, or the next one: words in marks as one.
  [[nodiscard]] TokenIndex next_outside(TokenIndex token) const;
  // The sentence that a token stands in.
  [[nodiscard]] TokenRange sentence_at(TokenIndex token) const;
};

}  // namespace greffier
