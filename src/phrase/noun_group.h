// Noun groups: determiner, number, adjectives, head, name, and the complements that « de » ties to
// it.
//   « 620 autres militaires russes », « le ministre russe des Affaires étrangères »,
//   « plus de 60 % des infrastructures de la ville de Bakhmut », « le président Vladimir Poutine »
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <optional>
#include <string>
#include <vector>

namespace greffier {

struct NounGroup {
  TokenRange range = {};   // with complements
  TokenRange base = {};    // without them
  TokenRange core = {};    // the base without determiner and number: « autres militaires russes »
  TokenIndex head = 0;     // the noun; the name's last token where there is no noun
  TokenRange name = {};    // the proper name in the base, empty where there is none
  TokenRange number = {};  // the NUMBER before the head, empty where there is none
  Features features = {};
  std::optional<RowRef> title = {};  // the head's row in TITLE
  std::optional<RowRef> body = {};   // the head's row in ORGANIZATION_HEAD

  [[nodiscard]] bool only_name() const { return !name.empty() && name.contains(head); }
};

// Whether it is somebody or something that speaks: a person, a body, a name.
[[nodiscard]] inline bool can_speak(const NounGroup& group) {
  return group.features.has(Feature::human) || group.features.has(Feature::body) ||
         group.features.has(Feature::named);
}

// Annotates the noun groups of sentences as NOUN_GROUP, those inside others too, and appends them
// to `groups`; an annotation's payload is its place there. Names and numbers must be annotated.
void annotate_noun_groups(AnnotatedText& text, const std::vector<TokenRange>& sentences,
                          const Lexicon& lexicon, std::vector<NounGroup>& groups);

// The dictionary form of a noun: « militaires » -> « militaire », « chevaux » -> « cheval ».
std::string noun_lemma(const Token& token);

}  // namespace greffier
