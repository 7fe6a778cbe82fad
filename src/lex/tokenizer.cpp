#include "lex/tokenizer.h"

#include "lex/class_id.h"
#include "lex/glue.h"
#include "lex/joined_names.h"
#include "lex/shape.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

using enum PieceStatus;

TokenKind kind_of(PieceStatus status) {
  switch (status) {
    case word:
    case hyphen_word: return TokenKind::word;
    case code: return TokenKind::code;
    case elision: return TokenKind::elision;
    case clitic: return TokenKind::clitic;
    case abbreviation: return TokenKind::abbreviation;
    case initials: return TokenKind::initials;
    case address: return TokenKind::address;
    case number:
    case decimal:
    case grouped: return TokenKind::number;
    case ordinal: return TokenKind::ordinal;
    case PieceStatus::clock: return TokenKind::clock;
    case PieceStatus::date: return TokenKind::date;
    case ellipsis: return TokenKind::ellipsis;
    default: return TokenKind::punctuation;
  }
}

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'"':
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'‹':
    case U'›':
    case U'＂': return true;
    default: return false;
  }
}

// Walks over the pieces and makes one token after the other.
class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<Piece>& pieces, Vocabulary& vocabulary)
      : text_(text), pieces_(pieces), vocabulary_(vocabulary), joined_names_(vocabulary),
        camel_case_(vocabulary.lexicon().find_class("CAMEL_CASE")),
        currency_(vocabulary.lexicon().find_class("CURRENCY")) {
    tokens_.reserve(pieces.size() * 2 / 3);
  }

  Tokens join() {
    while (at_ < pieces_.size()) {
      switch (pieces_[at_].status) {
        case blank: take_blank(); break;
        case line: take_line(); break;
        case word: take_word(); break;
        case code: take_code(); break;
        case number: take_number(); break;
        case decimal: take_decimal(); break;
        default: take_piece();
      }
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] const Piece* piece(std::size_t ahead) const {
    return at_ + ahead < pieces_.size() ? &pieces_[at_ + ahead] : nullptr;
  }
  [[nodiscard]] bool is(std::size_t ahead, PieceStatus status) const {
    return piece(ahead) != nullptr && piece(ahead)->status == status;
  }
  [[nodiscard]] std::string_view piece_text(std::size_t ahead) const {
    return slice(text_, piece(ahead)->span);
  }

  void take_blank() {
    gap_ = std::max(gap_, Gap::blank);
    ++at_;
  }

  // A blank line parts paragraphs.
  void take_line() {
    gap_ = gap_ == Gap::line || gap_ == Gap::paragraph ? Gap::paragraph : Gap::line;
    ++at_;
    while (is(0, blank)) ++at_;
  }

  void take_piece() {
    const Span span = piece(0)->span;
    // « -Sur » after a blank: a dash that opens a line of talk, and a word.
    const bool apart =
        tokens_.empty() || gap_ != Gap::none || tokens_.back().kind == TokenKind::mark;
    if (apart && is(0, hyphen_word) && span.size() > 1 &&
        is_upper(character_at(text_, span.begin + 1))) {
      push({span.begin, span.begin + 1}, TokenKind::punctuation);
      const bool elides = is(1, sign) && (piece_text(1) == "'" || piece_text(1) == "’");
      const std::uint32_t end = elides ? piece(1)->span.end : span.end;  // « -Jusqu'| ici »
      push({span.begin + 1, end}, elides ? TokenKind::elision : TokenKind::word);
      at_ += elides ? 2 : 1;
      return;
    }
    push(piece(0)->span, kind_of(piece(0)->status));
    ++at_;
  }

  // A word with all that hyphens bind to it, unless that is a pronoun: « vice-président », but
  // « a-t-il », « donne-le ». A bound form that the lexicon knows is one word: « celui-ci ».
  void take_word() {
    Span whole = piece(0)->span;
    std::size_t taken = 1;
    for (;; ++taken) {
      if (!is(taken, hyphen_word) && !is(taken, clitic)) break;
      const Span longer{whole.begin, piece(taken)->span.end};
      if (is(taken, clitic) && !is_known_compound(longer, taken)) break;
      if (is(taken, hyphen_word) && slice(text_, whole) == "mi") break;  // « mi-octobre »: a date
      whole = longer;
    }
    if (taken == 1 && take_glued(whole)) return;
    if (taken > 1 && take_joined(whole, taken)) return;
    if (take_code_after(whole, taken)) return;
    push(whole, TokenKind::word);
    at_ += taken;
  }

  // « APANI-Bamako », « le sens Brest-Rennes »: each part and each hyphen a token.
  bool take_joined(Span whole, std::size_t taken) {
    for (std::size_t i = 1; i < taken; ++i) {
      if (!is(i, hyphen_word) || piece_text(i).front() != '-') return false;
    }
    const bool head = tokens_.empty() || gap_ >= Gap::line;
    const CompoundPlace place{.before = head ? nullptr : tokens_.back().word,
                              .ends_line = piece(taken) == nullptr || is(taken, line),
                              .sign_follows = is(taken, sign)};
    if (!joined_names_.stay_apart(slice(text_, whole), place)) return false;
    push(piece(0)->span, TokenKind::word);
    for (std::size_t i = 1; i < taken; ++i) {
      const Span part = piece(i)->span;
      push({part.begin, part.begin + 1}, TokenKind::punctuation);
      push({part.begin + 1, part.end}, TokenKind::word);
    }
    at_ += taken;
    return true;
  }

  // « rendez-vous », « là-bas », also with more pieces behind: « va-et-vient ».
  bool is_known_compound(Span longer, std::size_t taken) {
    if (is(taken + 1, hyphen_word)) return true;
    return vocabulary_.knows(slice(text_, longer));
  }

  // « Tu-95 », « CL-415 », « Covid-19 »: a capital, a hyphen, digits, nothing between.
  bool take_code_after(Span whole, std::size_t taken) {
    const bool capital = is_upper(character_at(text_, whole.begin));
    if (!capital || !is(taken, sign) || piece_text(taken) != "-" || !is(taken + 1, number)) {
      return false;
    }
    push({whole.begin, piece(taken + 1)->span.end}, TokenKind::code);
    at_ += taken + 2;
    return true;
  }

  // « Göteborg8h17 »: a word, and the time of the next entry glued to it.
  bool take_glued_time(Span whole) {
    const std::string_view surface = slice(text_, whole);
    const auto border = border_of_time(surface);
    if (!border) return take_glued_colon(whole);
    const auto middle = whole.begin + static_cast<std::uint32_t>(*border);
    push({whole.begin, middle}, TokenKind::word);
    push({middle, whole.end}, TokenKind::clock);
    ++at_;
    return true;
  }

  // « Enregistrer00:26 », « Dumont15 h 42 »: its hour is part of the code.
  bool take_glued_colon(Span whole) {
    const auto border = border_of_hour(slice(text_, whole));
    const std::size_t minutes = border ? minutes_ahead() : 0;
    if (minutes == 0) return false;
    const auto middle = whole.begin + static_cast<std::uint32_t>(*border);
    push({whole.begin, middle}, TokenKind::word);
    push({middle, piece(minutes)->span.end}, TokenKind::clock);
    at_ += minutes + 1;
    return true;
  }

  void take_decimal() {
    if (!take_glued_stop()) take_piece();
  }

  // « …qu'en 2019.20h51 : Une marée »: the end of a sentence, and the time of the next entry.
  bool take_glued_stop() {
    const Span whole = piece(0)->span;
    const auto stop = border_of_stop(slice(text_, whole));
    const std::size_t minutes = stop ? minutes_ahead() : 0;
    if (minutes == 0) return false;
    const auto middle = whole.begin + static_cast<std::uint32_t>(*stop);
    push({whole.begin, middle}, TokenKind::number);
    push({middle, middle + 1}, TokenKind::punctuation);
    push({middle + 1, piece(minutes)->span.end}, TokenKind::clock);
    at_ += minutes + 1;
    return true;
  }

  // The last piece of « :26 », « h26 », « h 26 » behind an hour; 0 where none follows.
  [[nodiscard]] std::size_t minutes_ahead() const {
    if (is(1, code) && is_minutes(piece_text(1).substr(1)) && is_hour_sign(piece_text(1)[0])) {
      return 1;
    }
    if (is(1, sign) && piece_text(1) == ":" && is(2, PieceStatus::number)) {
      return is_minutes(piece_text(2)) ? 2 : 0;
    }
    const bool spaced = is(1, blank) && is(2, word) && is(3, blank) && is(4, PieceStatus::number);
    return spaced && piece_text(2) == "h" && is_minutes(piece_text(4)) ? 4 : 0;
  }

  static bool is_hour_sign(char letter) { return letter == 'h' || letter == 'H'; }
  static bool is_minutes(std::string_view digits) {
    return digits.size() == 2 && digits <= "59" &&
           digits.find_first_not_of("0123456789") == std::string_view::npos;
  }

  // « USD150 », « EUR29,99 »: a currency's code glued to its number.
  bool take_glued_money(Span whole) {
    constexpr std::size_t kCode = 3;
    const std::string_view surface = slice(text_, whole);
    if (!currency_ || surface.size() <= kCode ||
        surface.find_first_not_of("0123456789", kCode) != std::string_view::npos ||
        !vocabulary_.look_up(surface.substr(0, kCode)).classes.test(*currency_)) {
      return false;
    }
    const Span code{whole.begin, whole.begin + static_cast<std::uint32_t>(kCode)};
    push(code, TokenKind::word);
    at_ += 1;
    Span number{code.end, whole.end};
    if (is(0, sign) && (piece_text(0) == "," || piece_text(0) == ".") &&
        is(1, PieceStatus::number)) {
      number.end = piece(1)->span.end;
      at_ += 2;
    }
    push(number, TokenKind::number);
    return true;
  }

  void take_code() {
    Span whole = piece(0)->span;
    if (take_glued_time(whole) || take_glued_money(whole)) return;
    std::size_t taken = 1;
    if (is(1, sign) && piece_text(1) == "-" && is(2, number)) taken = 3;
    while (is(taken, hyphen_word)) ++taken;
    whole.end = piece(taken - 1)->span.end;
    push(whole, TokenKind::code);
    at_ += taken;
  }

  // « rougeLe », « ouvre dans le vertLors »: two words whose border was lost, unless the whole is
  // a name that is written so (lexicon/camel_case.tsv) or begins like one: « McDonald ».
  bool take_glued(Span whole) {
    const std::string_view surface = slice(text_, whole);
    const auto border = border_of_words(surface, text_.substr(whole.end));
    if (!border || is_camel_case(surface)) return false;
    const auto middle = whole.begin + static_cast<std::uint32_t>(*border);
    push({whole.begin, middle}, TokenKind::word);
    push({middle, whole.end}, TokenKind::word);
    tokens_.back().glued = true;
    ++at_;
    return true;
  }

  bool is_camel_case(std::string_view surface) {
    const Word& word = vocabulary_.look_up(surface);
    return word.rows.size() > 0 || (camel_case_ && word.classes.test(*camel_case_));
  }

  // « 103 220 », with any space of a group: up to three digits, then groups of just three.
  void take_number() {
    Span whole = piece(0)->span;
    std::size_t taken = 1;
    if (whole.size() <= 3 && piece_text(0).front() != '0') {
      while (is_group(taken)) {
        whole.end = piece(taken + 1)->span.end;
        taken += 2;
        if (pieces_[at_ + taken - 1].status == decimal) break;
      }
    }
    push(whole, TokenKind::number);
    at_ += taken;
  }

  [[nodiscard]] bool is_group(std::size_t ahead) const {
    if (!is(ahead, blank) || !(is(ahead + 1, number) || is(ahead + 1, decimal))) return false;
    const std::string_view gap = piece_text(ahead);
    std::size_t at = 0;
    if (!is_group_space(take_character(gap, at)) || at != gap.size()) return false;
    const std::string_view digits = piece_text(ahead + 1);
    if (is(ahead + 1, number)) return digits.size() == 3;
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
  const std::vector<Piece>& pieces_;
  Vocabulary& vocabulary_;
  JoinedNames joined_names_;
  std::optional<ClassId> camel_case_;
  std::optional<ClassId> currency_;
  std::size_t at_ = 0;
  Gap gap_ = Gap::paragraph;
  Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view text, const BreakRules& rules, Vocabulary& vocabulary) {
  return Joiner(text, rules.cut(text), vocabulary).join();
}

}  // namespace greffier
