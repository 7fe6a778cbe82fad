// Verb groups: the finite verb with its clitics, negation, auxiliary, participle and the infinitive
// it leads; also infinitives, gerunds and participles that stand alone.
//   « n'a pas été détecté », « a-t-il également ajouté », « a tenu à préciser », « en ajoutant »
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <optional>
#include <string>
#include <vector>

namespace greffier {

struct VerbGroup {
  TokenRange range = {};
  TokenIndex finite = 0;  // the conjugated verb, or the first of a group that has none
  TokenIndex main = 0;  // the verb that says what happens: « préciser » of « a tenu à préciser »
  std::string lemma =
      {};  // of the main verb, with « s' » or « se » where it is pronominal, and with
           // the words of a locution: « faire savoir »
  Features features = {};
  std::optional<TokenIndex> subject = {};  // an inverted or preceding pronoun that is its subject
  std::optional<std::uint32_t> subject_group = {};  // the noun group that is (phrase/clause.h)
  std::optional<RowRef> report = {};                // its row in REPORT_VERB
};

// Annotates the verb groups of sentences as VERB_GROUP and appends them to `groups`; an
// annotation's payload is its place there.
void annotate_verb_groups(AnnotatedText& text, const std::vector<TokenRange>& sentences,
                          const Lexicon& lexicon, std::vector<VerbGroup>& groups);

}  // namespace greffier
