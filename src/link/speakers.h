// Who speaks: from the words of the text to an actor. Names are looked up, titles and descriptions
// compared with the offices that actors have, pronouns resolved by gender, number, kind and by who
// was spoken of last. One pass over the text; unknown stays unknown rather than wrong.
#pragma once

#include <greffier/fact.h>

#include "extract/speech.h"
#include "link/actor_book.h"

#include <optional>
#include <string>
#include <vector>

namespace greffier {

class Speakers {
 public:
  // Titles and pronouns that speak become mentions in `book`.
  Speakers(const Reading& reading, ActorBook& book);

  // The quotes with their speakers, in the order of the text.
  std::vector<Quote> attribute(const std::vector<Speech>& speech);

  // Somebody named by a noun group or pronoun: who that is, and the words that say so. `named` is
  // the name in an apposition, empty where there is none.
  std::optional<Claimant> resolve(const Subject& subject, TokenRange named);

 private:
  Claimant claimant(Index actor, TokenRange words) const;
  Quote make_quote(const Speech& said, Index entry);
  std::optional<Claimant> carry(const Speech& said) const;
  std::optional<Claimant> person_before(TokenIndex token) const;

  std::optional<Claimant> resolve_group(const NounGroup& group);
  std::optional<Claimant> resolve_title(const NounGroup& group, TokenRange words);
  std::optional<Claimant> resolve_body(const NounGroup& group, TokenRange words);
  std::optional<Claimant> resolve_pronoun(TokenIndex token);

  ActorMention mention_of(const NounGroup& group, TokenRange words, MentionForm form) const;
  std::string title_key(TokenIndex token) const;
  bool has_title(TokenRange role, const std::string& wanted) const;
  std::vector<Index> recent_persons(TokenIndex token) const;
  std::optional<Index> last_person(TokenIndex token, Features wanted) const;
  std::optional<Index> antecedent(TokenIndex token, bool feminine, bool plural) const;
  bool fits(Index actor, bool feminine, bool plural) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ActorBook& book_;
  ClassId title_;
  ClassId demonym_;
  std::vector<bool> spoken_;   // tokens between quotation marks
  std::vector<bool> subject_;  // tokens of groups that are the subject of a finite verb
  std::optional<Claimant> last_speaker_;
  std::optional<Index> last_entry_;
};

}  // namespace greffier
