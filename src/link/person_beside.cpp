#include "link/person_beside.h"

namespace greffier {
namespace {

// « l'entourage | du ministre Paul Roc », « l'avocat du maire Paul Roc »: whose they are.
bool names_another(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex of = group.base.last;
  if (of + 1 >= group.range.last || tokens[of].pos != Pos::de) return false;
  const NounGroup* complement = reading.noun_group_at(of + 1);
  return complement != nullptr && complement->title && !complement->name.empty() &&
         complement->name.last == group.range.last;
}

}  // namespace

std::optional<TokenRange> person_beside(const Reading& reading, const ActorBook& book,
                                        const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  if (!group.title) return std::nullopt;
  const auto person_at = [&](TokenIndex token) -> std::optional<TokenRange> {
    const auto* name = reading.text.annotations.find(token, PhraseClass::name);
    const auto actor = book.at(token);
    const bool person = actor && book.entries()[*actor].kind == ActorKind::person;
    return person && name != nullptr ? std::optional(name->range) : std::nullopt;
  };
  TokenIndex end = group.range.last;
  // « le champion de Formule 1 | Jean Roc »
  if (end < tokens.size() && tokens[end].kind == TokenKind::number) ++end;
  if (end < tokens.size() && tokens[end].gap <= Gap::blank && tokens[end].pos == Pos::name) {
    if (const auto name = person_at(end)) return name;
  }
  // « le président du groupe Vega | au Sénat | Jean Roc »
  const NounGroup* where = end + 1 < tokens.size() && tokens[end].pos == Pos::preposition
                               ? reading.noun_group_at(end + 1)
                               : nullptr;
  if (where != nullptr && where->range.last < tokens.size()) {
    const TokenIndex after = where->range.last;
    const bool beside = tokens[after].gap <= Gap::blank && tokens[after].pos == Pos::name;
    const auto name = beside ? person_at(after) : std::nullopt;
    if (name) return name;
  }
  end = group.range.last;
  if (!group.name.empty() || names_another(reading, group)) return std::nullopt;
  for (TokenIndex token = group.base.last; token < end; ++token) {
    const auto* name = reading.text.annotations.find(token, PhraseClass::name);
    if (name == nullptr || name->range.last != end) continue;
    const Pos before = tokens[token - 1].pos;
    const bool tied = before == Pos::de || before == Pos::preposition ||
                      before == Pos::determiner || before == Pos::conjunction;
    return tied ? std::nullopt : person_at(token);
  }
  return std::nullopt;
}

}  // namespace greffier
