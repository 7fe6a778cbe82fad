// Who speaks: each quote with its speaker, in one pass over the text. Words name a speaker
// (resolver.h), or nobody does and whoever spoke last goes on; a headline's words are those of who
// says them in the text below. Unknown stays unknown rather than wrong.
#pragma once

#include <greffier/fact.h>

#include "link/actor_book.h"
#include "link/resolver.h"
#include "speech/speech.h"

#include <optional>
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
  std::optional<Claimant> resolve(const Subject& subject, TokenRange named) {
    return resolver_.resolve(subject, named);
  }

 private:
  [[nodiscard]] Quote make_quote(const Speech& said, Index entry) const;
  std::optional<Claimant> speaker_of(const Speech& said);
  // A quote that nobody has spoken before.
  struct Unclaimed {
    std::size_t quote = 0;
    TokenIndex at = 0;
  };
  void claim_openers(const Speech& said, std::vector<Quote>& quotes);
  [[nodiscard]] bool goes_on(const Speech& said) const;
  [[nodiscard]] bool leads_on(const std::vector<Speech>& speech, std::size_t at) const;
  std::optional<Claimant> carry(const Speech& said);
  [[nodiscard]] std::optional<Claimant> shown_below(const Speech& said) const;
  [[nodiscard]] bool is_subject(TokenIndex token, TokenRange range) const;
  [[nodiscard]] bool is_recalled(const Speech& said) const;
  [[nodiscard]] bool is_told_inside(const Speech& said) const;
  std::optional<Claimant> teller(const Speech& said) const;
  [[nodiscard]] Saying saying_of(const Speech& said) const;
  // The place in `speech` whose words a headline's repeat; its size where none does.
  [[nodiscard]] std::size_t find_echo(const std::vector<Speech>& speech, std::size_t at) const;
  [[nodiscard]] bool is_in_title(const Speech& said, Index entry) const;
  [[nodiscard]] bool stands_for_state(const NounGroup* who) const;
  [[nodiscard]] bool may_say(const NounGroup* who) const;
  [[nodiscard]] bool echoes(TokenRange headline, TokenRange words) const;

  const Reading& reading_;
  const Tokens& tokens_;
  Resolver resolver_;
  std::vector<Unclaimed> unclaimed_ = {};  // of the entry at hand
  std::optional<Claimant> last_;           // who spoke last in the entry
  TokenIndex last_at_ = 0;
  std::vector<std::optional<Claimant>> by_quotation_;  // who says what stands in marks
};

}  // namespace greffier
