#include "structure/turn.h"

#include "lex/nearby.h"
#include "phrase/decimal.h"
#include "structure/content_word.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kSentence = 90;  // tokens of a first sentence that are looked at

}  // namespace

TurnReader::TurnReader(const Page& page)
    : page_(page), tokens_(page.text.tokens), title_(page.lexicon.get_class("TITLE")),
      weekday_(page.lexicon.get_class("WEEKDAY")), report_(page.lexicon.get_class("REPORT_VERB")),
      continuation_(page.lexicon.get_class("CONTINUATION")),
      opening_(page.lexicon.get_column("CONTINUATION", "opening")),
      inside_(page.lexicon.get_column("CONTINUATION", "inside")) {}

Turn TurnReader::read(TokenRange paragraph) const {
  const TokenRange sentence = first_sentence(paragraph);
  const auto [known, fresh] = count_names(paragraph);
  const double names = known + fresh;
  return {.score = score(sentence, paragraph),
          .names = names,
          .known = names > 0 ? known / names : 0.5,
          .goes_on = continuations(sentence) > 0};
}

TokenRange TurnReader::first_sentence(TokenRange paragraph) const {
  TokenRange sentence{paragraph.first, std::min(paragraph.last, paragraph.first + kSentence)};
  for (TokenIndex token = sentence.first + 1; token < sentence.last; ++token) {
    const std::string_view sign = page_.text.surface(token - 1);
    const bool stop = sign == "." || sign == "!" || sign == "?";
    const bool mark = tokens_[token].kind == TokenKind::mark && token + 1 < sentence.last;
    const bool opens = tokens_[mark ? token + 1 : token].capitalised;
    if (stop && tokens_[token].gap != Gap::none && opens) sentence.last = token;
  }
  return sentence;
}

bool TurnReader::is_name(TokenIndex token) const { return is_name_word(tokens_[token]); }

bool TurnReader::is_full_name(TokenIndex token) const {
  return is_name(token) && token + 1 < tokens_.size() && is_name(token + 1) &&
         tokens_[token + 1].gap == Gap::blank;
}

TurnReader::Count TurnReader::count_names(TokenRange range) const {
  Count count;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (is_name(token)) ++(names_.contains(tokens_[token].word->key) ? count.known : count.fresh);
  }
  return count;
}

void TurnReader::remember(TokenRange range) {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (is_name(token)) names_.insert(tokens_[token].word->key);
    if (is_full_name(token)) {
      full_names_.emplace(tokens_[token].word->key, tokens_[token + 1].word->key);
    }
    if (tokens_[token].pos == Pos::noun) nouns_.insert(lemma_of(tokens_[token]));
  }
}

double TurnReader::score(TokenRange sentence, TokenRange paragraph) const {
  // « Une vague de chaleur », « Un incendie »
  const double indefinite = determiner_kind(tokens_, sentence.first) == 'i' ? 1 : 0;
  return new_names(sentence) + introduction(sentence) + new_subject(sentence) + indefinite +
         new_setting(sentence) + new_matter(sentence, paragraph) - continuations(sentence) -
         resumption(sentence);
}

// All names new: +2; most: +1; most known: -1.
double TurnReader::new_names(TokenRange sentence) const {
  const auto [known, fresh] = count_names(sentence);
  if (fresh >= 2 && known == 0) return 2;
  if (fresh > known) return 1;
  return known > fresh ? -1 : 0;
}

// « Le gouverneur régional, Pavlo Kyrylenko »: more where somebody known is introduced again.
double TurnReader::introduction(TokenRange sentence) const {
  if (page_.text.surface(sentence.last - 1) == "?") return asks_of_somebody(sentence) ? 1.5 : 0;
  const TokenIndex verb = first_verb(sentence);
  for (TokenIndex token = sentence.first; token < verb; ++token) {
    if (!is_full_name(token)) continue;
    const bool titled =
        std::any_of(tokens_.begin() + sentence.first, tokens_.begin() + token,
                    [this](const Token& here) { return here.word->classes.test(title_); });
    if (!titled) return 0;
    const auto name = std::pair(std::string_view(tokens_[token].word->key),
                                std::string_view(tokens_[token + 1].word->key));
    return full_names_.contains(name) ? 5 : 1.5;
  }
  return 0;
}

// « Où est passée Maryse Collin ? »
bool TurnReader::asks_of_somebody(TokenRange sentence) const {
  for (TokenIndex token = sentence.first + 1; token < sentence.last; ++token) {
    if (is_full_name(token)) return !names_.contains(tokens_[token + 1].word->key);
  }
  return false;
}

TokenIndex TurnReader::first_verb(TokenRange sentence) const {
  TokenIndex token = sentence.first;
  while (token < sentence.last && tokens_[token].pos != Pos::verb) ++token;
  return token;
}

double TurnReader::new_subject(TokenRange sentence) const {
  const TokenIndex verb = first_verb(sentence);
  for (TokenIndex token = sentence.first; token < verb; ++token) {
    if (is_name(token)) return names_.contains(tokens_[token].word->key) ? 0 : 1;
    if (tokens_[token].pos == Pos::noun) return nouns_.contains(lemma_of(tokens_[token])) ? 0 : 1;
  }
  return 0;
}

// « Les États-Unis débloquent 200 millions de dollars en munitions »: nobody is introduced, but
// all the names and nearly all that is spoken of are new.
double TurnReader::new_matter(TokenRange sentence, TokenRange paragraph) const {
  constexpr int kFewestNouns = 4;
  if (new_names(sentence) < 2 || introduction(sentence) > 0) return 0;
  int known = 0;
  int fresh = 0;
  const TokenIndex last = std::min(paragraph.last, paragraph.first + kSentence);
  for (TokenIndex token = paragraph.first; token < last; ++token) {
    if (tokens_[token].pos == Pos::noun)
      ++(nouns_.contains(lemma_of(tokens_[token])) ? known : fresh);
  }
  return fresh >= kFewestNouns && known * 4 <= fresh ? 1 : 0;
}

// A day, or a new place at the front: « À Al-Khokha, … », « Réunis lundi à Bruxelles, … ».
double TurnReader::new_setting(TokenRange sentence) const {
  double found = 0;
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    if (tokens_[token].word->classes.test(weekday_)) found = 1;
  }
  const TokenIndex second = sentence.first + 1;
  const bool front = tokens_[sentence.first].pos == Pos::preposition && second < sentence.last &&
                     is_name(second) && !names_.contains(tokens_[second].word->key);
  return found + (front ? 1 : 0);
}

// « Pendant ce temps », « Il », « a également déclaré », « a-t-elle ajouté ».
double TurnReader::continuations(TokenRange sentence) const {
  constexpr double kQuotation = 4;
  double found = tokens_[sentence.first].kind == TokenKind::mark ? kQuotation : 0;
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    const bool opens = token == sentence.first;
    const Column column = opens ? opening_ : inside_;
    const auto take = [&](RowRef row) {
      const auto weight = parse_plain(page_.lexicon.cell(row, column));
      if (weight) found += weight->value();
    };
    for (const ClassRow& row : tokens_[token].word->rows) {
      if (row.id == continuation_) take(row.row);
    }
    page_.text.annotations.for_each_at(token, [&](const Annotation& annotation) {
      if (annotation.id == continuation_ && annotation.row) take(*annotation.row);
    });
    constexpr double kPronoun = 3;
    const bool somebody = tokens_[token].word->folded == "on";  // « a-t-on appris »
    if (tokens_[token].kind == TokenKind::clitic && !somebody) found += kPronoun;
  }
  return found;
}

// « …, a rapporté l'agence. », « a revendiqué l'attaque »: what is known is only named.
double TurnReader::resumption(TokenRange sentence) const {
  double found = 0;
  for (TokenIndex token = sentence.first + 1; token + 2 < sentence.last; ++token) {
    const bool verb =
        tokens_[token - 1].pos == Pos::participle || tokens_[token - 1].pos == Pos::verb;
    const bool definite = tokens_[token].pos == Pos::determiner &&
                          tokens_[token].analysis() != nullptr &&
                          tokens_[token].analysis()->kind == 'a';
    if (!verb || !definite || tokens_[token + 1].pos != Pos::noun) continue;
    const Pos next = tokens_[token + 2].pos;
    const bool bare = next != Pos::de && next != Pos::adjective && next != Pos::relative &&
                      next != Pos::que && next != Pos::name && next != Pos::noun;
    if (!bare) continue;
    const bool source =
        tokens_[token - 1].pos == Pos::participle && tokens_[token - 1].word->classes.test(report_);
    found = std::max(found, source ? 2.0 : 1.0);
  }
  return found;
}

}  // namespace greffier
