#include "link/source_phrases.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "speech/clause_end.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kFarthest = 150;  // tokens that one phrase reaches over

}  // namespace

SourcePhrases::SourcePhrases(const Reading& reading, Speakers& speakers)
    : reading_(reading), tokens_(reading.text.tokens), claims_(reading, speakers),
      source_(reading.lexicon.get_class("SOURCE_PREPOSITION")),
      guard_(reading.lexicon.get_column("SOURCE_PREPOSITION", "guard")),
      words_(reading.lexicon.get_column("SOURCE_PREPOSITION", "words")),
      place_head_(reading.lexicon.get_class("PLACE_HEAD")) {}

void SourcePhrases::enter(TokenRange sentence) {
  sentence_ = sentence;
  first_figure_ = sentence.last;
  phrases_.clear();
  for (TokenIndex token = sentence.first; token < sentence.last;) {
    const TokenRange words = source_words(token);
    auto claim = words.empty() ? std::nullopt : claims_.named_by(words, sentence_);
    if (!claim) {
      ++token;
      continue;
    }
    phrases_.push_back({.range = {token, words.last}, .claim = std::move(*claim)});
    token = std::max(token + 1, words.last);
  }
}

// « Trois morts dans un incendie (pompiers) »: as headlines of agencies have it.
TokenRange SourcePhrases::bracketed(TokenIndex bracket) const {
  const NounGroup* group =
      bracket + 2 < sentence_.last ? reading_.noun_group_at(bracket + 1) : nullptr;
  if (group == nullptr || !is_sign(reading_.text, group->range.last, ")")) return {};
  const bool closes = group->range.last + 1 == sentence_.last;
  const bool plain = may_speak(*group) && group->features.has(Feature::bare_noun) &&
                     !tokens_[group->head].capitalised && group->number.empty();
  return closes && plain && bracket > sentence_.first + 2 ? group->range : TokenRange{};
}

// The words that name the source after a preposition at `token`; empty where there is none.
TokenRange SourcePhrases::source_words(TokenIndex token) const {
  if (is_sign(reading_.text, token, "(")) return bracketed(token);
  const auto row = find_word_row(reading_, token, source_);
  TokenIndex first = token + 1;
  if (row) {
    const auto* locution = reading_.text.annotations.find(token, source_);
    if (locution != nullptr) first = locution->range.last;
    const RowRef& used = locution != nullptr && locution->row ? *locution->row : *row;
    if (!reading_.lexicon.cell(used, words_).empty()) return {};
    if (first < sentence_.last && tokens_[first].pos == Pos::de) ++first;
  } else {
    const bool of = tokens_[token].word->folded == "de" && first < sentence_.last;
    const bool same = of && tokens_[first].word->folded == "meme";
    const TokenIndex noun = same ? first + 1 : first;
    if (!of || noun >= sentence_.last || tokens_[noun].word->folded != "source") return {};
    // « impossible à vérifier de source indépendante »
    const bool vain = token > sentence_.first + 1 && tokens_[token - 1].pos == Pos::infinitive &&
                      tokens_[token - 2].word->folded == "a";
    if (vain) return {};
  }
  if (first >= sentence_.last) return {};
  const NounGroup* group = reading_.noun_group_at(first);
  if (group == nullptr || group->range.last > sentence_.last) return {};
  // « entre 18 et 25 % selon les régions »: by where, not by whom
  const bool where = group->features.has(Feature::plural) &&
                     group->features.has(Feature::definite) &&
                     group->range.last == group->head + 1 && !group->features.has(Feature::named) &&
                     tokens_[group->head].word->classes.test(place_head_);
  if (where) return {};
  // « pour la ville » is no source; « Pour le syndicat, » may be one, « 1 200 pour la police » is;
  // not « 63 pour la majorité ».
  if (row && !reading_.lexicon.cell(*row, guard_).empty()) {
    const bool fronted = token == sentence_.first && is_sign(reading_.text, group->range.last, ",");
    const bool counted = token > sentence_.first && group->body && !group->only_name() &&
                         group->number.empty() &&
                         reading_.lexicon.cell(*group->body, "type") != "party" &&
                         reading_.text.annotations.find(token - 1, PhraseClass::number) != nullptr;
    if (!(fronted || counted) || !may_speak(*group)) {
      return {};
    }
  }
  return group->range;
}

// « selon deux sources »: how many they are that claim.
bool SourcePhrases::names_source(const FigureMention& figure) const {
  const auto after =
      std::ranges::upper_bound(phrases_, figure.range.first, {},
                               [](const SourcePhrase& phrase) { return phrase.range.first; });
  return after != phrases_.begin() && (after - 1)->range.contains(figure.range.first);
}

// The phrase after it, or the one that opens its sentence.
std::optional<Claim> SourcePhrases::find(const FigureMention& figure) const {
  const auto after =
      std::ranges::lower_bound(phrases_, figure.range.last, {},
                               [](const SourcePhrase& phrase) { return phrase.range.first; });
  const SourcePhrase* before = after == phrases_.begin() ? nullptr : &*(after - 1);
  // « 900 d'après la police, 3 000 aux dires des organisateurs »: of somebody unknown
  const TokenIndex next = figure.range.last;
  const bool other =
      next < sentence_.last && (find_word_row(reading_, next, source_).has_value() ||
                                reading_.text.annotations.find(next, source_) != nullptr);
  if (other && (after == phrases_.end() || after->range.first != figure.range.last)) {
    return std::nullopt;
  }
  if (after == phrases_.end() || after->range.first > figure.range.last + kFarthest) {
    return before_only(before, figure);
  }
  for (TokenIndex token = figure.range.last; token < after->range.first; ++token) {
    if (is_sign(reading_.text, token, ";")) return before_only(before, figure);
  }
  if (is_of_relative(after->range.first, figure.range.last)) return before_only(before, figure);
  // « 900 selon les syndicats »: of that number alone
  const TokenIndex last = after->range.first - 1;
  const bool apart = last >= figure.range.last &&
                     reading_.text.annotations.find(last, PhraseClass::number) != nullptr;
  if (apart) return before_only(before, figure);
  return after->claim;
}

// « a trois enfants et vit à Rocval, où 2 000 personnes ont fui selon l'ONU »: with no comma before
// it, the phrase is of the clause that it ends.
bool SourcePhrases::is_of_relative(TokenIndex phrase, TokenIndex begin) const {
  if (is_sign(reading_.text, phrase - 1, ",")) return false;
  for (TokenIndex token = begin; token + 2 < phrase; ++token) {
    if (is_sign(reading_.text, token, ",") && tokens_[token + 1].pos == Pos::relative &&
        is_word(tokens_, token + 1, "ou"))
      return true;
  }
  return false;
}

// « Selon la police, 31 morts ; le maire parle de 40 », « …, quand le maire parle de 40 »: behind
// it others may speak.
bool SourcePhrases::is_parted(const FigureMention& figure) const {
  if (phrases_.empty() || phrases_.front().range.first > figure.range.first) return false;
  const TokenIndex from = phrases_.front().range.last;
  const TokenIndex to = std::min(figure.range.first, from + kFarthest);
  for (TokenIndex token = from; token < to; ++token) {
    if (is_sign(reading_.text, token, ";")) return true;
    const bool comma = is_sign(reading_.text, token, ",");
    if (comma && sets_against(reading_, token + 1, sentence_)) return true;
  }
  return false;
}

// « Selon X, 12 … et 3 … »; behind a figure the phrase belongs to that one.
std::optional<Claim> SourcePhrases::before_only(const SourcePhrase* before,
                                                const FigureMention& figure) const {
  if (before == nullptr) return std::nullopt;
  if (before->range.first > first_figure_ && first_figure_ < figure.range.first) {
    return std::nullopt;
  }
  if (describes_source(before->range.last, figure.range.first)) return std::nullopt;
  return before->claim;
}

// « Selon la Croix-Rouge, qui a ouvert six centres, … »: told of the source, not by it.
bool SourcePhrases::describes_source(TokenIndex end, TokenIndex figure) const {
  figure = std::min(figure, end + kFarthest);
  if (is_sign(reading_.text, end, "(")) {
    while (end < figure && !is_sign(reading_.text, end, ")")) ++end;
    ++end;
  }
  if (end + 1 >= figure || !is_sign(reading_.text, end, ",")) return false;
  if (tokens_[end + 1].pos != Pos::relative) return false;
  bool done = false;
  for (TokenIndex token = end + 2; token < figure; ++token) {
    if (is_sign(reading_.text, token, ",")) return false;
    const VerbGroup* verb = reading_.verb_group_at(token);
    done = done || (verb != nullptr && verb->features.has(Feature::compound) && !verb->report);
  }
  return done;
}

}  // namespace greffier
