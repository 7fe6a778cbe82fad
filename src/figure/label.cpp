#include "figure/label.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "text/utf8.h"

#include <cctype>

namespace greffier {

bool LabelReader::is_number(TokenIndex token) const {
  return token < tokens_.size() && tokens_[token].kind == TokenKind::number;
}

bool LabelReader::is_label(const FigureMention& figure, bool others) const {
  const TokenIndex begin = figure.range.first;
  const bool timed = figure.kind == FigureKind::duration && figure.range.last > figure.number.last;
  if (timed && is_name_unit(figure.number.last)) return true;
  // « le 20 heures »
  if (figure.kind == FigureKind::duration && begin > 0 && begin == figure.number.first) {
    return is_one_of(tokens_, begin - 1, {"le", "du", "au"});
  }
  if (figure.kind != FigureKind::count || figure.number.first == 0) {
    return figure.kind == FigureKind::count && opens_list(figure);
  }
  if (opens_list(figure) || follows_article(figure) || is_dialled(figure)) return true;
  if (stands_in_name(figure)) return true;
  // « 90e+5 »
  const TokenIndex first = figure.range.first;
  const TokenIndex minute =
      first > 1 && reading_.text.surface(first - 1) == "+" ? first - 1 : first;
  if (minute > 0 && tokens_[minute - 1].kind == TokenKind::ordinal &&
      tokens_[minute].gap == Gap::none && tokens_[first].gap == Gap::none) {
    return true;
  }
  // « la Lotus de 1967 dessinée par lui »
  if (is_year(figure) && tells_of_noun_before(figure)) return true;
  if (counts(figure)) return false;
  return is_year(figure) || is_listed(figure) || is_adjective(figure) ||
         (follows_name(figure) && !(others && opens_clause(figure.range.first)));
}

// « les 24 Heures du Mans », « la Targa 4S »: a unit written like a name.
bool LabelReader::is_name_unit(TokenIndex unit) const {
  const Token& token = tokens_[unit];
  if (!token.capitalised || token.kind != TokenKind::word) return false;
  if (token.shape == Shape::capital && token.span.size() > 3) return token.gap != Gap::none;
  return token.gap == Gap::none && reading_.text.surface(unit) == "S";
}

// « 1905 fait débat »: several are no singular.
bool LabelReader::counts(const FigureMention& figure) const {
  const TokenIndex next = figure.number.last;
  if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return false;
  const Pos pos = tokens_[next].pos;
  if (pos != Pos::noun && pos != Pos::adjective && pos != Pos::name && pos != Pos::participle) {
    return false;
  }
  // « à 118 millions d'euros, contre 150 attendus »: what it was to be
  const bool awaited = tokens_[next].word->classes.test(awaited_);
  if (awaited && figure.range.first > 0 && is_word(tokens_, figure.range.first - 1, "contre"))
    return false;
  const Analysis* analysis = tokens_[next].analysis();
  const bool one = analysis != nullptr && analysis->number == Number::singular;
  return !one || pos == Pos::name || (figure.value && *figure.value < 2);
}

// « 2024 » with nothing counted after it.
bool LabelReader::is_year(const FigureMention& figure) const {
  const Token& first = tokens_[figure.number.first];
  const bool plain = figure.number.last == figure.number.first + 1 && first.span.size() == 4 &&
                     first.kind == TokenKind::number;
  // « 2 300 emplois en 2023, contre 1950 aujourd'hui »: the same counted at another time
  const bool compared =
      figure.number.first > 0 && is_word(tokens_, figure.number.first - 1, "contre") &&
      reading_.text.annotations.find(figure.range.last, PhraseClass::date) != nullptr;
  return plain && !compared && figure.value && *figure.value >= 1900 && *figure.value < 2100;
}

// A participle after « de 1967 », « en 1967 » that nothing befell: of the noun before the year.
bool LabelReader::tells_of_noun_before(const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  const TokenIndex next = figure.range.last;
  return first > 0 && figure.range == figure.number &&
         is_one_of(tokens_, first - 1, {"de", "en"}) && has_pos(tokens_, next, Pos::participle) &&
         !find_word_row(reading_, next, count_noun_) && !find_word_row(reading_, next, event_verb_);
}

// « 1. » at the head of a line, or of a sentence that a capital opens.
bool LabelReader::opens_list(const FigureMention& figure) const {
  const TokenIndex number = figure.number.first;
  const Token& first = tokens_[number];
  const TokenIndex next = figure.number.last;
  if (first.kind != TokenKind::number || next >= tokens_.size()) return false;
  const bool opens_line = number == 0 || first.gap >= Gap::line;
  if (opens_line) return is_sign(reading_.text, next, ".") || is_sign(reading_.text, next, ")");
  // « … de loin.2. Le masque protège », « Étape : 1. Jean Roc ; 2. Luc Lin »
  const std::string_view before = reading_.text.surface(number - 1);
  constexpr double kMost = 20;
  return figure.range == figure.number && figure.value && *figure.value <= kMost &&
         (before == "." || before == ":" || before == ";") && is_sign(reading_.text, next, ".") &&
         tokens_[next].gap == Gap::none && next + 1 < tokens_.size() &&
         tokens_[next + 1].capitalised;
}

// « la 167 reste fermée », « 187e sur 189 »: one article, one thing.
bool LabelReader::follows_article(const FigureMention& figure) const {
  const TokenIndex first = figure.range.first;
  if (figure.range.first != figure.number.first || !is_number(first)) return false;
  if (!figure.value || *figure.value < 2) return false;
  if (is_one_of(tokens_, first - 1, {"la", "le"})) return !counts(figure);
  return is_word(tokens_, first - 1, "sur") && first > 1 &&
         tokens_[first - 2].kind == TokenKind::ordinal;
}

// « Leopard 2 », « RN 12 », « vol ME 313 »: a name goes on; not « Gaza 45 morts ».
bool LabelReader::follows_name(const FigureMention& figure) const {
  constexpr double kHighest = 10'000;
  const TokenIndex first = figure.range.first;
  if (figure.range != figure.number || !is_number(first)) return false;
  if (figure.number.last > first + 1 || tokens_[first].gap > Gap::blank) return false;
  const std::string_view written = reading_.text.surface(first);
  const bool plain = are_digits(written);
  const Token& before = tokens_[first - 1];
  // « Dans 214 des 400 bureaux », « Seuls 34 d'entre eux »: the capital of a sentence
  const bool counted = before.word->classes.test(counter_) || before.pos == Pos::conjunction ||
                       before.pos == Pos::adverb || before.pos == Pos::preposition;
  const bool tied = counted && before.shape != Shape::upper;
  const bool named = before.pos == Pos::name || before.shape == Shape::upper ||
                     before.kind == TokenKind::code || before.shape == Shape::mixed ||
                     (before.capitalised && before.kind == TokenKind::word && !tied);
  return plain && named && figure.value && *figure.value < kHighest;
}

// « la Charente (16) », « Sevran (93) »: the number of a French département.
bool LabelReader::is_department(const FigureMention& figure) const {
  const TokenIndex first = figure.number.first;
  const TokenIndex next = figure.number.last;
  if (first < 2 || next >= tokens_.size() || figure.range != figure.number) return false;
  if (reading_.text.surface(first - 1) != "(" || reading_.text.surface(next) != ")") return false;
  const std::string code = "FR-" + std::string(reading_.text.surface(first));
  const auto is_there = [&](RowRef row) { return reading_.lexicon.cell(row, "admin1") == code; };
  constexpr TokenIndex kMost = 5;
  for (TokenIndex token = first - 1; token-- > back_from(first, kMost, 0);) {
    for (const ClassId list : {place_, commune_}) {
      const auto* name = reading_.text.annotations.find(token, list);
      const bool ends = name != nullptr && name->range.last == first - 1 && name->row;
      if (ends && is_there(*name->row)) return true;
    }
    if (token + 2 != first) continue;
    for (const ClassRow& row : tokens_[token].word->rows) {
      if ((row.id == place_ || row.id == commune_) && is_there(row.row)) return true;
    }
  }
  return false;
}

// « jeanroux96 »: the figure is glued to a word that is none.
bool LabelReader::is_handle(const FigureMention& figure) const {
  const TokenIndex first = figure.number.first;
  return first > 0 && tokens_[first].gap == Gap::none && figure.range == figure.number &&
         tokens_[first - 1].kind == TokenKind::word && tokens_[first - 1].word->analyses.empty() &&
         !tokens_[first - 1].capitalised;
}

// « Porsche 911 Targa », « Targa 4S », « les 24 Heures », « les années 50 et 60 ».
bool LabelReader::stands_in_name(const FigureMention& figure) const {
  const TokenIndex first = figure.number.first;
  if (is_department(figure) || is_handle(figure)) return true;
  const TokenIndex next = figure.number.last;
  if (figure.range != figure.number || !is_number(first) || next >= tokens_.size()) return false;
  const Token& after = tokens_[next];
  // « un 4x4 »
  if (after.gap == Gap::none && after.kind == TokenKind::code && after.word->folded[0] == 'x') {
    return true;
  }
  const bool glued = after.gap == Gap::none && after.kind == TokenKind::word &&
                     after.pos != Pos::determiner && (!after.glued || after.pos == Pos::name);
  if (glued || (after.capitalised && after.word->classes.test(unit_))) return true;
  const Token& before = tokens_[first - 1];
  const bool between = tokens_[first].gap == Gap::blank && after.gap == Gap::blank &&
                       before.pos == Pos::name && after.pos == Pos::name &&
                       !after.word->classes.test(demonym_);
  if (between) return true;
  // the rest of a list that began as a date
  if (!has_pos(tokens_, first - 1, Pos::conjunction) || first < 2 || counts(figure)) return false;
  const Annotation* decade = nullptr;
  for (TokenIndex at = first - 1; at > 0 && first - at < 4 && decade == nullptr; --at) {
    decade = reading_.text.annotations.find(at - 1, PhraseClass::date);
  }
  return decade != nullptr && decade->range.last == first - 1;
}

// « , la CGT 900 », « et celle de Belfort 190 »: what names whose number it is begins after a sign
// or « et ».
bool LabelReader::opens_clause(TokenIndex number) const {
  TokenIndex first = number;
  const auto resumes = [&](TokenIndex token) {
    return is_one_of(tokens_, token, {"celle", "celui", "celles", "ceux"});
  };
  const bool other = first > 3 && has_pos(tokens_, first - 2, Pos::de) && resumes(first - 3);
  if (other) first -= 3;
  while (first > 0 &&
         (has_pos(tokens_, first - 1, Pos::name) || has_pos(tokens_, first - 1, Pos::determiner) ||
          has_pos(tokens_, first - 1, Pos::noun))) {
    --first;
  }
  return first == 0 || has_pos(tokens_, first - 1, Pos::punctuation) ||
         has_pos(tokens_, first - 1, Pos::conjunction);
}

// « les 1 et 14 »
bool LabelReader::is_listed(const FigureMention& figure) const {
  const TokenIndex first = figure.number.first;
  if (!is_number(first)) return false;
  const bool opens = is_word(tokens_, first - 1, "les") && is_word(tokens_, first + 1, "et") &&
                     is_number(first + 2) && !has_pos(tokens_, first + 3, Pos::noun) &&
                     !has_pos(tokens_, first + 3, Pos::adjective);
  const bool closes = is_word(tokens_, first - 1, "et") && first > 2 && is_number(first - 2) &&
                      is_word(tokens_, first - 3, "les");
  if (is_enumerated(first) || is_of_labels(first)) return true;
  return opens || closes;
}

// « les lignes 1, 14 et 22 », « les articles 3, 7 et 12 ».
bool LabelReader::is_of_labels(TokenIndex number) const {
  constexpr TokenIndex kMost = 12;
  const auto parts = [&](TokenIndex token) {
    return is_sign(reading_.text, token, ",") || is_one_of(tokens_, token, {"et", "ou"});
  };
  TokenIndex at = number;
  while (at > 2 && number - at < kMost && parts(at - 1) && is_number(at - 2)) at -= 2;
  return at < number && tokens_[at - 1].word->classes.test(label_noun_);
}

bool LabelReader::is_bis(TokenIndex token) const {
  return token > 0 && tokens_[token].gap == Gap::none && is_number(token - 1) &&
         is_one_of(tokens_, token, {"bis", "ter"});
}

// « (2, 3, 3bis, 5 et 12) »: one of several numbers in a row.
bool LabelReader::is_enumerated(TokenIndex number) const {
  const auto item = [this](TokenIndex token) {
    return token < tokens_.size() &&
           (is_number(token) || is_bis(token) ||
            (tokens_[token].kind == TokenKind::code && tokens_[token].shape != Shape::upper));
  };
  const auto parts = [this](TokenIndex token) {
    return token < tokens_.size() &&
           (reading_.text.surface(token) == "," || has_pos(tokens_, token, Pos::conjunction));
  };
  const bool after = number > 1 && parts(number - 1) && item(number - 2);
  const bool ahead = parts(number + 1) && item(number + 2);
  const auto closes = [this](TokenIndex token) {
    return token < tokens_.size() && reading_.text.surface(token) == ")";
  };
  const bool opens = number > 0 && reading_.text.surface(number - 1) == "(";
  return (after && (ahead || closes(number + 1))) || (opens && ahead);
}

// « 01 80 20 39 21 », « 24h/24 »: numbers side by side, or parted by a stroke.
bool LabelReader::is_dialled(const FigureMention& figure) const {
  const TokenIndex first = figure.number.first;
  if (!is_number(first) || figure.range != figure.number) return false;
  if (reading_.text.surface(first - 1) == "/" && tokens_[first].gap == Gap::none) return true;
  // « 05.53.69.30.00 »
  const bool dotted =
      first > 1 && is_sign(reading_.text, first - 1, ".") && tokens_[first].gap == Gap::none &&
      tokens_[first - 1].gap == Gap::none &&
      std::isdigit(static_cast<unsigned char>(reading_.text.surface(first - 2).back())) != 0;
  if (dotted) return true;
  const std::string_view written = reading_.text.surface(first);
  const bool zero =
      written.size() > 1 && written.front() == '0' && written[1] >= '0' && written[1] <= '9';
  const bool after = is_number(first - 1) && tokens_[first].gap <= Gap::blank;
  const bool ahead = is_number(first + 1) && tokens_[first + 1].gap <= Gap::blank;
  return zero || ((after || ahead) && !counts(figure));
}

// « un stade flambant neuf », « le pont neuf »: an adjective of the noun before.
bool LabelReader::is_adjective(const FigureMention& figure) const {
  const TokenIndex number = figure.number.first;
  const TokenIndex first = figure.range.first;
  if (figure.number.last != number + 1 || !tokens_[number].word->may_be(Pos::adjective)) {
    return false;
  }
  if (tokens_[number].kind != TokenKind::word || tokens_[number].gap > Gap::blank) return false;
  const bool blurred =
      first < number && has_pos(tokens_, first, Pos::adverb);  // « quasiment neuf »
  return blurred || has_pos(tokens_, first - 1, Pos::noun) ||
         has_pos(tokens_, first - 1, Pos::gerund) || has_pos(tokens_, first - 1, Pos::adjective);
}

}  // namespace greffier
