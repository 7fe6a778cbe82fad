#include "phrase/word_class.h"

#include <greffier/error.h>

#include "lex/class_id.h"
#include "text/table.h"

#include <algorithm>
#include <charconv>

namespace greffier {
namespace {

constexpr int kVerbWanted = -6;  // for the only verb that a sentence can have
constexpr int kVerbTooMany = 9;  // a finite verb where the clause has one already

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

// How many finite verbs may still come: one, and one more for each clause that « qui », « que » or
// « si » opens; « et » and a comma let another follow. 0 … kMostVerbs.
constexpr std::size_t kMostVerbs = 3;

std::size_t verbs_after(std::size_t verbs, Pos pos) {
  switch (pos) {
    case Pos::verb: return verbs > 0 ? verbs - 1 : 0;
    case Pos::relative:
    case Pos::que:
    case Pos::subordinator: return std::min(verbs + 1, kMostVerbs);
    case Pos::conjunction:
    case Pos::punctuation:
    case Pos::mark: return std::max<std::size_t>(verbs, 1);
    default: return verbs;
  }
}

}  // namespace

WordClassTagger::WordClassTagger(const DataSet& data, const Lexicon& lexicon)
    : readings_(data, lexicon) {
  read_transitions(Table(data.path_of("syntax/transition.tsv"), data.get("syntax/transition.tsv")));
}

void WordClassTagger::read_transitions(const Table& table) {
  table.check();
  for (auto at = table.first_row(); at < table.end(); at = table.next_row(at)) {
    const Row row = table.row_at(at);
    auto before =
        static_cast<std::size_t>(std::ranges::find(kPosNames, row.cell(0)) - kPosNames.begin());
    if (row.cell(0) == "INVERTED") before = kInverted;
    for (std::size_t pos = 0; pos < kPosCount; ++pos) {
      const auto column = table.find_column(kPosNames[pos]);
      if (!column)
        throw DataError("syntax/transition.tsv: no column " + std::string(kPosNames[pos]));
      const std::string_view cell = row.cell(*column);
      std::from_chars(cell.data(), cell.data() + cell.size(), transitions_[before][pos]);
    }
  }
}

namespace {

// One reading of a token on the cheapest path that leads to it, for each number of verbs that may
// still come.
struct Step {
  WordReading reading = {};
  std::size_t verbs = 1;
  int cost = 0;
  std::uint32_t from = 0;  // the step before, in the list of all
};

constexpr int kDisagree = 30;

// « nous écrit le maire »: a subject pronoun has a verb of its own person.
bool disagree(const AnnotatedText& text, TokenIndex token, const WordReading& before,
              const WordReading& reading) {
  if (before.pos != Pos::subject_pronoun || reading.pos != Pos::verb) return false;
  const auto& pronouns = text.tokens[token - 1].word->analyses;
  const auto& verbs = text.tokens[token].word->analyses;
  if (before.reading >= pronouns.size() || reading.reading >= verbs.size()) return false;
  const auto persons = pronouns[before.reading].persons;
  return persons != 0 && verbs[reading.reading].persons != 0 &&
         (persons & verbs[reading.reading].persons) == 0;
}

constexpr int kOtherNumber = 8;

// « des Affaires étrangères annonce que »: an adjective is of no noun of the other number.
bool differ_in_number(const AnnotatedText& text, TokenIndex token, const WordReading& before,
                      const WordReading& reading) {
  if (before.pos != Pos::adjective || reading.pos != Pos::noun) return false;
  const auto& adjectives = text.tokens[token - 1].word->analyses;
  const auto& nouns = text.tokens[token].word->analyses;
  if (before.reading >= adjectives.size() || reading.reading >= nouns.size()) return false;
  const Number one = adjectives[before.reading].number;
  const Number other = nouns[reading.reading].number;
  return (one == Number::singular && other == Number::plural) ||
         (one == Number::plural && other == Number::singular);
}

// Keeps the cheaper of two steps with the same reading and number of verbs; those of this reading
// begin at `known`.
void offer(const Step& next, std::size_t known, std::vector<Step>& steps) {
  for (std::size_t i = known; i < steps.size(); ++i) {
    if (steps[i].verbs != next.verbs) continue;
    if (next.cost < steps[i].cost) steps[i] = next;
    return;
  }
  steps.push_back(next);
}

}  // namespace

// The cheapest path of readings through a sentence; `verb_cost` is added to each finite verb.
void WordClassTagger::walk(AnnotatedText& text, TokenRange sentence, int verb_cost) const {
  std::vector<Step> steps(1);           // of all tokens, one after the other
  std::vector<std::size_t> ends{0, 1};  // where each token's begin, and the last one's end
  std::vector<WordReading> readings;
  const bool shouted = is_shouted(text, sentence);
  for (TokenIndex token = sentence.first; token < sentence.last; ++token) {
    readings_.collect(text, sentence, token, shouted, readings);
    const std::size_t first = ends[ends.size() - 2];
    const std::size_t last = ends.back();
    for (const WordReading& reading : readings) {
      const std::size_t known = steps.size();
      for (std::size_t i = first; i < last; ++i) {
        const Step before = steps[i];
        Step next{.reading = reading,
                  .verbs = verbs_after(before.verbs, reading.pos),
                  .cost = before.cost + reading.cost,
                  .from = static_cast<std::uint32_t>(i)};
        next.cost += cost_after(text, sentence, token, before.reading.pos, reading.pos);
        if (disagree(text, token, before.reading, reading)) next.cost += kDisagree;
        if (differ_in_number(text, token, before.reading, reading)) next.cost += kOtherNumber;
        if (reading.pos == Pos::verb) next.cost += verb_cost;
        if (reading.pos == Pos::verb && before.verbs == 0) next.cost += kVerbTooMany;
        offer(next, known, steps);
      }
    }
    ends.push_back(steps.size());
  }
  std::size_t best = ends[ends.size() - 2];
  for (std::size_t i = best; i < steps.size(); ++i) {
    if (steps[i].cost < steps[best].cost) best = i;
  }
  for (TokenIndex token = sentence.last; token-- > sentence.first;) {
    Token& here = text.tokens[token];
    here.pos = steps[best].reading.pos;
    here.reading = steps[best].reading.reading;
    here.features = here.analysis() != nullptr ? features_of(*here.analysis()) : Features{};
    if (here.shape == Shape::upper) here.features.set(Feature::upper);
    best = steps[best].from;
  }
}

int WordClassTagger::cost_after(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                                Pos before, Pos pos) const {
  auto row = static_cast<std::size_t>(before);
  if (token == sentence.first) {
    row = kStart;
  } else if (before == Pos::subject_pronoun && text.tokens[token - 1].kind == TokenKind::clitic) {
    row = kInverted;
  }
  return transitions_[row][static_cast<std::size_t>(pos)];
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
