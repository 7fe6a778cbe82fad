// Whom a pronoun or a bare noun may stand for: everybody named or told of before it, the one who
// stands out most first. Near, subject of its clause, a person, who spoke last.
//   « Zoé Lin a été réélue. « … », a-t-elle dit » -> Zoé Lin
#pragma once

#include "link/actor_book.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace greffier {

struct Referent {
  TokenIndex token = 0;              // where its words begin
  const NounGroup* group = nullptr;  // the words
  std::optional<Index> actor = {};   // where it is somebody known by name or office
  Features features = {};            // gender and number, as far as known
  bool subject = false;
  bool tells = false;     // subject of a verb that reports
  bool governed = false;  // under a preposition, or inside another group
  bool inner = false;     // inside another group
};

// What is looked for.
struct Wanted {
  TokenIndex before = 0;
  bool feminine = false;
  bool masculine = false;
  bool plural = false;
  bool persons_only = false;
  bool named_only = false;  // persons whose name is told
  bool no_bodies = false;   // persons, named or not
  bool subjects_only = false;
  bool goes_on = false;               // « a-t-il ajouté »: rather who spoke last
  bool opens_clause = false;          // « il parle »: rather the subject of its sentence
  bool latest = false;                // « ce dernier »: whoever is nearest
  std::vector<Index> refused = {};    // who is known not to be meant
  bool not_speaker = false;           // « l'intéressé »: rather another than who spoke last
  bool no_subject = false;            // « le battu »
  std::optional<Index> speaker = {};  // who spoke last, and where
  TokenIndex spoken_at = 0;
};

class Referents {
 public:
  Referents(const Reading& reading, const ActorBook& book);

  // Words between the parts of a quotation are the reporter's: « Oui, a dit Zoé Lin, mais ».
  void unquote(TokenRange range);

  // Whom a noun that is no mention means: « le syndicat », which goes on as « il ».
  void identify(const NounGroup& group, Index actor) { meant_[group.core.first] = actor; }

  // The best that fits in the entry of `wanted.before`; inside a quotation first of its own words.
  [[nodiscard]] std::optional<Referent> find(const Wanted& wanted) const;

  // Who is told of by an office alone, as the subject of a verb that reports, after who spoke last.
  [[nodiscard]] const NounGroup* office_since(const Wanted& wanted) const;

  // The number of the outer sentence of a token, counted over the bulletin.
  [[nodiscard]] std::size_t sentence_of(TokenIndex token) const;
  // The quotation, at any depth, that a token stands in.
  [[nodiscard]] std::optional<std::uint32_t> quotation_of(TokenIndex token) const;

 private:
  void add(const NounGroup& group, bool inner);
  [[nodiscard]] std::optional<Index> latest(const NounGroup& group) const;
  [[nodiscard]] std::optional<Referent> best(const Wanted& wanted,
                                             std::optional<std::uint32_t> quotation) const;
  [[nodiscard]] std::optional<int> score(const Referent& referent, const Wanted& wanted,
                                         bool interrupted) const;
  // Whether somebody else was told of after who spoke last.
  [[nodiscard]] bool interrupts(const Referent& referent, const Wanted& wanted) const;
  [[nodiscard]] static bool tells_by_office(const Referent& referent);
  [[nodiscard]] bool agrees(const Referent& referent, const Wanted& wanted) const;
  [[nodiscard]] bool is_person(const Referent& referent) const;
  [[nodiscard]] bool is_medium(const Referent& referent) const;
  [[nodiscard]] std::optional<Index> actor_of(const Referent& referent) const;

  const Reading& reading_;
  const ActorBook& book_;
  Column speaks_;
  std::vector<Referent> all_;                         // in the order of the text
  std::unordered_map<TokenIndex, Index> meant_ = {};  // by first token of a noun
  std::vector<TokenIndex> sentences_;                 // first tokens of outer sentences
  std::vector<std::uint32_t> quoted_;                 // by token: quotation + 1, 0 outside
  std::vector<bool> has_verb_;                        // by outer sentence
  std::vector<bool> subject_;  // tokens of groups that are the subject of a finite verb,
  std::vector<bool> tells_;    // and of one that reports
};

}  // namespace greffier
