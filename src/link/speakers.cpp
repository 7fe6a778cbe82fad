#include "link/speakers.h"

#include "extract/actors.h"
#include "structure/entry_map.h"
#include "text/fold.h"

#include <algorithm>

namespace greffier {
namespace {

// Without determiner: « procureur de Nîmes ».
TokenRange words_of(const NounGroup& group) {
  return {group.core.first, std::max(group.range.last, group.core.last)};
}

// « la responsable », « l'élu », « l'entraîneur liégeois »: an office without complement means
// somebody named before.
bool is_bare_office(const NounGroup& group) {
  constexpr TokenIndex kMostWords = 2;
  return group.features.has(Feature::definite) && !group.features.has(Feature::possessive) &&
         group.number.empty() && group.name.empty() && group.range.last == group.base.last &&
         group.core.last <= group.core.first + kMostWords;
}

// Each quote's innermost container. Quotes are in the order of the text, outer ones first.
void nest(std::vector<Quote>& quotes) {
  std::vector<Index> open;
  for (Index i = 0; i < quotes.size(); ++i) {
    while (!open.empty() && quotes[open.back()].span.end <= quotes[i].span.begin) open.pop_back();
    if (!open.empty() && quotes[open.back()].span.contains(quotes[i].span)) {
      quotes[i].within = open.back();
    }
    open.push_back(i);
  }
}

}  // namespace

Speakers::Speakers(const Reading& reading, ActorBook& book)
    : reading_(reading), tokens_(reading.text.tokens), book_(book),
      title_(reading.lexicon.get_class("TITLE")), demonym_(reading.lexicon.get_class("DEMONYM")),
      spoken_(reading.text.tokens.size() + 1), subject_(reading.text.tokens.size() + 1) {
  for (const VerbGroup& verb : reading.verbs) {
    if (!verb.subject_group) continue;
    const TokenRange range = reading.nouns[*verb.subject_group].base;
    for (TokenIndex token = range.first; token < range.last; ++token) subject_[token] = true;
  }
  for (const Quotation& quotation : reading.quotations) {
    if (quotation.parent) continue;
    for (TokenIndex token = quotation.content.first; token < quotation.content.last; ++token) {
      spoken_[token] = true;
    }
  }
}

std::vector<Quote> Speakers::attribute(const std::vector<Speech>& speech) {
  std::vector<Quote> quotes;
  for (const Speech& said : speech) {
    const auto entry = entry_of(reading_.outline, said.hull().first);
    if (!entry) continue;
    if (entry != last_entry_) last_speaker_.reset();
    last_entry_ = entry;
    quotes.push_back(make_quote(said, *entry));
    const auto& speaker = quotes.back().speaker;
    if (speaker && speaker->actor) last_speaker_ = *speaker;
  }
  nest(quotes);
  return quotes;
}

std::optional<Claimant> Speakers::resolve(const Subject& subject, TokenRange named) {
  if (!named.empty()) {
    if (const auto actor = book_.at(named.last - 1)) return claimant(*actor, named);
  }
  if (subject.group == nullptr) return resolve_pronoun(subject.range.first);
  return resolve_group(*subject.group);
}

Claimant Speakers::claimant(Index actor, TokenRange words) const {
  return {.actor = actor, .span = reading_.text.span(words)};
}

Quote Speakers::make_quote(const Speech& said, Index entry) {
  Quote quote{.entry = entry, .kind = said.kind, .certainty = said.certainty, .rule = said.rule};
  for (const TokenRange part : said.parts) quote.parts.push_back(reading_.text.span(part));
  quote.span = {quote.parts.front().begin, quote.parts.back().end};
  if (!said.cue.empty()) {
    quote.cue = Phrase{.span = reading_.text.span(said.cue), .lemma = said.cue_lemma};
  }
  if (!said.via.empty()) quote.via = reading_.text.span(said.via);
  if (said.speaker) quote.speaker = resolve(*said.speaker, said.named);
  if (said.carry != Carry::no) quote.speaker = carry(said);
  return quote;
}

// Nothing names the speaker: whoever spoke last in the entry, or the person the sentence before is
// about.
std::optional<Claimant> Speakers::carry(const Speech& said) const {
  if (const auto subject = person_before(said.hull().first)) return subject;
  return last_speaker_;
}

// The last person named since the last speaker, in the paragraph of the quotation or the one
// before.
std::optional<Claimant> Speakers::person_before(TokenIndex token) const {
  constexpr TokenIndex kReach = 60;
  const auto& named = book_.by_token();
  for (auto at = named.lower_bound(token); at != named.begin();) {
    --at;
    if (at->first + kReach < token) return std::nullopt;
    if (last_speaker_ && tokens_[at->first].span.begin <= last_speaker_->span.begin) {
      return std::nullopt;
    }
    const auto& entry = book_.entries()[at->second];
    if (entry.kind != ActorKind::person) continue;
    if (entry_of(reading_.outline, at->first) != last_entry_) return std::nullopt;
    return claimant(at->second, {at->first, at->first + 1});
  }
  return std::nullopt;
}

// ------------------------------------------------------------ noun groups
std::optional<Claimant> Speakers::resolve_group(const NounGroup& group) {
  if (!group.name.empty()) {
    if (const auto actor = book_.at(group.name.last - 1)) return claimant(*actor, group.name);
  }
  const TokenRange words = words_of(group);
  if (const auto actor = book_.at(group.core.first)) return claimant(*actor, words);
  // « le Limbourgeois », « la Liégeoise »: a person by where she comes from.
  const Token& head = tokens_[group.head];
  if (head.capitalised && head.word->classes.test(demonym_) &&
      group.core.last == group.core.first + 1 && !group.features.has(Feature::plural)) {
    if (const auto actor = last_person(words.first, group.features)) return claimant(*actor, words);
  }
  if (group.title) return resolve_title(group, words);
  if (group.body) return resolve_body(group, words);
  if (tokens_[group.head].pos == Pos::pronoun) return resolve_pronoun(group.head);
  if (!group.name.empty()) return Claimant{.actor = {}, .span = reading_.text.span(group.name)};
  return Claimant{.actor = {}, .span = reading_.text.span(words)};
}

// « la ministre », « le chef de l'État », « un témoin »: the actor whose office has the same head
// and gender, the latest first; else somebody new without a name.
std::optional<Claimant> Speakers::resolve_title(const NounGroup& group, TokenRange words) {
  const std::string head = title_key(group.head);
  if (!group.features.has(Feature::indefinite)) {
    for (Index actor : recent_persons(words.first)) {
      const auto& entry = book_.entries()[actor];
      if (entry.role.empty() || !has_title(entry.role, head)) continue;
      book_.add_mention(actor, mention_of(group, words, MentionForm::title));
      return claimant(actor, words);
    }
  }
  if (is_bare_office(group)) {
    if (const auto actor = last_person(words.first, group.features)) {
      book_.add_mention(*actor, mention_of(group, words, MentionForm::title));
      return claimant(*actor, words);
    }
  }
  const Index actor = book_.add_actor(mention_of(group, words, MentionForm::title));
  return claimant(actor, words);
}

// The person last named before a token in the entry, outside quotations, whom gender and number
// fit.
std::optional<Index> Speakers::last_person(TokenIndex token, Features wanted) const {
  for (const Index actor : recent_persons(token)) {
    const Features known = book_.entries()[actor].features;
    const bool clash = (wanted.has(Feature::feminine) && !wanted.has(Feature::masculine) &&
                        known.has(Feature::masculine) && !known.has(Feature::feminine)) ||
                       (wanted.has(Feature::masculine) && !wanted.has(Feature::feminine) &&
                        known.has(Feature::feminine) && !known.has(Feature::masculine));
    if (!clash && wanted.has(Feature::plural) == known.has(Feature::plural)) return actor;
  }
  return std::nullopt;
}

ActorMention Speakers::mention_of(const NounGroup& group, TokenRange words,
                                  MentionForm form) const {
  return {.range = words,
          .kind = ActorKind::person,
          .form = form,
          .country = country_shown(reading_, group.base),
          .role = words,
          .head = group.head,
          .features = group.features};
}

// The canonical form of an office: « ministres » and « ministre », « directrice » and
// « directeur ».
std::string Speakers::title_key(TokenIndex token) const {
  if (const auto* locution = reading_.text.annotations.find(token, title_)) {
    if (locution->row) return name_key(reading_.lexicon.cell(*locution->row, "canonical"));
  }
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id == title_) return name_key(reading_.lexicon.cell(row.row, "canonical"));
  }
  return tokens_[token].word->key;
}

bool Speakers::has_title(TokenRange role, const std::string& wanted) const {
  for (TokenIndex token = role.first; token < role.last; ++token) {
    if (title_key(token) == wanted) return true;
  }
  return false;
}

// Persons named before a token outside quotations, the latest first, each once.
std::vector<Index> Speakers::recent_persons(TokenIndex token) const {
  constexpr std::size_t kMost = 40;
  std::vector<Index> recent;
  const auto& named = book_.by_token();
  for (auto at = named.lower_bound(token); at != named.begin() && recent.size() < kMost;) {
    --at;
    if (book_.entries()[at->second].kind != ActorKind::person || spoken_[at->first]) continue;
    if (std::ranges::find(recent, at->second) == recent.end()) recent.push_back(at->second);
  }
  return recent;
}

// « la préfecture » after « la préfecture du Gard »: the last body with that head; else a new one.
std::optional<Claimant> Speakers::resolve_body(const NounGroup& group, TokenRange words) {
  ActorMention mention = body_mention(reading_, group);
  mention.range = words;
  const std::string head = noun_lemma(tokens_[group.head]);
  const auto& named = book_.by_token();
  constexpr int kReach = 200;
  int steps = 0;
  std::optional<Index> last_body;
  for (auto at = named.lower_bound(words.first); at != named.begin() && steps < kReach; ++steps) {
    --at;
    const auto& entry = book_.entries()[at->second];
    if (entry.kind != mention.kind || entry.mentions.empty()) continue;
    if (!last_body && !spoken_[at->first]) last_body = at->second;
    if (noun_lemma(tokens_[entry.mentions.front().head]) != head) continue;
    book_.add_mention(at->second, mention);
    return claimant(at->second, words);
  }
  // « le club », « l'agence », « l'opérateur »: the organization named last, which is not a
  // mention.
  if (last_body && is_bare_office(group) && reading_.lexicon.cell(*group.body, "named") != "yes") {
    return claimant(*last_body, words);
  }
  return claimant(book_.add_actor(mention), words);
}

// ------------------------------------------------------------ pronouns
std::optional<Claimant> Speakers::resolve_pronoun(TokenIndex token) {
  const std::string& word = tokens_[token].word->folded;
  if (word == "on" || word == "ce" || word == "c'" || word == "cela" || word == "je") {
    return std::nullopt;
  }
  const Analysis* analysis = tokens_[token].analysis();
  const bool feminine = analysis != nullptr && analysis->gender == Gender::feminine;
  const bool plural = analysis != nullptr && analysis->number == Number::plural;
  const auto actor = antecedent(token, feminine, plural);
  if (!actor) return std::nullopt;
  book_.add_mention(*actor, {.range = {token, token + 1},
                             .kind = book_.entries()[*actor].kind,
                             .form = MentionForm::pronoun});
  return claimant(*actor, {token, token + 1});
}

// The actor that a pronoun means: of those named before it in the entry outside quotations, whom
// gender and number fit, the one that stands out most: near, a subject, a person, who spoke last.
std::optional<Index> Speakers::antecedent(TokenIndex token, bool feminine, bool plural) const {
  constexpr int kReach = 40;  // mentions looked back at
  constexpr int kTokensPerPoint = 12;
  constexpr int kSubject = 5;
  constexpr int kPerson = 4;
  constexpr int kSpoke = 3;
  const auto& named = book_.by_token();
  const auto entry = entry_of(reading_.outline, token);
  std::optional<Index> best;
  int best_score = 0;
  int steps = 0;
  for (auto at = named.lower_bound(token); at != named.begin() && steps < kReach; ++steps) {
    --at;
    if (entry_of(reading_.outline, at->first) != entry) break;
    if (spoken_[at->first] || !fits(at->second, feminine, plural)) continue;
    int score = -static_cast<int>((token - at->first) / kTokensPerPoint);
    if (subject_[at->first]) score += kSubject;
    if (book_.entries()[at->second].kind == ActorKind::person) score += kPerson;
    if (last_speaker_ && last_speaker_->actor == at->second) score += kSpoke;
    if (best && score <= best_score) continue;
    best = at->second;
    best_score = score;
  }
  return best;
}

bool Speakers::fits(Index actor, bool feminine, bool plural) const {
  const auto& entry = book_.entries()[actor];
  const bool known_plural =
      entry.features.has(Feature::plural) && !entry.features.has(Feature::singular);
  if (entry.kind == ActorKind::person || entry.kind == ActorKind::organization) {
    if (plural != known_plural) return false;
  }
  if (entry.kind == ActorKind::group && !plural && known_plural) return false;
  const bool masculine_only =
      entry.features.has(Feature::masculine) && !entry.features.has(Feature::feminine);
  const bool feminine_only =
      entry.features.has(Feature::feminine) && !entry.features.has(Feature::masculine);
  return feminine ? !masculine_only : !feminine_only;
}

}  // namespace greffier
