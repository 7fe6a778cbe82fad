#include "link/speakers.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "speech/marked.h"
#include "structure/entry_map.h"

#include <algorithm>
#include <unordered_set>

namespace greffier {
namespace {

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
    : reading_(reading), tokens_(reading.text.tokens), resolver_(reading, book),
      by_quotation_(reading.quotations.size()) {}

std::vector<Quote> Speakers::attribute(const std::vector<Speech>& speech) {
  std::vector<Quote> quotes;
  std::vector<std::pair<std::size_t, std::size_t>> echoes;  // quote, speech that it echoes
  std::vector<std::optional<Claimant>> by_speech(speech.size());
  std::optional<Index> last_entry;
  for (const Speech& said : speech) {
    for (std::size_t i = 1; said.quotation && i < said.parts.size(); ++i) {
      resolver_.referents().unquote({said.parts[i - 1].last, said.parts[i].first});
    }
  }
  for (std::size_t i = 0; i < speech.size(); ++i) {
    const Speech& said = speech[i];
    const auto entry = entry_of(reading_.outline, said.hull().first);
    if (!entry) continue;
    if (entry != last_entry) {
      last_.reset();
      unclaimed_.clear();
      resolver_.remember_speaker(std::nullopt, 0);
    }
    last_entry = entry;
    // « Le parti vote contre, « sans trembler » »: whoever says so below.
    // « « J'ai eu honte » : une mère raconte »: she whom the text names
    const NounGroup* who = said.speaker ? said.speaker->group : nullptr;
    const bool anyone =
        who != nullptr && who->features.has(Feature::indefinite) && who->name.empty();
    const bool woven = said.kind == QuoteKind::partial;
    const bool loose = said.cue.empty() ? woven || !may_say(who) : woven && stands_for_state(who);
    const bool headline = said.quotation && (loose || anyone) && is_in_title(said, *entry);
    const bool may_echo = said.carry != Carry::no || headline;
    const std::size_t echo = may_echo ? find_echo(speech, i) : speech.size();
    if (said.carry == Carry::echo && echo == speech.size()) continue;
    const bool alone = said.carry == Carry::going_on && echo == speech.size() && !goes_on(said);
    if (alone && !leads_on(speech, i)) continue;
    quotes.push_back(make_quote(said, *entry));
    if (echo < speech.size()) {
      echoes.emplace_back(quotes.size() - 1, echo);
      if (said.carry == Carry::no) quotes.back().rule = "quote.echo";
      continue;
    }
    by_speech[i] = quotes.back().speaker = speaker_of(said);
    if (said.quotation) by_quotation_[*said.quotation] = by_speech[i];
    if (!by_speech[i] && said.carry == Carry::last) {
      unclaimed_.push_back({.quote = quotes.size() - 1, .at = said.hull().first});
    }
    if (!by_speech[i] || !by_speech[i]->actor || is_told_inside(said) || is_recalled(said))
      continue;
    last_ = by_speech[i];
    last_at_ = std::max(said.hull().last, said.cue.last);
    resolver_.remember_speaker(last_->actor, last_at_);
    claim_openers(said, quotes);
  }
  for (const auto& [quote, source] : echoes) quotes[quote].speaker = by_speech[source];
  nest(quotes);
  return quotes;
}

// « « On n'entend plus rien. » À Mons, Zoé Lin attend. Les secours, dit-elle, »: words that open an
// entry are those of whoever speaks next.
void Speakers::claim_openers(const Speech& said, std::vector<Quote>& quotes) {
  constexpr std::size_t kFarthest = 3;  // sentences
  const std::size_t here = resolver_.referents().sentence_of(said.hull().first);
  for (const Unclaimed& opener : unclaimed_) {
    const bool near = here <= resolver_.referents().sentence_of(opener.at) + kFarthest;
    if (near) quotes[opener.quote].speaker = last_;
  }
  unclaimed_.clear();
}

Quote Speakers::make_quote(const Speech& said, Index entry) const {
  Quote quote{.entry = entry, .kind = said.kind, .certainty = said.certainty, .rule = said.rule};
  for (const TokenRange part : said.parts) quote.parts.push_back(reading_.text.span(part));
  quote.span = {quote.parts.front().begin, quote.parts.back().end};
  if (!said.cue.empty()) {
    quote.cue = Phrase{.span = reading_.text.span(said.cue), .lemma = said.cue_lemma};
  }
  if (!said.via.empty()) quote.via = reading_.text.span(said.via);
  return quote;
}

std::optional<Claimant> Speakers::speaker_of(const Speech& said) {
  if (said.carry != Carry::no) return carry(said);
  if (!said.speaker) return std::nullopt;
  if (const auto self = teller(said)) return self;
  return resolver_.resolve(*said.speaker, said.named, saying_of(said));
}

// « “Jean Roc ment”, a-t-il dit »: another than Jean Roc; but « “Je suis Jean Roc” » may be his,
// « “Il criait : ‘Monte, Zoé !’” » hers.
Saying Speakers::saying_of(const Speech& said) const {
  Saying saying;
  const ClassId adding = reading_.lexicon.get_class("ADDING_VERB");
  saying.goes_on = find_row(reading_.lexicon, said.cue_lemma, adding).has_value();
  if (!said.quotation) return saying;
  const TokenRange hull = said.hull();
  const auto outer = [&](TokenIndex token) {
    return resolver_.referents().quotation_of(token) == said.quotation;
  };
  const auto& named = resolver_.named();
  for (auto at = named.lower_bound(hull.first); at != named.end() && at->first < hull.last; ++at) {
    const bool self = is_one_of(tokens_, at->first - 1, {"suis", "appelle", "moi"});
    if (!self && outer(at->first) && resolver_.is_person(at->second)) {
      saying.others.push_back(at->second);
    }
  }
  for (TokenIndex token = hull.first; token < hull.last; ++token) {
    if (is_one_of(tokens_, token, {"je", "j'"}) && outer(token)) saying.first_person = true;
  }
  return saying;
}

// « J'ai répondu : “Jamais” » inside a quotation: whoever says all of it.
std::optional<Claimant> Speakers::teller(const Speech& said) const {
  const TokenIndex token = said.speaker->range.first;
  const Analysis* analysis = tokens_[token].analysis();
  const bool first = tokens_[token].pos == Pos::subject_pronoun && analysis != nullptr &&
                     (analysis->persons & 1U << 1) != 0;
  const auto quotation = resolver_.referents().quotation_of(token);
  return first && quotation ? by_quotation_[*quotation] : std::nullopt;
}

// Whether somebody tells inside a quotation that another said it: « Elle m'a dit : “Rentre” ».
bool Speakers::is_told_inside(const Speech& said) const {
  const TokenIndex token = said.cue.empty() ? said.hull().first : said.cue.first;
  const auto quotation = resolver_.referents().quotation_of(token);
  return quotation && quotation != said.quotation;
}

// « Il a nié les propos de Jean Roc selon lesquels | la digue cède »: who spoke is still he.
bool Speakers::is_recalled(const Speech& said) const {
  const TokenIndex relative = said.cue.last;
  return !said.cue.empty() && has_pos(tokens_, relative, Pos::relative) &&
         !is_word(tokens_, relative, "qui");
}

bool Speakers::goes_on(const Speech& said) const {
  if (!last_ || last_at_ == 0) return false;
  const std::size_t spoken = resolver_.referents().sentence_of(last_at_ - 1);
  return resolver_.referents().sentence_of(said.hull().first) <= spoken + 1;
}

// « « Il manque mille copies » au total. « C'est peu », a-t-il dit »: the words of whom the next
// ones take up with a pronoun.
bool Speakers::leads_on(const std::vector<Speech>& speech, std::size_t at) const {
  if (at + 1 >= speech.size() || speech[at].kind != QuoteKind::direct) return false;
  const Speech& next = speech[at + 1];
  const bool pronoun = next.speaker && next.speaker->group == nullptr && !next.cue.empty() &&
                       reading_.text.surface(next.speaker->range.first).starts_with('-');
  const std::size_t here = resolver_.referents().sentence_of(speech[at].hull().first);
  return pronoun && next.quotation &&
         resolver_.referents().sentence_of(next.hull().first) == here + 1;
}

// Nothing names the speaker: whoever spoke in the sentence before goes on, or whom that sentence is
// about begins to speak.
std::optional<Claimant> Speakers::carry(const Speech& said) {
  if (const auto shown = shown_below(said)) return shown;
  if (said.quotation && heads_text(reading_, *said.quotation)) return std::nullopt;
  constexpr std::size_t kFarthest = 4;  // sentences
  const TokenIndex token = said.hull().first;
  const std::size_t here = resolver_.referents().sentence_of(token);
  const std::size_t spoken = resolver_.referents().sentence_of(last_at_ > 0 ? last_at_ - 1 : 0);
  // « “Je chante”, explique le journal. “Je joue.” »: words that a paper passed on
  const bool other =
      last_ && last_->actor && saying_of(said).first_person && !resolver_.is_person(*last_->actor);
  if (last_ && here <= spoken + 1 && !other) return last_;
  if (const auto subject = resolver_.subject_before(token)) return subject;
  return here <= spoken + kFarthest && !other ? last_ : std::nullopt;
}

// « « On a tout perdu. » Devant sa maison, Zoé Lin pleure. »: words that open a paragraph are those
// of the person whom its next sentence is the first to name.
std::optional<Claimant> Speakers::shown_below(const Speech& said) const {
  if (!said.quotation || said.kind != QuoteKind::direct) return std::nullopt;
  const TokenRange quotation = reading_.quotations[*said.quotation].range;
  const TokenIndex next = quotation.last;
  const bool opens = quotation.first == 0 || tokens_[quotation.first].gap >= Gap::line;
  if (!opens || next >= tokens_.size() || tokens_[next].gap >= Gap::line) return std::nullopt;
  const TokenRange sentence = reading_.sentence_at(next);
  const auto& named = resolver_.named();
  const auto at = named.lower_bound(next);
  if (at == named.end() || at->first >= sentence.last) return std::nullopt;
  const auto name = resolver_.first_mention_at(at->first);
  if (!name || !resolver_.is_person(at->second)) return std::nullopt;
  if (!is_subject(at->first, {next, sentence.last})) return std::nullopt;
  return Claimant{.actor = at->second, .span = reading_.text.span(*name)};
}

// Whether a finite verb in a range has the group that a token stands in as its subject.
bool Speakers::is_subject(TokenIndex token, TokenRange range) const {
  constexpr TokenIndex kReach = 40;
  const TokenIndex limit = std::min(range.last, token + kReach);
  for (TokenIndex at = range.first; at < limit; ++at) {
    const VerbGroup* verb = reading_.verb_group_at(at);
    if (verb == nullptr || !verb->subject_group) continue;
    if (reading_.nouns[*verb->subject_group].range.contains(token)) return true;
  }
  return false;
}

// ------------------------------------------------------------ headlines
// « À El-Facher, « on compte les compresses » » above « On ne compte plus, on compte les
// compresses », dit-il.
std::size_t Speakers::find_echo(const std::vector<Speech>& speech, std::size_t at) const {
  constexpr std::size_t kReach = 12;  // quotes looked forward to
  const TokenRange headline = speech[at].hull();
  const auto entry = entry_of(reading_.outline, headline.first);
  const std::size_t end = std::min(speech.size(), at + 1 + kReach);
  std::size_t found = speech.size();
  TokenIndex shortest = 0xFFFFFFFF;
  for (std::size_t i = at + 1; i < end; ++i) {
    const Speech& other = speech[i];
    if (entry_of(reading_.outline, other.hull().first) != entry) break;
    const bool carried = other.carry == Carry::last && !is_in_title(other, *entry);
    if (other.carry != Carry::no && !other.speaker && !carried) continue;
    if (other.hull().first < headline.last) continue;
    const TokenIndex length = other.hull().last - other.hull().first;
    if (length >= shortest || !echoes(headline, other.hull())) continue;
    found = i;
    shortest = length;
  }
  return found;
}

bool Speakers::is_in_title(const Speech& said, Index entry) const {
  return reading_.outline.entries[entry].title.contains(said.hull().first);
}

// « Québec promet de l'argent à des écoles « à bout de souffle » »: nobody in particular.
bool Speakers::stands_for_state(const NounGroup* who) const {
  const NamePhrase* name =
      who != nullptr && who->only_name() ? reading_.name_at(who->name.first) : nullptr;
  return name != nullptr && !has_row(name->rows, reading_.lexicon.get_class("ORGANIZATION")) &&
         (has_row(name->rows, reading_.lexicon.get_class("METONYM")) ||
          has_row(name->rows, reading_.lexicon.get_class("COUNTRY")));
}

// « « On attend » : Zoé Lin s'inquiète », « … : la SNCF répond »; not « Neige : « On attend » »,
// nor « « On attend » : la tempête Zoé noie la côte ».
bool Speakers::may_say(const NounGroup* who) const {
  if (who == nullptr) return false;
  const NamePhrase* name = who->only_name() ? reading_.name_at(who->name.first) : nullptr;
  const ClassId organization = reading_.lexicon.get_class("ORGANIZATION");
  return who->title || who->body ||
         (name != nullptr && (name->first_name || has_row(name->rows, organization)));
}

// Whether nearly all words of a headline stand in what is said.
bool Speakers::echoes(TokenRange headline, TokenRange words) const {
  constexpr TokenIndex kLongest = 40;
  constexpr int kFewest = 2;
  if (headline.last - headline.first > kLongest) return false;
  std::unordered_set<std::string_view> said;
  for (TokenIndex token = words.first; token < words.last; ++token) {
    said.insert(tokens_[token].word->folded);
  }
  int all = 0;
  int found = 0;
  for (TokenIndex token = headline.first; token < headline.last; ++token) {
    if (tokens_[token].kind != TokenKind::word) continue;
    ++all;
    found += said.contains(tokens_[token].word->folded) ? 1 : 0;
  }
  return all >= kFewest && found * 10 >= all * 8;
}

}  // namespace greffier
