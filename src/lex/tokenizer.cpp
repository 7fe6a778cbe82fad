#include "lex/tokenizer.h"

#include "lex/glue.h"
#include "lex/glued_time.h"
#include "lex/joined_names.h"
#include "lex/piece_kind.h"
#include "lex/rows.h"
#include "lex/shape.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

using enum PieceStatus;

// Walks over the pieces and makes one token after the other.
class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<Piece>& pieces, Vocabulary& vocabulary)
      : text_(text), here_(text, pieces), vocabulary_(vocabulary), glue_(vocabulary),
        joined_names_(vocabulary), month_(vocabulary.lexicon().find_class("MONTH")),
        number_word_(vocabulary.lexicon().find_class("NUMBER_WORD")),
        lettered_noun_(vocabulary.lexicon().find_class("LETTERED_NOUN")) {
    tokens_.reserve(pieces.size() * 2 / 3);
  }

  Tokens join() {
    while (!here_.done()) {
      switch (here_.piece(0)->status) {
        case blank: take_blank(); break;
        case line: take_line(); break;
        case word: take_word(); break;
        case hyphen_word: take_hyphen_word(); break;
        case code: take_code(); break;
        case number: take_number(); break;
        case decimal: take_decimal(); break;
        case clock: take_clock(); break;
        case abbreviation: take_abbreviation(); break;
        case initials: take_initials(); break;
        default: take_piece();
      }
    }
    return std::move(tokens_);
  }

 private:
  void take_blank() {
    gap_ = std::max(gap_, Gap::blank);
    here_.skip(1);
  }

  // A blank line parts paragraphs.
  void take_line() {
    gap_ = gap_ == Gap::line || gap_ == Gap::paragraph ? Gap::paragraph : Gap::line;
    here_.skip(1);
    while (here_.is(0, blank)) here_.skip(1);
  }

  void take_piece() {
    push(here_.piece(0)->span, kind_of(here_.piece(0)->status));
    here_.skip(1);
  }

  // « Ils étaient sept. Puis »: a number, where no day stands before it and no year behind.
  void take_abbreviation() {
    const Span span = here_.piece(0)->span;
    const bool day = !tokens_.empty() && (tokens_.back().kind == TokenKind::number ||
                                          tokens_.back().kind == TokenKind::ordinal);
    const bool closes =
        here_.piece(1) == nullptr || here_.is(1, line) ||
        (here_.piece(2) != nullptr && is_upper(character_at(text_, here_.piece(2)->span.begin)));
    const Span word{span.begin, span.end - 1};
    if (day || !closes || !number_word_ ||
        !vocabulary_.look_up(slice(text_, word)).classes.test(*number_word_)) {
      return take_piece();
    }
    push(word, TokenKind::word);
    push({span.end - 1, span.end}, TokenKind::punctuation);
    here_.skip(1);
  }

  // « 12 °C. », « le groupe B. », « sur X. »: no initial, and the dot ends the sentence.
  void take_initials() {
    constexpr std::uint32_t kLetterAndDot = 2;
    const Span span = here_.piece(0)->span;
    if (span.size() != kLetterAndDot || tokens_.empty()) return take_piece();
    const bool degrees = gap_ == Gap::none && slice(text_, tokens_.back().span) == "°";
    const bool lettered =
        gap_ == Gap::blank && is_named_by(slice(text_, {span.begin, span.begin + 1}));
    if (!degrees && !lettered) return take_piece();
    push({span.begin, span.begin + 1}, TokenKind::word);
    push({span.begin + 1, span.end}, TokenKind::punctuation);
    here_.skip(1);
  }

  // The word before has this letter as its name: « vitamine | D. ».
  [[nodiscard]] bool is_named_by(std::string_view letter) const {
    const Word& word = *tokens_.back().word;
    if (!lettered_noun_ || !word.classes.test(*lettered_noun_)) return false;
    const Lexicon& lexicon = vocabulary_.lexicon();
    return has_cell(lexicon, word.rows, *lettered_noun_, "letters", "") ||
           has_cell(lexicon, word.rows, *lettered_noun_, "letters", letter);
  }

  // « -Sur » after a blank: a dash that opens a line of talk, and a word.
  void take_hyphen_word() {
    const Span span = here_.piece(0)->span;
    const bool apart =
        tokens_.empty() || gap_ != Gap::none || tokens_.back().kind == TokenKind::mark;
    const bool capital = span.size() > 1 && is_upper(character_at(text_, span.begin + 1));
    if (!apart || !capital) return take_piece();
    push({span.begin, span.begin + 1}, TokenKind::punctuation);
    const bool elides = here_.is_sign(1, "'") || here_.is_sign(1, "’");
    const std::uint32_t end = elides ? here_.piece(1)->span.end : span.end;  // « -Jusqu'| ici »
    push({span.begin + 1, end}, elides ? TokenKind::elision : TokenKind::word);
    here_.skip(elides ? 2 : 1);
  }

  // A word with all that hyphens bind to it, unless that is a pronoun: « vice-président », but
  // « a-t-il », « donne-le ». A bound form that the lexicon knows is one word: « celui-ci ».
  void take_word() {
    Span whole = here_.piece(0)->span;
    std::size_t taken = 1;
    for (;; ++taken) {
      if (!here_.is(taken, hyphen_word) && !here_.is(taken, clitic)) break;
      const Span longer{whole.begin, here_.piece(taken)->span.end};
      if (here_.is(taken, clitic) && !is_known_compound(longer, taken)) break;
      const bool date = here_.is(taken, hyphen_word) && slice(text_, whole) == "mi";
      if (date) break;  // « mi-octobre »
      whole = longer;
    }
    if (take_parts(glue_.part_words(here_, taken - 1))) return;
    if (taken > 1 && take_joined(whole, taken)) return;
    if (take_code_after(whole, taken)) return;
    push(whole, TokenKind::word);
    here_.skip(taken);
  }

  // « APANI-Bamako », « le sens Brest-Rennes »: each part and each hyphen a token.
  bool take_joined(Span whole, std::size_t taken) {
    for (std::size_t i = 1; i < taken; ++i) {
      if (!here_.is(i, hyphen_word) || here_.surface(i).front() != '-') return false;
    }
    const bool head = tokens_.empty() || gap_ >= Gap::line;
    const bool elided = here_.is_sign(taken, "'") || here_.is_sign(taken, "’");
    const CompoundPlace place{.before = head ? nullptr : tokens_.back().word,
                              .ends_line = here_.piece(taken) == nullptr || here_.is(taken, line),
                              .sign_follows = here_.is(taken, sign),
                              .elided = elided};
    if (!joined_names_.stay_apart(slice(text_, whole), place)) return false;
    push(here_.piece(0)->span, TokenKind::word);
    for (std::size_t i = 1; i < taken; ++i) {
      const Span part = here_.piece(i)->span;
      push({part.begin, part.begin + 1}, TokenKind::punctuation);
      const bool article = elided && i + 1 == taken;  // « euro-L'| inflation »
      const std::uint32_t end = article ? here_.piece(taken)->span.end : part.end;
      push({part.begin + 1, end}, article ? TokenKind::elision : TokenKind::word);
    }
    here_.skip(elided ? taken + 1 : taken);
    return true;
  }

  // « rendez-vous », « là-bas », also with more pieces behind: « va-et-vient ».
  bool is_known_compound(Span longer, std::size_t taken) {
    if (here_.is(taken + 1, hyphen_word)) return true;
    return vocabulary_.knows(slice(text_, longer));
  }

  // « Tu-95 », « CL-415 », « Covid-19 »: a capital, a hyphen, digits, nothing between.
  bool take_code_after(Span whole, std::size_t taken) {
    const bool capital = is_upper(character_at(text_, whole.begin));
    if (!capital || !here_.is_sign(taken, "-") || !here_.is(taken + 1, number)) {
      return false;
    }
    push({whole.begin, here_.piece(taken + 1)->span.end}, TokenKind::code);
    here_.skip(taken + 2);
    return true;
  }

  void take_decimal() {
    if (!take_parts(part_stop(here_))) take_piece();
  }

  // « 3heures », « 12hommes »: the letter is of the word behind it.
  void take_clock() {
    const Span hour = here_.piece(0)->span;
    const char last = text_[hour.end - 1];
    if ((last != 'h' && last != 'H') || !here_.is(1, word)) return take_piece();
    const Span whole{hour.end - 1, here_.piece(1)->span.end};
    if (!vocabulary_.knows(slice(text_, whole))) return take_piece();
    push({hour.begin, hour.end - 1}, TokenKind::number);
    push(whole, TokenKind::word);
    here_.skip(2);
  }

  void take_code() {
    Span whole = here_.piece(0)->span;
    const bool behind =
        !tokens_.empty() && gap_ == Gap::none && tokens_.back().kind == TokenKind::number;
    if (behind && take_parts(part_metres(here_))) return;
    if (take_parts(part_time(here_)) || take_parts(part_minute(here_)) ||
        take_parts(glue_.part_money(here_))) {
      return;
    }
    std::size_t taken = 1;
    if (here_.is_sign(1, "-") && here_.is(2, number)) taken = 3;
    while (here_.is(taken, hyphen_word)) ++taken;
    whole.end = here_.piece(taken - 1)->span.end;
    push(whole, TokenKind::code);
    here_.skip(taken);
  }

  // Pushes what an extractor glued together; false where it did not.
  bool take_parts(const std::optional<Parting>& parting) {
    if (!parting) return false;
    for (const GluedPart& part : parting->parts) {
      push(part.span, part.kind);
      tokens_.back().glued = part.glued;
    }
    here_.skip(parting->pieces);
    return true;
  }

  // « 103 220 », with any space of a group: up to three digits, then groups of just three.
  void take_number() {
    const bool month = !tokens_.empty() && gap_ == Gap::blank && month_ &&
                       tokens_.back().word->classes.test(*month_);
    if (month && take_parts(part_year(here_))) return;
    const bool apart = tokens_.empty() || gap_ != Gap::none ||
                       tokens_.back().kind == TokenKind::mark ||
                       tokens_.back().kind == TokenKind::elision;
    if (apart && take_parts(glue_.join_figures(here_))) {
      tokens_.back().capitalised = true;
      return;
    }
    Span whole = here_.piece(0)->span;
    std::size_t taken = 1;
    if (whole.size() <= 3 && here_.surface(0).front() != '0') {
      while (is_group(taken)) {
        whole.end = here_.piece(taken + 1)->span.end;
        taken += 2;
        if (here_.is(taken - 1, decimal)) break;
      }
    }
    push(whole, TokenKind::number);
    here_.skip(taken);
  }

  [[nodiscard]] bool is_group(std::size_t ahead) const {
    if (!here_.is(ahead, blank) || !(here_.is(ahead + 1, number) || here_.is(ahead + 1, decimal)))
      return false;
    const std::string_view gap = here_.surface(ahead);
    std::size_t at = 0;
    if (!is_group_space(take_character(gap, at)) || at != gap.size()) return false;
    const std::string_view digits = here_.surface(ahead + 1);
    if (here_.is(ahead + 1, number)) return digits.size() == 3;
    return digits.find(',') == 3;  // « 12 340,5 »
  }

  void push(Span span, TokenKind kind) {
    const std::string_view surface = slice(text_, span);
    Token token{.span = span, .kind = kind, .gap = gap_};
    if (kind == TokenKind::punctuation && is_quotation_mark(character_at(text_, span.begin))) {
      token.kind = TokenKind::mark;
    }
    token.shape = shape_of(surface, kind);
    token.capitalised = is_upper(character_at(text_, span.begin));
    // A pronoun's hyphens are not part of the word that is looked up: « -t-il » is « il ».
    const bool bound = kind == TokenKind::clitic || surface.front() == '-';
    const std::size_t hyphen = bound ? surface.rfind('-') : std::string_view::npos;
    token.word = &vocabulary_.look_up(hyphen == std::string_view::npos || surface.size() == 1
                                          ? surface
                                          : surface.substr(hyphen + 1));
    tokens_.push_back(token);
    gap_ = Gap::none;
  }

  std::string_view text_;
  PieceCursor here_;
  Vocabulary& vocabulary_;
  Glue glue_;
  JoinedNames joined_names_;
  std::optional<ClassId> month_;
  std::optional<ClassId> number_word_;
  std::optional<ClassId> lettered_noun_;
  Gap gap_ = Gap::paragraph;
  Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view text, const BreakRules& rules, Vocabulary& vocabulary) {
  return Joiner(text, rules.cut(text), vocabulary).join();
}

}  // namespace greffier
