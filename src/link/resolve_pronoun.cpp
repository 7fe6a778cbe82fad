#include "lex/nearby.h"
#include "link/back_reference.h"
#include "link/resolver.h"

namespace greffier {

std::optional<Claimant> Resolver::resolve_pronoun(TokenIndex token, const Saying& saying) {
  const Analysis* analysis = tokens_[token].analysis();
  if (analysis == nullptr) return std::nullopt;
  const bool third = analysis->persons == 0 || (analysis->persons & 1U << 3) != 0;
  const std::string& word = tokens_[token].word->folded;
  const bool empty = word == "on" || word == "ce" || word == "c'" || word == "cela" || word == "ca";
  if (!third || empty) return std::nullopt;
  const TokenRange words{token, token + 1};
  if (means_nobody(reading_, token)) return claimant(std::nullopt, words);
  // « d'après ses calculs »: one person or one body, « leurs » several.
  const bool owner = tokens_[token].pos == Pos::determiner;
  Features features = owner ? Features{} : features_of(*analysis);
  if (owner && word.starts_with("leur")) features.set(Feature::plural);
  Wanted who = wanted(token, features);
  if (tokens_[token].pos == Pos::object_pronoun) look_for_object(token, who);
  who.goes_on = saying.goes_on;
  who.refused = saying.others;
  who.no_bodies = saying.first_person;
  who.persons_only = who.persons_only || tells_who(reading_, token);
  who.opens_clause =
      tokens_[token].pos == Pos::subject_pronoun && !reading_.text.surface(token).starts_with('-');
  const NounGroup* office = referents_.office_since(who);
  const auto holder = office != nullptr ? offices_.holder_of(*office) : std::nullopt;
  if (holder && holder != who.speaker && resolve_group(*office, {})) {
    referents_.identify(*office, *holder);
  }
  const auto referent = referents_.find(who);
  const auto actor = referent ? resolve_referent(*referent) : std::nullopt;
  if (!actor || owner) return claimant(actor, words);
  book_.add_mention(
      *actor, {.range = words, .kind = book_.entries()[*actor].kind, .form = MentionForm::pronoun});
  return claimant(actor, words);
}

// « Zoé Lin a plaidé. Le tribunal l'a condamnée »: a person of the sentences before.
void Resolver::look_for_object(TokenIndex clitic, Wanted& who) const {
  const VerbGroup* verb = reading_.verb_group_at(clitic);
  if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) return;  // « à l'en croire »
  who.persons_only = true;
  who.before = reading_.sentence_at(clitic).first;
  const Analysis* participle = tokens_[verb->main].analysis();
  if (participle != nullptr) who.feminine = features_of(*participle).has(Feature::feminine);
}

}  // namespace greffier
