#include "phrase/numbered_name.h"

#include "lex/nearby.h"

#include <algorithm>
#include <string_view>

namespace greffier {

NumberedNames::NumberedNames(const AnnotatedText& text, const Lexicon& lexicon)
    : text_(text), head_(lexicon.get_class("ORGANIZATION_HEAD")),
      source_(lexicon.get_class("SOURCE_PREPOSITION")) {
  for (const char* known : {"PLACE", "ORGANIZATION", "COUNTRY", "FIRST_NAME", "NOT_ACTOR"}) {
    known_.set(lexicon.get_class(known));
  }
}

TokenIndex NumberedNames::end_of(TokenRange name, TokenRange sentence) {
  const TokenIndex number = name.last;
  if (!is_number(number, sentence) || !is_unknown(name)) return name.last;
  const std::string_view next =
      number + 1 < sentence.last ? text_.surface(number + 1) : std::string_view(".");
  const bool ends = next == "," || next == "." || next == ")";
  const bool acts = has_pos(text_.tokens, number + 1, Pos::verb, sentence.last) ||
                    has_pos(text_.tokens, number + 1, Pos::negation, sentence.last);
  const std::string whole(
      text_.text.substr(text_.tokens[name.first].span.begin,
                        text_.tokens[number].span.end - text_.tokens[name.first].span.begin));
  const bool told = (ends && is_source(name.first, sentence)) ||
                    ((ends || acts) && is_called(name.first, sentence)) ||
                    ((ends || acts) && numbered_.contains(whole));
  if (!told) return name.last;
  numbered_.insert(whole);
  return number + 1;
}

// « 229 », not « 2 » nor « 12 000 »
bool NumberedNames::is_number(TokenIndex token, TokenRange sentence) const {
  if (token >= sentence.last || text_.tokens[token].gap != Gap::blank) return false;
  const std::string_view digits = text_.surface(token);
  return text_.tokens[token].kind == TokenKind::number && digits.size() > 1 && digits.size() < 5 &&
         std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

bool NumberedNames::is_unknown(TokenRange name) const {
  for (TokenIndex token = name.first; token < name.last; ++token) {
    if ((text_.tokens[token].word->classes & known_).any()) return false;
  }
  return true;
}

// « selon | Vigie », « d'après | Vigie »
bool NumberedNames::is_source(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kLongest = 3;  // words
  if (first == sentence.first) return false;
  if (text_.tokens[first - 1].word->classes.test(source_)) return true;
  for (TokenIndex token = first; token-- > back_from(first, kLongest, sentence.first);) {
    const Annotation* source = text_.annotations.find(token, source_);
    if (source != nullptr && source->range.last == first) return true;
  }
  return false;
}

// « la plateforme citoyenne | Vigie »
bool NumberedNames::is_called(TokenIndex first, TokenRange sentence) const {
  constexpr TokenIndex kAdjectives = 2;
  for (TokenIndex token = first; token-- > back_from(first, kAdjectives + 1, sentence.first);) {
    const Token& here = text_.tokens[token];
    if (here.word->classes.test(head_)) return true;
    if (!here.word->may_be(Pos::adjective) && here.pos != Pos::participle) return false;
  }
  return false;
}

}  // namespace greffier
