#include "link/resolver.h"

#include "lex/agreement.h"
#include "lex/nearby.h"
#include "link/back_reference.h"
#include "link/named_speaker.h"
#include "link/native.h"
#include "link/paper.h"
#include "link/person_beside.h"
#include "link/statement.h"
#include "name/actors.h"
#include "name/apposed_name.h"
#include "name/body.h"
#include "speech/apposition.h"

#include <algorithm>

namespace greffier {

Resolver::Resolver(const Reading& reading, ActorBook& book)
    : reading_(reading), tokens_(reading.text.tokens), book_(book), referents_(reading, book),
      offices_(reading, book), bodies_(reading, book, offices_, referents_),
      demonym_(reading.lexicon.get_class("DEMONYM")) {}

std::optional<Claimant> Resolver::resolve(const Subject& subject, TokenRange named,
                                          const Saying& saying) {
  if (!named.empty()) {
    if (const auto actor = book_.at(named.last - 1)) return claimant(actor, named);
  }
  if (subject.group == nullptr) {
    // « l'un d'eux », « une des élues »: nobody that is named
    if (tokens_[subject.range.last - 1].pos == Pos::number) {
      return claimant(std::nullopt, subject.range);
    }
    return resolve_pronoun(subject.range.first, saying);
  }
  const auto found = resolve_group(*subject.group, saying);
  if (found && found->actor) referents_.identify(*subject.group, *found->actor);
  if (found && is_source(reading_, *subject.group)) source_ = found->actor;
  return found;
}

void Resolver::remember_speaker(std::optional<Index> actor, TokenIndex token) {
  speaker_ = actor;
  spoken_at_ = token;
}

std::optional<Claimant> Resolver::subject_before(TokenIndex token) {
  constexpr std::size_t kSentences = 2;
  Wanted who = wanted(token, {});
  who.subjects_only = true;
  const auto referent = referents_.find(who);
  if (!referent) return std::nullopt;
  if (referents_.sentence_of(referent->token) + kSentences < referents_.sentence_of(token)) {
    return std::nullopt;
  }
  const auto actor = resolve_referent(*referent);
  return actor ? std::optional(claimant(actor, {referent->token, referent->token + 1}))
               : std::nullopt;
}

Claimant Resolver::claimant(std::optional<Index> actor, TokenRange words) const {
  return {.actor = actor, .span = reading_.text.span(words)};
}

Wanted Resolver::wanted(TokenIndex before, Features features) const {
  const bool feminine = features.has(Feature::feminine);
  const bool masculine = features.has(Feature::masculine);
  return {.before = before,
          .feminine = feminine && !masculine,
          .masculine = masculine && !feminine,
          .plural = features.has(Feature::plural) && !features.has(Feature::singular),
          .speaker = speaker_,
          .spoken_at = spoken_at_};
}

// ------------------------------------------------------------ noun groups
std::optional<Claimant> Resolver::resolve_group(const NounGroup& group, const Saying& saying) {
  if (const auto name = person_beside(reading_, book_, group)) {
    const auto actor = book_.at(name->first);
    book_.take_office(*actor, {group.core.first, name->first}, group.features);
    return claimant(actor, *name);
  }
  if (!group.name.empty()) {
    const auto actor = book_.at(group.name.last - 1);
    // « un député | Vega » is one of the party's, « l'équipementier | Vega » the firm
    const bool member = actor && group.title && group.name.first > group.head &&
                        book_.entries()[*actor].kind == ActorKind::organization &&
                        apposed_name(reading_, group).empty();
    if (member) {
      const TokenRange words = words_of(reading_, group);
      const auto known = book_.at(group.core.first);
      return known ? claimant(known, words) : resolve_title(group, words, saying);
    }
    if (actor) return claimant(actor, group.name);
    if (const auto body = bodies_.opened_by(group)) {
      book_.add_mention(*body, body_mention(reading_, group));
      return claimant(body, words_of(reading_, group));
    }
    if (const auto body = add_named_body(reading_, book_, group)) return claimant(body, group.name);
  }
  if (const auto name = quoted_name_of(reading_, book_, group)) {
    return claimant(book_.at(name->first), *name);
  }
  const TokenRange words = words_of(reading_, group);
  if (const auto actor = book_.at(group.core.first)) return claimant(actor, words);
  // « selon nos confrères du Parisien »: the paper
  if (const auto medium = bodies_.medium_behind(group)) return claimant(medium, words);
  if (is_latter(reading_, group)) return resolve_latter(group);
  if (tokens_[group.head].pos == Pos::pronoun) return resolve_pronoun(group.head, {});
  if (speaker_ && is_same_source(reading_, group)) {
    return claimant(source_ ? source_ : speaker_, words);
  }
  if (const auto paper = find_paper(reading_, group)) return claimant(book_.take(*paper), words);
  const Token& head = tokens_[group.head];
  const bool demonym = head.capitalised && head.word->classes.test(demonym_);
  const bool title = group.title && !is_rather_body(group);
  if (title || (demonym && is_bare(reading_, group))) return resolve_title(group, words, saying);
  if (const TokenRange name = apposed_name(reading_, group); !name.empty()) {
    if (const auto actor = book_.at(name.first)) return claimant(actor, name);
  }
  if (group.body) return resolve_body(group, words);
  // « lâche ce régleur | de 46 ans »: whoever has an age is the person told of before
  if (points_back(reading_, group) && tells_age(reading_, group)) {
    if (const auto actor = resumed(group)) return claimant(actor, words);
  }
  if (!group.name.empty()) return claimant(add_named_speaker(reading_, book_, group), group.name);
  const auto maker = maker_of_statement(reading_, book_, group);
  return claimant(maker ? maker : issuer_of(group), words);
}

// « « On ferme », dit la SNCF. Deux lignes rouvriront, selon un communiqué. »: of whom spoke right
// before.
std::optional<Index> Resolver::issuer_of(const NounGroup& group) const {
  constexpr std::size_t kSentences = 2;
  if (noun_lemma(tokens_[group.head]) != "communiqué" || group.range.last != group.core.last ||
      !speaker_ || spoken_at_ == 0 || is_person(*speaker_)) {
    return std::nullopt;
  }
  const std::size_t spoken = referents_.sentence_of(spoken_at_ - 1);
  const bool near = referents_.sentence_of(group.range.first) <= spoken + kSentences;
  return near ? speaker_ : std::nullopt;
}

// « la ministre », « le chef de l'État », « un témoin »: who holds that office, the latest first;
// for « l'élue », « le quadragénaire » whoever stands out; else somebody new without a name.
std::optional<Claimant> Resolver::resolve_title(const NounGroup& group, TokenRange words,
                                                const Saying& saying) {
  if (!group.features.has(Feature::indefinite)) {
    auto actor = offices_.holder_below(group);
    if (!actor) actor = offices_.holder_of(group);
    if (!actor) actor = resumed(group);
    if (!actor && group.title) actor = offices_.holder_ahead(group);
    if (!actor && is_bare(reading_, group)) actor = called_so(group);
    if (!actor && saying.goes_on) actor = going_on(group);
    if (actor) {
      // « l'édile | de 71 ans »
      if (tells_age(reading_, group)) words.last = group.base.last;
      if (group.title) {
        book_.add_mention(*actor, mention_of(group, words, MentionForm::title));
        called_.insert_or_assign(noun_lemma(tokens_[group.head]), *actor);
      }
      return claimant(actor, words);
    }
  }
  if (!group.title) return claimant(std::nullopt, words);
  return claimant(book_.add_actor(mention_of(group, words, MentionForm::title)), words);
}

// « le juriste » once more, whom the text has called « ce juriste de 40 ans » and given an office.
std::optional<Index> Resolver::called_so(const NounGroup& group) const {
  const auto known = called_.find(noun_lemma(tokens_[group.head]));
  if (known == called_.end()) return std::nullopt;
  const bool agrees = agree_in_gender(group.features, book_.entries()[known->second].features);
  return agrees ? std::optional(known->second) : std::nullopt;
}

std::optional<Claimant> Resolver::resolve_latter(const NounGroup& group) {
  Wanted who = wanted(group.range.first, group.features);
  who.latest = true;
  const auto referent = referents_.find(who);
  return claimant(referent ? resolve_referent(*referent) : std::nullopt, words_of(reading_, group));
}

// « l'avionneur », « les gendarmes »: a firm, people who act together, and nobody by himself.
bool Resolver::is_rather_body(const NounGroup& group) const {
  if (!group.body || !group.features.has(Feature::definite) ||
      group.features.has(Feature::possessive)) {
    return false;  // « mon assureur »
  }
  const bool people = reading_.lexicon.cell(*group.body, "kind") == "group";
  const bool plural = group.features.has(Feature::plural) && !group.features.has(Feature::singular);
  if (people) return plural;
  return reading_.lexicon.cell(*group.title, "speaks") == "no" && bodies_.last_of_type(group);
}

std::optional<Index> Resolver::resumed(const NounGroup& group) const {
  const std::string_view any = offices_.resumes(group);
  const bool told_so = any == "former" || names_past_office(tokens_[group.head]);
  const bool former = told_so && group.features.has(Feature::definite);
  if (!former && !is_bare(reading_, group) && !points_back(reading_, group)) return std::nullopt;
  const auto native = native_before(reading_, book_, group);
  if (native && offices_.may_resume(group, *native)) return native;
  Wanted who = wanted(group.range.first, group.features);
  who.persons_only = true;
  who.named_only = tokens_[group.head].word->classes.test(demonym_);
  who.not_speaker = any == "other";
  who.no_subject = any == "object";
  constexpr std::size_t kMost = 4;  // persons tried
  while (who.refused.size() < kMost) {
    const auto referent = referents_.find(who);
    if (!referent || !referent->actor) return std::nullopt;
    const Index actor = *referent->actor;
    if (is_other_beside(reading_, group, referent->token)) return std::nullopt;
    // Where somebody nearer is not meant, one of whom little is told must stand beside.
    constexpr std::size_t kOften = 3;  // mentions of whom a text is about
    const bool beside =
        who.refused.empty() || offices_.is_known(actor) ||
        book_.entries()[actor].mentions.size() >= kOften ||
        referents_.sentence_of(referent->token) + 1 >= referents_.sentence_of(group.range.first);
    if (beside && offices_.may_resume(group, actor)) return actor;
    who.refused.push_back(actor);
  }
  return std::nullopt;
}

// « « Il faut partir », a ajouté | la finaliste de la présidentielle »: who spoke right before.
std::optional<Index> Resolver::going_on(const NounGroup& group) const {
  constexpr std::size_t kSentences = 2;
  if (!speaker_ || spoken_at_ == 0 || !is_person(*speaker_)) return std::nullopt;
  if (!group.features.has(Feature::definite) || group.features.has(Feature::possessive)) {
    return std::nullopt;
  }
  // « selon Jean Roc et le maire Luc Lin. « … », a insisté l'élu de la commune »
  const auto& named = book_.by_token();
  for (auto at = named.lower_bound(spoken_at_); at != named.end() && at->first < group.range.first;
       ++at) {
    const bool told = !referents_.quotation_of(at->first);
    if (told && at->second != *speaker_ && is_person(at->second)) return std::nullopt;
  }
  const std::size_t spoken = referents_.sentence_of(spoken_at_ - 1);
  const bool near = referents_.sentence_of(group.range.first) <= spoken + kSentences;
  return near && offices_.may_go_on(group, *speaker_) ? speaker_ : std::nullopt;
}

ActorMention Resolver::mention_of(const NounGroup& group, TokenRange words,
                                  MentionForm form) const {
  return {.range = words,
          .kind = ActorKind::person,
          .form = form,
          .country = country_shown(reading_, group.base),
          .role = words,
          .head = group.head,
          .features = group.features};
}

// ------------------------------------------------------------ bodies
// « la préfecture » after « la préfecture du Gard »: the last body with that head; « le club »: the
// last of that kind, which is no mention; else a new one.
std::optional<Claimant> Resolver::resolve_body(const NounGroup& group, TokenRange words) {
  // « le site d'Europe 1 »: the medium itself
  if (const auto medium = bodies_.medium_of(group)) return claimant(medium, words);
  ActorMention mention = body_mention(reading_, group);
  if (bodies_.is_owned(group)) words.last = mention.range.last;
  mention.range = words;
  if (const auto actor = bodies_.same(group)) {
    book_.add_mention(*actor, mention);
    return claimant(actor, words);
  }
  if (bodies_.may_resume(group)) {
    if (const auto actor = bodies_.last_of_type(group)) return claimant(actor, words);
  }
  return claimant(book_.add_actor(mention), words);
}

std::optional<Index> Resolver::resolve_referent(const Referent& referent) {
  // « Le porte-parole des rebelles, le colonel Jean Roc, a revendiqué l'attaque. »
  TokenRange named;
  const TokenRange all{0, static_cast<TokenIndex>(tokens_.size())};
  if ((referent.group->title || referent.group->body) && referent.group->name.empty()) {
    skip_apposition(reading_, *referent.group, all, named);
  }
  // « Le conseil de l'accusé, Me Roc, plaidera »; no body has another's name behind it
  const ClassId civility = reading_.lexicon.get_class("CIVILITY");
  const bool called =
      !named.empty() && named.first > 0 && tokens_[named.first - 1].word->classes.test(civility);
  if (!referent.group->title && !called) named = {};
  if (!named.empty()) {
    if (const auto actor = book_.at(named.last - 1)) return actor;
  }
  if (referent.actor) return referent.actor;
  const auto found = resolve_group(*referent.group, {});
  return found ? found->actor : std::nullopt;
}

}  // namespace greffier
