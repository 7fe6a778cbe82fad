#include "phrase/word_class.h"

#include <greffier/error.h>

#include "lex/analysis.h"
#include "text/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace greffier {
namespace {

// How likely a reading is apart from its neighbours, in the units of transition.tsv.
int cost_of(const Analysis& analysis) {
  switch (analysis.pos) {
    case Pos::adverb: return 1;
    case Pos::noun: return 2;
    case Pos::adjective: return 3;
    case Pos::participle: return 3;
    case Pos::gerund: return 4;
    case Pos::name: return 6;
    case Pos::interjection: return 12;
    case Pos::verb: break;
    default: return 0;
  }
  const bool third = (analysis.persons & 1U << 3) != 0;
  int cost = third ? 3 : 9;
  if (analysis.mood == Mood::past) cost += 6;
  if (analysis.mood == Mood::subjunctive) cost += 4;
  if (analysis.mood == Mood::imperative) cost += 8;
  return cost;
}

constexpr int kClosedClassStep = 2;  // each further reading of a function word
constexpr int kCapitalInside = 6;    // a known word with a capital inside a sentence: rather a name
constexpr int kClosedInside =
    12;  // « De Smedt », « Van », « Le »: hardly a particle of the sentence
constexpr int kNameAtStart = 5;  // a known word that opens a sentence: rather itself
constexpr int kNameShouted = 8;  // a known word among capitals: « LE GOUVERNEMENT NE LÂCHE RIEN »
constexpr int kSmallNamePart = 0;  // « Le », « Van », « De » inside a name: « Tanguy Le Coz »
constexpr int kIncise = -8;        // a reporting verb after a quotation: « », lâche X »
constexpr int kInciseAfterComma = -4;
constexpr int kVerbWanted = -6;        // the only verb that a sentence can have
constexpr int kOfficeAfterComma = -4;  // « X, gérant chez Y »: the office, not the participle

// A sentence mostly in capitals, where a capital says nothing.
bool is_shouted(const AnnotatedText& text, TokenRange sentence) {
  TokenIndex upper = 0;
  TokenIndex lower = 0;
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    const Shape shape = text.tokens[token].shape;
    upper += shape == Shape::upper;
    lower +=
        shape == Shape::lower || (shape == Shape::capital && text.tokens[token].span.size() > 3);
  }
  return upper >= 2 && upper > 2 * lower;
}

bool is_closed(Pos pos) {
  switch (pos) {
    case Pos::determiner:
    case Pos::de:
    case Pos::preposition:
    case Pos::subject_pronoun:
    case Pos::object_pronoun:
    case Pos::pronoun:
    case Pos::relative:
    case Pos::que:
    case Pos::conjunction:
    case Pos::subordinator:
    case Pos::negation: return true;
    default: return false;
  }
}

}  // namespace

WordClassTagger::WordClassTagger(const DataSet& data, const Lexicon& lexicon)
    : report_verb_(lexicon.get_class("REPORT_VERB")), title_(lexicon.get_class("TITLE")) {
  read_transitions(Table(data.path_of("syntax/transition.tsv"), data.get("syntax/transition.tsv")));
  const Table endings(data.path_of("syntax/ending.tsv"), data.get("syntax/ending.tsv"));
  endings.check();
  for (auto at = endings.first_row(); at < endings.end(); at = endings.next_row(at)) {
    const Row row = endings.row_at(at);
    endings_.emplace_back(row.cell(0), std::vector<Analysis>());
    read_analyses(row.cell(1), row.cell(0), endings_.back().second);
  }
  std::ranges::stable_sort(endings_, std::ranges::greater{},
                           [](const auto& ending) { return ending.first.size(); });
}

void WordClassTagger::read_transitions(const Table& table) {
  table.check();
  for (auto at = table.first_row(); at < table.end(); at = table.next_row(at)) {
    const Row row = table.row_at(at);
    const auto before = std::ranges::find(kPosNames, row.cell(0)) - kPosNames.begin();
    for (std::size_t pos = 0; pos < kPosCount; ++pos) {
      const auto column = table.find_column(kPosNames[pos]);
      if (!column)
        throw DataError("syntax/transition.tsv: no column " + std::string(kPosNames[pos]));
      const std::string_view cell = row.cell(*column);
      std::from_chars(cell.data(), cell.data() + cell.size(),
                      transitions_[static_cast<std::size_t>(before)][pos]);
    }
  }
}

void WordClassTagger::collect_unknown(const Token& token, Candidates& out) const {
  const std::string& surface = token.word->surface;
  // « al-Qahtani », « el-Béchir »: an article in lower case, a capital after the hyphen.
  const std::size_t hyphen = surface.find('-');
  const bool capital_inside =
      hyphen != std::string::npos && is_upper(character_at(surface, hyphen + 1));
  if (token.capitalised || capital_inside)
    return out.push_back({.pos = Pos::name, .reading = 0xFF});
  const auto ending =
      std::ranges::find_if(endings_, [&](const auto& e) { return surface.ends_with(e.first); });
  if (ending != endings_.end()) {
    for (const Analysis& analysis : ending->second) {
      out.push_back({.pos = analysis.pos, .reading = 0xFF, .cost = cost_of(analysis)});
    }
  }
  out.push_back({.pos = Pos::noun, .reading = 0xFF, .cost = 4});
}

void WordClassTagger::collect_word(const Token& token, Place place, Candidates& out) const {
  const auto& analyses = token.word->analyses;
  int closed = 0;
  for (std::size_t i = 0; i < analyses.size(); ++i) {
    int cost = cost_of(analyses[i]);
    // « cours » is rather « cours » than several « cour ».
    if (analyses[i].pos == Pos::noun && analyses[i].lemma != token.word->surface) ++cost;
    if (is_closed(analyses[i].pos)) cost += kClosedClassStep * closed++;
    const bool name_like = token.capitalised && place == Place::inside;
    if (name_like && analyses[i].pos != Pos::name) {
      cost += is_closed(analyses[i].pos) ? kClosedInside : kCapitalInside;
    }
    const auto known = std::ranges::find(out, analyses[i].pos, &Candidate::pos);
    if (known == out.end()) {
      out.push_back(
          {.pos = analyses[i].pos, .reading = static_cast<std::uint8_t>(i), .cost = cost});
    } else if (cost < known->cost) {
      *known = {.pos = known->pos, .reading = static_cast<std::uint8_t>(i), .cost = cost};
    }
  }
  const bool has_name = std::ranges::find(out, Pos::name, &Candidate::pos) != out.end();
  if (!token.capitalised || has_name || token.kind == TokenKind::elision) return;
  if (closed > 0) {
    if (place == Place::inside)
      out.push_back({.pos = Pos::name, .reading = 0xFF, .cost = kSmallNamePart});
    return;
  }
  const int cost = place == Place::inside    ? 0
                   : place == Place::opening ? kNameAtStart
                                             : kNameShouted;
  out.push_back({.pos = Pos::name, .reading = 0xFF, .cost = cost});
}

WordClassTagger::Place WordClassTagger::place_of(const AnnotatedText& text, TokenRange sentence,
                                                 TokenIndex token, bool shouted) {
  if (shouted && text.tokens[token].shape == Shape::upper) return Place::shouted;
  const bool opens = token == sentence.first || text.tokens[token - 1].kind == TokenKind::mark ||
                     text.tokens[token - 1].word->surface == ":";
  return opens ? Place::opening : Place::inside;
}

void WordClassTagger::collect(const AnnotatedText& text, TokenIndex at, Place place,
                              Candidates& out) const {
  const Token& token = text.tokens[at];
  out.clear();
  switch (token.kind) {
    case TokenKind::mark: return out.push_back({.pos = Pos::mark});
    case TokenKind::punctuation:
    case TokenKind::ellipsis: return out.push_back({.pos = Pos::punctuation});
    case TokenKind::number:
    case TokenKind::clock:
    case TokenKind::date: return out.push_back({.pos = Pos::number, .reading = 0xFF});
    case TokenKind::ordinal: return out.push_back({.pos = Pos::adjective, .reading = 0xFF});
    case TokenKind::abbreviation: return out.push_back({.pos = Pos::noun, .reading = 0xFF});
    case TokenKind::code:
    case TokenKind::address:
    case TokenKind::initials: return out.push_back({.pos = Pos::name, .reading = 0xFF});
    case TokenKind::clitic: {
      for (std::size_t i = 0; i < token.word->analyses.size(); ++i) {
        const Pos pos = token.word->analyses[i].pos;
        if (pos != Pos::subject_pronoun && pos != Pos::object_pronoun) continue;
        return out.push_back({.pos = pos, .reading = static_cast<std::uint8_t>(i)});
      }
      return out.push_back({.pos = Pos::adverb, .reading = 0xFF});  // « -ci », « -là »
    }
    default: break;
  }
  const Annotation* number = text.annotations.find(at, PhraseClass::number);
  if (number != nullptr && !number->features.has(Feature::indefinite)) {
    out.push_back({.pos = Pos::number, .reading = 0xFF});
    if (number->range.last > at + 1) return;
  }
  if (token.word->analyses.empty()) {
    if (out.empty()) collect_unknown(token, out);
  } else {
    collect_word(token, place, out);
  }
}

// « », lâche X », « …, annonce la mairie »: what could be a noun is a verb where an incise may
// stand; and an office where an apposition may.
void WordClassTagger::favour_incise(const AnnotatedText& text, TokenRange sentence,
                                    TokenIndex token, Candidates& out) const {
  if (token <= sentence.first) return;
  const auto& classes = text.tokens[token].word->classes;
  const bool comma = text.tokens[token - 1].word->surface == ",";
  if (comma && classes.test(title_)) {
    for (Candidate& candidate : out) {
      if (candidate.pos == Pos::noun) candidate.cost += kOfficeAfterComma;
    }
  }
  if (!classes.test(report_verb_)) return;
  const TokenIndex before = comma ? token - 1 : token;
  const bool quoted = before > sentence.first && text.tokens[before - 1].kind == TokenKind::mark;
  if (!quoted && !comma) return;
  for (Candidate& candidate : out) {
    if (candidate.pos == Pos::verb) candidate.cost += quoted ? kIncise : kInciseAfterComma;
  }
}

// The cheapest path of readings through a sentence; `verb_cost` is added to each finite verb.
void WordClassTagger::walk(AnnotatedText& text, TokenRange sentence, int verb_cost) const {
  struct Step {
    Candidate candidate = {};
    int cost = 0;
    std::uint8_t from = 0;  // place in the step before
  };
  std::vector<std::vector<Step>> steps;
  steps.reserve(sentence.last - sentence.first);
  Candidates candidates;
  const bool shouted = is_shouted(text, sentence);
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    collect(text, token, place_of(text, sentence, token, shouted), candidates);
    favour_incise(text, sentence, token, candidates);
    std::vector<Step> step;
    for (Candidate& candidate : candidates) {
      const auto pos = static_cast<std::size_t>(candidate.pos);
      if (candidate.pos == Pos::verb) candidate.cost += verb_cost;
      Step best{.candidate = candidate, .cost = std::numeric_limits<int>::max()};
      if (steps.empty()) best.cost = transitions_[kPosCount][pos] + candidate.cost;
      for (std::size_t i = 0; !steps.empty() && i < steps.back().size(); ++i) {
        const Step& before = steps.back()[i];
        const int cost = before.cost + candidate.cost +
                         transitions_[static_cast<std::size_t>(before.candidate.pos)][pos];
        if (cost < best.cost) {
          best.cost = cost;
          best.from = static_cast<std::uint8_t>(i);
        }
      }
      step.push_back(best);
    }
    steps.push_back(std::move(step));
  }
  if (steps.empty()) return;
  auto last = std::ranges::min_element(steps.back(), {}, &Step::cost);
  auto place = static_cast<std::size_t>(last - steps.back().begin());
  for (std::size_t i = steps.size(); i-- > 0;) {
    const Step& step = steps[i][place];
    Token& token = text.tokens[sentence.first + static_cast<TokenIndex>(i)];
    token.pos = step.candidate.pos;
    token.reading = step.candidate.reading;
    place = step.from;
  }
}

void WordClassTagger::tag(AnnotatedText& text, TokenRange sentence) const {
  walk(text, sentence, 0);
  // « La porte ferme. »: what ends in a full stop and has no verb is read again in favour of one.
  if (sentence.empty() || text.surface(sentence.last - 1) != ".") return;
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    if (text.tokens[token].pos == Pos::verb) return;
  }
  walk(text, sentence, kVerbWanted);
}

}  // namespace greffier
