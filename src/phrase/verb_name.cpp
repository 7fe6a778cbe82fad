#include "phrase/verb_name.h"

#include "text/fold.h"

#include <algorithm>

namespace greffier {

std::string_view lemma_at(const Tokens& tokens, TokenIndex token) {
  const Analysis* analysis = tokens[token].analysis();
  return analysis != nullptr ? analysis->lemma : std::string_view(tokens[token].word->surface);
}

VerbNamer::VerbNamer(const AnnotatedText& text, const TokenRange& sentence, const Lexicon& lexicon)
    : text_(text), tokens_(text.tokens), sentence_(sentence), lexicon_(lexicon),
      aside_(lexicon.get_class("ASIDE")), report_(lexicon.get_class("REPORT_VERB")),
      guard_(lexicon.get_column("REPORT_VERB", "guard")) {}

// The lemma, and whether it reports: as a locution (« faire savoir », « mettre en garde »), as a
// pronominal verb (« s'indigner »), or as itself.
void VerbNamer::name(VerbGroup& group) const {
  const std::string plain(lemma_at(tokens_, group.main));
  group.lemma = plain;
  if (name_locution(group, plain)) return;
  if (group.features.has(Feature::pronominal)) {
    const bool elided = std::string_view("aeiouhy").find(fold(plain).front()) != std::string::npos;
    std::string pronominal = (elided ? "s'" : "se ") + plain;
    if (name_locution(group, pronominal)) return;
    if (has_en(group) && take_report_row(group, "s'en " + plain)) {
      group.lemma = "s'en " + plain;
      return;
    }
    group.lemma = pronominal;
    // « s'explique par », « se confirme »: no report, unless the pronominal verb is one.
    take_report_row(group, pronominal);
    return;
  }
  take_report_row(group, plain);
}

// « s'en prendre », « s'en défend »
bool VerbNamer::has_en(const VerbGroup& group) const {
  for (TokenIndex token = group.range.first; token < group.main; ++token) {
    if (tokens_[token].word->folded == "en" && tokens_[token].pos == Pos::object_pronoun)
      return true;
  }
  return false;
}

// Words after the group that make a locution with its verb, and the led infinitive's own
// locution.
bool VerbNamer::name_locution(VerbGroup& group, const std::string& plain) const {
  if (name_locution_at(group, plain, group.range.last)) return true;
  const TokenIndex behind = skip_between(group.range.last);
  return behind > group.range.last && name_locution_at(group, plain, behind);
}

// « fait | également état », « fait | pour sa part état »
TokenIndex VerbNamer::skip_between(TokenIndex token) const {
  while (token < sentence_.last) {
    const Annotation* aside = text_.annotations.find(token, aside_);
    if (aside != nullptr && aside->range.last <= sentence_.last)
      token = aside->range.last;
    else if (tokens_[token].pos == Pos::adverb)
      ++token;
    else
      break;
  }
  return token;
}

bool VerbNamer::name_locution_at(VerbGroup& group, const std::string& plain,
                                 TokenIndex first) const {
  constexpr TokenIndex kMostWords = 4;
  std::string key = name_key(plain);
  std::string words = plain;
  std::optional<RowRef> best;
  TokenIndex best_last = group.range.last;
  LexicalIndex::Found found;
  const TokenIndex end = std::min<TokenIndex>(sentence_.last, first + kMostWords);
  for (TokenIndex token = first; token < end; ++token) {
    lexicon_.find(key, found);
    if (!found.longer) break;
    key += ' ' + tokens_[token].word->key;
    words += ' ' + tokens_[token].word->folded;
    if (const auto row = find_report_row(key)) {
      best = row;
      best_last = token + 1;
      group.lemma = words;
    }
  }
  if (const auto led = find_led_locution(group)) return set_report(group, *led), true;
  if (!best) return false;
  group.range.last = best_last;
  set_report(group, *best);
  return true;
}

// « fait savoir »: the leading verb and the infinitive together.
std::optional<RowRef> VerbNamer::find_led_locution(VerbGroup& group) const {
  if (group.main == group.finite) return std::nullopt;
  for (TokenIndex token = group.finite; token < group.main; ++token) {
    if (tokens_[token].pos != Pos::verb && tokens_[token].pos != Pos::participle &&
        tokens_[token].pos != Pos::infinitive && tokens_[token].pos != Pos::gerund) {
      continue;
    }
    const std::string both =
        std::string(lemma_at(tokens_, token)) + " " + std::string(lemma_at(tokens_, group.main));
    if (const auto row = find_report_row(name_key(both))) {
      group.lemma = both;
      return row;
    }
  }
  return std::nullopt;
}

bool VerbNamer::take_report_row(VerbGroup& group, const std::string& verb) const {
  const auto row = find_report_row(name_key(verb));
  if (row) set_report(group, *row);
  return row.has_value();
}

std::optional<RowRef> VerbNamer::find_report_row(const std::string& key) const {
  LexicalIndex::Found found;
  lexicon_.find(key, found);
  for (const RowRef row : found.rows) {
    if (lexicon_.class_of_table(row.table) == report_ &&
        name_key(lexicon_.cell(row, "verb")) == key) {
      return row;
    }
  }
  return std::nullopt;
}

void VerbNamer::set_report(VerbGroup& group, RowRef row) const {
  group.report = row;
  group.features.set(Feature::report);
  if (lexicon_.cell(row, guard_) == "quote-only") group.features.set(Feature::quote_only);
}

}  // namespace greffier
