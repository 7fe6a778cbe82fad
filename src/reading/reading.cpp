#include "reading/reading.h"

#include <algorithm>

namespace greffier {
namespace {

template <typename Phrase>
const Phrase* phrase_at(const Annotations& annotations, TokenIndex token, PhraseClass phrase_class,
                        const std::vector<Phrase>& phrases) {
  const Annotation* annotation = annotations.find(token, phrase_class);
  return annotation != nullptr ? &phrases[annotation->payload] : nullptr;
}

}  // namespace

const NounGroup* Reading::noun_group_at(TokenIndex token) const {
  return phrase_at(text.annotations, token, PhraseClass::noun_group, nouns);
}

const VerbGroup* Reading::verb_group_at(TokenIndex token) const {
  return phrase_at(text.annotations, token, PhraseClass::verb_group, verbs);
}

const NamePhrase* Reading::name_at(TokenIndex token) const {
  return phrase_at(text.annotations, token, PhraseClass::name, names);
}

const NumberPhrase* Reading::number_at(TokenIndex token) const {
  return phrase_at(text.annotations, token, PhraseClass::number, numbers);
}

const ClockPhrase* Reading::clock_at(TokenIndex token) const {
  return phrase_at(text.annotations, token, PhraseClass::clock, date_phrases.clocks);
}

TokenIndex Reading::next_outside(TokenIndex token) const {
  const Annotation* quote = text.annotations.find(token, PhraseClass::quote);
  return quote != nullptr ? std::max(quote->range.last, token + 1) : token + 1;
}

TokenRange Reading::sentence_at(TokenIndex token) const {
  const auto after = std::ranges::upper_bound(sentences.pieces, token, {}, &TokenRange::first);
  return after == sentences.pieces.begin() ? TokenRange{} : *(after - 1);
}

}  // namespace greffier
