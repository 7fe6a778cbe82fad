#include "link/named_speaker.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/actors.h"
#include "name/apposed_name.h"
#include "name/body.h"

namespace greffier {

// Without determiner: « procureur de Nîmes ».
TokenRange words_of(const Reading& reading, const NounGroup& group) {
  TokenIndex last = std::max(group.range.last, group.core.last);
  // « source policière | interrogée par la radio »
  const Tokens& tokens = reading.text.tokens;
  const bool told = is_word(tokens, last, "par") && tokens[last - 1].word->may_be(Pos::participle);
  if (told && last > group.head + 1) --last;
  // « sources hospitalières | à Mopti »: where they are told of
  const bool source = group.title && reading.lexicon.cell(*group.title, "category") == "source";
  for (TokenIndex token = group.head + 1; source && token + 1 < last; ++token) {
    if (is_word(tokens, token, "a") && reading.name_at(token + 1) != nullptr) last = token;
  }
  return {group.core.first, last};
}

std::optional<TokenRange> quoted_name_of(const Reading& reading, const ActorBook& book,
                                         const NounGroup& group) {
  const Annotation* mark = reading.text.annotations.find(group.range.last, PhraseClass::quote);
  if (mark == nullptr || !group.body) return std::nullopt;
  const TokenRange name = reading.quotations[mark->payload].content;
  const auto actor = book.by_token().find(name.first);
  const bool body = actor != book.by_token().end() &&
                    book.entries()[actor->second].kind == ActorKind::organization;
  return body ? std::optional(name) : std::nullopt;
}

// « l'agence Zeta », « le quotidien L'Écho d'Orval »: a name that nobody knew, told by its head.
std::optional<Index> add_named_body(const Reading& reading, ActorBook& book,
                                    const NounGroup& group) {
  if (!group.body || group.features.has(Feature::human)) return std::nullopt;
  // « l'hôpital Albert-Roc » is the whole, « le quotidien Vestra » Vestra.
  const bool apart = !apposed_name(reading, group).empty();
  return book.add_actor({.range = apart ? group.name : words_of(reading, group),
                         .kind = ActorKind::organization,
                         .head = group.head,
                         .features = group.features});
}

// « a réagi Baltrans », « le Conseil souligne »: a name that nothing tells the kind of, but it
// speaks; no town, which may stand for its club or its court, and no ordinary word.
std::optional<Index> add_named_speaker(const Reading& reading, ActorBook& book,
                                       const NounGroup& group) {
  const NamePhrase* name = reading.name_at(group.name.first);
  const bool known = name == nullptr || !name->rows.empty();
  if (known || !group.only_name() || name->range.last != group.range.last) return std::nullopt;
  const Token& head = reading.text.tokens[group.head];
  const bool title = head.shape == Shape::upper && group.name.first < group.head;
  const bool body = group.features.has(Feature::definite) &&
                    head.word->classes.test(reading.lexicon.get_class("ORGANIZATION_HEAD"));
  const bool ordinary = !head.word->analyses.empty() && !name->first_name && !body;
  if (title || ordinary || group.features.has(Feature::indefinite)) return std::nullopt;
  return book.add_actor({.range = group.name,
                         .kind = name->first_name ? ActorKind::person : ActorKind::organization,
                         .head = group.head,
                         .features = group.features});
}

}  // namespace greffier
