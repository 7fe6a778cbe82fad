// Which of the noun groups of a clause is the subject of its verb.
//   « Le président, Volodymyr Zelensky, a dit »: the name; « Vingt pompiers ont dit »: the plural
#pragma once

#include "phrase/noun_group.h"
#include "phrase/sentence_tokens.h"
#include "phrase/verb_group.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace greffier {

using GroupIndex = std::uint32_t;  // in the list of noun groups

// A clause that is still open.
struct Clause {
  bool after_comma = false;                  // « , qui … , »: its closing comma ends it
  std::vector<GroupIndex> antecedents = {};  // of « qui », the likeliest first
  std::vector<GroupIndex> free = {};         // groups since its last verb that nothing governs
  std::optional<GroupIndex> object = {};     // a group that belongs to its last verb rather
  std::optional<GroupIndex> subject = {};
  std::optional<TokenIndex> pronoun = {};  // the subject where it is one
  bool has_verb = false;
};

class SubjectChoice {
 public:
  SubjectChoice(const SentenceTokens& sentence, const std::vector<NounGroup>& nouns)
      : here_(sentence), nouns_(nouns) {}

  // The group right before the verb that begins at `first`, or else the first that fits; nullopt
  // where the clause has none that is free.
  [[nodiscard]] std::optional<GroupIndex> choose_free(const Clause& clause, const VerbGroup& verb,
                                                      TokenIndex first) const;
  // The first that agrees; for a reporting verb rather one that can speak.
  [[nodiscard]] std::optional<GroupIndex> choose(const std::vector<GroupIndex>& places,
                                                 const VerbGroup& verb) const;
  [[nodiscard]] bool agrees(GroupIndex group, const VerbGroup& verb) const;
  // The group itself where it has a name, or that name where it ends a complement: « le procès de
  // | Zoé Lin, maire de Mons, qui »; nothing where there is none.
  [[nodiscard]] std::optional<GroupIndex> name_in(GroupIndex group) const;

 private:
  [[nodiscard]] bool names_office(const std::vector<GroupIndex>& places, std::size_t at) const;
  [[nodiscard]] bool heads_list(const std::vector<GroupIndex>& places, std::size_t at,
                                const VerbGroup& verb) const;

  const SentenceTokens& here_;
  const std::vector<NounGroup>& nouns_;
};

}  // namespace greffier
