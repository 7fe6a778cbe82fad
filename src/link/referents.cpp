#include "link/referents.h"

#include "lex/agreement.h"
#include "lex/nearby.h"
#include "link/back_reference.h"
#include "structure/entry_map.h"

#include <algorithm>

namespace greffier {
namespace {

// Scores, found on invented bulletins; what matters is their order.
constexpr int kSubject = 5;
constexpr int kPerson = 3;
constexpr int kSpoke = 5;
constexpr int kPerSentence = -3;
constexpr int kGoverned = -4;
constexpr int kMedium = -6;  // whoever only passes words on
constexpr int kState = -6;   // « la France … il »: hardly
constexpr int kGenderUnsure = -1;
constexpr int kUnnamed = -1;
constexpr int kShunned = -4;
constexpr int kSameSentence = 1;
constexpr int kGoesOn = 3;
constexpr int kWorst = -14;  // too far to mean anybody

bool is_clear(Features features, Feature one, Feature other) {
  return features.has(one) && !features.has(other);
}

}  // namespace

Referents::Referents(const Reading& reading, const ActorBook& book)
    : reading_(reading), book_(book), speaks_(reading.lexicon.get_column("TITLE", "speaks")),
      quoted_(reading.text.tokens.size() + 1), subject_(reading.text.tokens.size() + 1),
      tells_(reading.text.tokens.size() + 1) {
  for (const Sentence& sentence : reading.sentences.levels) {
    if (!sentence.quotation) sentences_.push_back(sentence.range.first);
  }
  std::ranges::sort(sentences_);
  for (std::uint32_t i = 0; i < reading.quotations.size(); ++i) {
    const TokenRange content = reading.quotations[i].content;
    for (TokenIndex token = content.first; token < content.last; ++token) quoted_[token] = i + 1;
  }
  has_verb_.resize(sentences_.size() + 1);
  for (const VerbGroup& verb : reading.verbs) {
    const bool finite = reading.text.tokens[verb.finite].pos == Pos::verb;
    if (finite && quoted_[verb.finite] == 0) has_verb_[sentence_of(verb.finite)] = true;
    if (!verb.subject_group) continue;
    const TokenRange range = reading.nouns[*verb.subject_group].base;
    const bool tells = verb.features.has(Feature::report) && !verb.features.has(Feature::passive);
    for (TokenIndex token = range.first; token < range.last; ++token) {
      subject_[token] = true;
      tells_[token] = tells;
    }
  }
  TokenIndex outer_end = 0;
  for (const NounGroup& group : reading.nouns) {
    add(group, group.range.first < outer_end);
    outer_end = std::max(outer_end, group.range.last);
  }
  std::ranges::stable_sort(all_, {}, &Referent::token);
}

void Referents::add(const NounGroup& group, bool inner) {
  const Tokens& tokens = reading_.text.tokens;
  // « Aucun mort n'est à déplorer »: nobody whom a pronoun means.
  const bool mute = group.title && reading_.lexicon.cell(*group.title, speaks_) == "no";
  const bool acts =
      (group.title && !mute) || group.body || (group.features.has(Feature::human) && !mute);
  std::optional<Index> actor;
  if (!group.name.empty()) actor = book_.at(group.name.last - 1);
  if (!actor) actor = book_.at(group.core.first);
  if (!actor && is_latter(reading_, group)) actor = latest(group);
  if (!actor && !acts) return;
  const TokenIndex first = group.range.first;
  const Pos before = first > 0 ? tokens[first - 1].pos : Pos::punctuation;
  const bool topic = first > 1 && is_word(tokens, first - 2, "quant");  // « Quant au maire, il »
  const bool governed = !topic && (inner || before == Pos::preposition || before == Pos::de);
  // « Jean Roc, maire de Mons », « Jean Roc, un ami »: told of the one before.
  const bool named_before = !all_.empty() && !all_.back().group->name.empty() &&
                            all_.back().group->range.last + 1 == first;
  const bool tells = group.features.has(Feature::bare_noun) ||
                     (group.features.has(Feature::indefinite) && named_before);
  const bool apposed = !actor && tells && first > 0 && reading_.text.surface(first - 1) == ",";
  // « Resté célibataire, il »: told of whoever follows.
  const bool predicate = !actor && group.features.has(Feature::bare_noun) && !governed &&
                         !group.features.has(Feature::plural);
  if (apposed || predicate) return;
  Features features = group.features;
  if (actor) features = book_.entries()[*actor].features;
  // « Sur le banc, la veuve. »: a sentence without verb is about what it names.
  const bool alone = !has_verb_[sentence_of(first)];
  const TokenIndex words = group.name.empty() ? group.core.first : group.name.first;
  all_.push_back({.token = words,
                  .group = &group,
                  .actor = actor,
                  .features = features,
                  .subject = topic || subject_[group.base.first] || (!governed && alone),
                  .tells = tells_[group.base.first],
                  .governed = governed,
                  .inner = inner});
}

// « Jean Roc a vu Luc Vidal. Ce dernier chante »: Luc Vidal goes on being told of.
std::optional<Index> Referents::latest(const NounGroup& group) const {
  constexpr std::size_t kReach = 12;  // referents
  const std::size_t limit = all_.size() - std::min(all_.size(), kReach);
  for (std::size_t i = all_.size(); i-- > limit;) {
    const Referent& before = all_[i];
    const bool person = before.actor && book_.entries()[*before.actor].kind == ActorKind::person;
    if (person && agree(before.features, group.features)) return before.actor;
  }
  return std::nullopt;
}

std::size_t Referents::sentence_of(TokenIndex token) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(sentences_, token) - sentences_.begin());
}

std::optional<std::uint32_t> Referents::quotation_of(TokenIndex token) const {
  return quoted_[token] > 0 ? std::optional(quoted_[token] - 1) : std::nullopt;
}

void Referents::unquote(TokenRange range) {
  for (TokenIndex token = range.first; token < range.last; ++token) quoted_[token] = 0;
}

std::optional<Referent> Referents::find(const Wanted& wanted) const {
  std::optional<Referent> found;
  if (const auto quotation = quotation_of(wanted.before)) found = best(wanted, quotation);
  if (!found) found = best(wanted, std::nullopt);
  if (found) found->actor = actor_of(*found);
  return found;
}

std::optional<Referent> Referents::best(const Wanted& wanted,
                                        std::optional<std::uint32_t> quotation) const {
  constexpr int kReach = 60;  // referents looked back at
  const auto entry = entry_of(reading_.outline, wanted.before);
  std::optional<Referent> found;
  int found_score = kWorst;
  bool interrupted = false;
  auto at = std::ranges::lower_bound(all_, wanted.before, {}, &Referent::token);
  for (int steps = 0; at != all_.begin() && steps < kReach; ++steps) {
    --at;
    if (entry_of(reading_.outline, at->token) != entry) break;
    if (!wanted.not_speaker && quotation_of(at->token) != quotation) continue;
    const auto points = score(*at, wanted, interrupted);
    // « Jean Roc, négociateur de Vega. Ce dernier »: not Vega
    if (wanted.latest && at->inner && !is_person(*at)) continue;
    if (points && wanted.latest) return *at;
    interrupted = interrupted || (points && interrupts(*at, wanted));
    const bool equal = points && found && *points == found_score;
    const bool rather = equal && is_person(*at) && !is_person(*found);
    if (!points || (*points <= found_score && !rather)) continue;
    found = *at;
    found_score = *points;
  }
  return found;
}

bool Referents::interrupts(const Referent& referent, const Wanted& wanted) const {
  if (wanted.goes_on || !wanted.speaker || referent.token < wanted.spoken_at) return false;
  if (!referent.subject || !is_person(referent)) return false;
  if (referent.actor && !referent.group->name.empty()) return referent.actor != wanted.speaker;
  const auto actor = actor_of(referent);
  return tells_by_office(referent) && actor && actor != wanted.speaker;
}

// « Luc Lin a plaidé pour « plus ». | Le préfet a insisté sur la durée. « … », a-t-il dit »
const NounGroup* Referents::office_since(const Wanted& wanted) const {
  constexpr int kReach = 12;  // referents looked back at
  const auto entry = entry_of(reading_.outline, wanted.before);
  auto at = std::ranges::lower_bound(all_, wanted.before, {}, &Referent::token);
  for (int steps = 0; at != all_.begin() && steps < kReach; ++steps) {
    --at;
    if (at->token < wanted.spoken_at || entry_of(reading_.outline, at->token) != entry) break;
    if (tells_by_office(*at) && !quotation_of(at->token) && agrees(*at, wanted)) return at->group;
  }
  return nullptr;
}

bool Referents::tells_by_office(const Referent& referent) {
  return referent.tells && referent.group->title && referent.group->name.empty() &&
         referent.group->features.has(Feature::definite);
}

std::optional<int> Referents::score(const Referent& referent, const Wanted& wanted,
                                    bool interrupted) const {
  if (referent.group->range.contains(wanted.before) || !agrees(referent, wanted)) {
    return std::nullopt;
  }
  const auto actor = actor_of(referent);
  if (actor && std::ranges::find(wanted.refused, *actor) != wanted.refused.end()) {
    return std::nullopt;
  }
  const bool person = is_person(referent);
  const bool named = actor && person;
  if ((wanted.persons_only && !named) || (wanted.no_bodies && !person)) return std::nullopt;
  if (wanted.named_only && !(actor && book_.entries()[*actor].named)) return std::nullopt;
  if (wanted.subjects_only && !(referent.subject && person)) return std::nullopt;
  const bool last = wanted.speaker && actor == wanted.speaker;
  const bool spoke = last && !wanted.not_speaker;
  const TokenIndex near = spoke ? std::max(referent.token, wanted.spoken_at) : referent.token;
  const std::size_t here = sentence_of(wanted.before);
  int points = kPerSentence * static_cast<int>(here - std::min(here, sentence_of(near)));
  const Features known = referent.features;
  const bool unsure = known.has(Feature::feminine) == known.has(Feature::masculine);
  if (referent.subject && !wanted.no_subject) points += kSubject;
  if (last && wanted.not_speaker) points += kShunned;
  const bool same_sentence = here == sentence_of(referent.token);
  if (referent.subject && wanted.opens_clause && same_sentence) points += kSameSentence;
  if (person) points += kPerson;
  if (spoke && !interrupted) points += kSpoke;
  if (spoke && wanted.goes_on) points += kGoesOn;
  const bool tied = referent.governed && !referent.subject && !wanted.no_subject;
  if (tied && !spoke) points += kGoverned;
  if (!actor) points += kUnnamed;
  if (actor && book_.entries()[*actor].kind == ActorKind::state) points += kState;
  if (unsure) points += kGenderUnsure;
  if (is_medium(referent)) points += kMedium;
  return points;
}

bool Referents::is_person(const Referent& referent) const {
  const auto actor = actor_of(referent);
  return actor ? book_.entries()[*actor].kind == ActorKind::person
               : referent.group->title.has_value();
}

// Who that is, as far as anybody has found out by now.
std::optional<Index> Referents::actor_of(const Referent& referent) const {
  if (referent.actor) return referent.actor;
  const auto meant = meant_.find(referent.token);
  return meant != meant_.end() ? std::optional(meant->second) : book_.at(referent.token);
}

bool Referents::agrees(const Referent& referent, const Wanted& wanted) const {
  const Features known = referent.features;
  if (wanted.feminine && is_clear(known, Feature::masculine, Feature::feminine)) return false;
  if (wanted.masculine && is_clear(known, Feature::feminine, Feature::masculine)) return false;
  const bool plural = is_clear(known, Feature::plural, Feature::singular);
  if (plural == wanted.plural) return true;
  // « la police … ils »: a group may be taken as its people.
  const bool people = referent.group->body && !referent.group->features.has(Feature::body);
  return wanted.plural && people;
}

bool Referents::is_medium(const Referent& referent) const {
  if (referent.group->name.empty()) return false;
  const ClassId organization = reading_.lexicon.get_class("ORGANIZATION");
  const NamePhrase* name = reading_.name_at(referent.group->name.first);
  if (name == nullptr) return false;
  return std::ranges::any_of(name->rows, [&](const ClassRow& row) {
    if (row.id != organization) return false;
    const std::string_view type = reading_.lexicon.cell(row.row, "type");
    return type == "media" || type == "news_agency";
  });
}

}  // namespace greffier
