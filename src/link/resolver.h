// From the words that name a speaker to an actor: names are looked up, offices and descriptions
// compared with those that actors have, pronouns resolved (referents.h). What nobody answers to
// becomes an actor of its own, or stays words without an actor.
#pragma once

#include <greffier/fact.h>

#include "link/actor_book.h"
#include "link/bodies.h"
#include "link/office.h"
#include "link/referents.h"
#include "reading/subject.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace greffier {

// What a quote tells of whoever says it.
struct Saying {
  std::vector<Index> others = {};  // named in its words: « “Jean Roc ment”, dit-il »
  bool first_person = false;       // « je »: no court or firm speaks so
  bool goes_on = false;            // « a-t-il ajouté »: rather who spoke last
};

class Resolver {
 public:
  // Titles and pronouns that are resolved become mentions in `book`.
  Resolver(const Reading& reading, ActorBook& book);

  // `named` is the name in an apposition, empty where there is none.
  std::optional<Claimant> resolve(const Subject& subject, TokenRange named,
                                  const Saying& saying = {});

  // Whoever the sentences right before a token are about; nobody in an earlier entry.
  std::optional<Claimant> subject_before(TokenIndex token);

  // Who spoke last, and where; nobody at the start of an entry.
  void remember_speaker(std::optional<Index> actor, TokenIndex token);

  // Every mention so far and of the text to come: its first token and its actor.
  [[nodiscard]] const std::map<TokenIndex, Index>& named() const { return book_.by_token(); }

  // The words at a token that are the first to name their actor.
  [[nodiscard]] std::optional<TokenRange> first_mention_at(TokenIndex token) const {
    const auto actor = book_.at(token);
    if (!actor) return std::nullopt;
    const TokenRange words = book_.entries()[*actor].mentions.front().range;
    return words.first == token ? std::optional(words) : std::nullopt;
  }

  [[nodiscard]] bool is_person(Index actor) const {
    return book_.entries()[actor].kind == ActorKind::person;
  }

  [[nodiscard]] Referents& referents() { return referents_; }
  [[nodiscard]] const Referents& referents() const { return referents_; }

 private:
  Claimant claimant(std::optional<Index> actor, TokenRange words) const;
  std::optional<Claimant> resolve_group(const NounGroup& group, const Saying& saying);
  std::optional<Claimant> resolve_title(const NounGroup& group, TokenRange words,
                                        const Saying& saying);
  std::optional<Claimant> resolve_body(const NounGroup& group, TokenRange words);
  std::optional<Claimant> resolve_pronoun(TokenIndex token, const Saying& saying);
  void look_for_object(TokenIndex clitic, Wanted& who) const;
  std::optional<Index> resolve_referent(const Referent& referent);

  std::optional<Claimant> resolve_latter(const NounGroup& group);
  [[nodiscard]] bool is_rather_body(const NounGroup& group) const;
  std::optional<Index> resumed(const NounGroup& group) const;
  std::optional<Index> called_so(const NounGroup& group) const;
  [[nodiscard]] std::optional<Index> issuer_of(const NounGroup& group) const;
  [[nodiscard]] std::optional<Index> going_on(const NounGroup& group) const;
  [[nodiscard]] Wanted wanted(TokenIndex before, Features features) const;
  ActorMention mention_of(const NounGroup& group, TokenRange words, MentionForm form) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ActorBook& book_;
  Referents referents_;
  Offices offices_;
  Bodies bodies_;
  ClassId demonym_;
  std::optional<Index> speaker_;
  std::optional<Index> source_;  // « une source proche du dossier », told of last
  TokenIndex spoken_at_ = 0;
  std::unordered_map<std::string, Index> called_;  // by the nouns of titles given them
};

}  // namespace greffier
