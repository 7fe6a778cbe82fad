#include "phrase/word_reading.h"

#include <greffier/error.h>

#include "lex/analysis.h"
#include "lex/class_id.h"
#include "lex/nearby.h"
#include "text/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>

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
constexpr int kNameAtStart = 11;  // « Conseiller du maire, », « Restée seule, »: rather itself
constexpr int kKnownNameAtStart = 5;
constexpr int kNameShouted = 8;  // a known word among capitals: « LE GOUVERNEMENT NE LÂCHE RIEN »
constexpr int kSmallNamePart = 0;  // « Le », « Van », « De » inside a name: « Tanguy Le Coz »

// « Restez chez vous », « Fermons les ports »: no name looks so.
bool commands(const Analysis& analysis) {
  return analysis.pos == Pos::verb && analysis.mood == Mood::imperative &&
         analysis.number == Number::plural;
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

WordReadings::WordReadings(const DataSet& data, const Lexicon& lexicon)
    : reading_(lexicon.get_class("READING")), aside_(lexicon.get_class("ASIDE")),
      modifier_(lexicon.get_class("MODIFIER")), body_noun_(lexicon.get_class("ORGANIZATION_HEAD")),
      neighbours_(lexicon), title_(lexicon.get_class("TITLE")) {
  for (const char* known : {"PLACE", "ORGANIZATION", "PERSON", "METONYM", "COUNTRY"}) {
    names_.set(lexicon.get_class(known));
  }
  const Table endings(data.path_of("syntax/ending.tsv"), data.get("syntax/ending.tsv"));
  endings.check();
  for (auto at = endings.first_row(); at < endings.end(); at = endings.next_row(at)) {
    const Row row = endings.row_at(at);
    endings_.emplace_back(row.cell(0), std::vector<Analysis>());
    read_analyses(row.cell(1), row.cell(0), endings_.back().second);
  }
  std::ranges::stable_sort(endings_, std::ranges::greater{},
                           [](const auto& ending) { return ending.first.size(); });
  read_costs(lexicon.table(reading_));
}

// « NOUN=14|ADJ=3 »
void WordReadings::read_costs(const Table& table) {
  for (auto at = table.first_row(); at < table.end(); at = table.next_row(at)) {
    for (const std::string_view part : split(table.row_at(at).cell(1), '|')) {
      const std::size_t equals = part.find('=');
      const auto* const pos = std::ranges::find(kPosNames, part.substr(0, equals));
      if (pos == kPosNames.end() || equals == std::string_view::npos) {
        throw DataError("lexicon/reading.tsv: « " + std::string(part) +
                        " » is no class with its cost, as NOUN=14 is");
      }
      int cost = 0;
      std::from_chars(part.data() + equals + 1, part.data() + part.size(), cost);
      costs_[at].emplace_back(static_cast<Pos>(pos - kPosNames.begin()), cost);
    }
  }
}

void WordReadings::add_known_costs(const Word& word, std::vector<WordReading>& out) const {
  if (!word.classes.test(reading_)) return;
  for (const ClassRow& row : word.rows) {
    if (row.id != reading_) continue;
    for (const auto& [pos, cost] : costs_.at(row.row.offset)) {
      for (WordReading& reading : out) {
        if (reading.pos == pos) reading.cost += cost;
      }
    }
  }
}

void WordReadings::collect_unknown(const Token& token, std::vector<WordReading>& out) const {
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

void WordReadings::collect_word(const Token& token, Place place,
                                std::vector<WordReading>& out) const {
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
    const auto known = std::ranges::find(out, analyses[i].pos, &WordReading::pos);
    if (known == out.end()) {
      out.push_back(
          {.pos = analyses[i].pos, .reading = static_cast<std::uint8_t>(i), .cost = cost});
    } else if (cost < known->cost) {
      *known = {.pos = known->pos, .reading = static_cast<std::uint8_t>(i), .cost = cost};
    }
  }
  const bool has_name = std::ranges::find(out, Pos::name, &WordReading::pos) != out.end();
  if (!token.capitalised || has_name || token.kind == TokenKind::elision) return;
  if (place == Place::opening && std::ranges::any_of(analyses, commands)) return;
  if (closed > 0) {
    if (place == Place::inside)
      out.push_back({.pos = Pos::name, .reading = 0xFF, .cost = kSmallNamePart});
    return;
  }
  const bool locution = token.word->opens_locution && !token.word->classes.test(title_) &&
                        !token.word->may_be(Pos::adjective);
  const bool known = locution || (token.word->classes & names_).any();
  const int opening = known ? kKnownNameAtStart : kNameAtStart;
  const int cost = place == Place::inside ? 0 : place == Place::shouted ? kNameShouted : opening;
  out.push_back({.pos = Pos::name, .reading = 0xFF, .cost = cost});
}

WordReadings::Place WordReadings::place_of(const AnnotatedText& text, TokenRange sentence,
                                           TokenIndex token, bool shouted) {
  if (shouted && text.tokens[token].shape == Shape::upper) return Place::shouted;
  if (token == sentence.first) return Place::opening;
  const Token& before = text.tokens[token - 1];
  const std::string_view sign = text.surface(token - 1);
  // « Lomé (ASI) – »: an agency has its capitals without a bracket too
  if (sign == "(" && is_sign(text, token + 1, ")") && text.tokens[token].shape == Shape::upper &&
      (is_sign(text, token + 2, "-") || is_sign(text, token + 2, "–"))) {
    return Place::inside;
  }
  // « 14:32 À Namur, aucun train ne roule. »
  if (before.kind == TokenKind::clock && token == sentence.first + 1) return Place::opening;
  const bool inner = before.kind == TokenKind::punctuation &&
                     (sign == "," || sign == ";" || sign == ")" || sign == "/");
  const bool opens = before.kind == TokenKind::mark || before.kind == TokenKind::ellipsis ||
                     (before.kind == TokenKind::punctuation && !inner);
  return opens ? Place::opening : Place::inside;
}

void WordReadings::collect(const AnnotatedText& text, TokenRange sentence, TokenIndex at,
                           bool shouted, std::vector<WordReading>& out) const {
  const Token& token = text.tokens[at];
  out.clear();
  if (collect_fixed(token, out)) return;
  if (is_in_aside(text, sentence, at)) return out.push_back({.pos = Pos::adverb, .reading = 0xFF});
  const Annotation* number = text.annotations.find(at, PhraseClass::number);
  if (number != nullptr && !number->features.has(Feature::indefinite)) {
    out.push_back({.pos = Pos::number, .reading = 0xFF});
    if (number->range.last > at + 1) return;
  }
  if (token.word->analyses.empty()) {
    if (out.empty()) collect_unknown(token, out);
    return;
  }
  collect_word(token, place_of(text, sentence, at, shouted), out);
  if (opens_body_noun(text, at)) {
    std::erase_if(out, [](const WordReading& reading) { return reading.pos == Pos::name; });
  }
  if (follows_tu(text, sentence, at)) out.push_back({.pos = Pos::verb, .reading = 0xFF});
  add_known_costs(*token.word, out);
  neighbours_.favour(text, sentence, at, out);
}

// « avait d'abord fait état »: the words of an aside behind a verb are one adverb, whatever they
// are alone; but not « indique-t-on de même source ».
bool WordReadings::is_in_aside(const AnnotatedText& text, TokenRange sentence,
                               TokenIndex at) const {
  constexpr TokenIndex kMostWords = 4;  // before the last
  const TokenIndex limit = std::max(sentence.first, at > kMostWords ? at - kMostWords : 0);
  for (TokenIndex first = at + 1; first-- > limit;) {
    const Annotation* aside = text.annotations.find(first, aside_);
    if (aside == nullptr || aside->range.last <= at) continue;
    const TokenIndex next = aside->range.last;
    // « est | de | plus de 300 euros »: words of a number
    for (TokenIndex inner = first + 1; inner < next; ++inner) {
      const Annotation* modifier = text.annotations.find(inner, modifier_);
      if (modifier != nullptr && modifier->range.last > next) return false;
    }
    const bool behind = first > sentence.first && text.tokens[first - 1].word->may_be(Pos::verb);
    if (!behind) return false;
    return next >= sentence.last || !text.tokens[next].word->may_be(Pos::noun) ||
           text.tokens[next].word->may_be(Pos::participle);
  }
  return false;
}

// « la Haute autorité de santé », « le Haut Conseil du climat »: an adjective, for all its capital;
// « le Haut Conseil pour la paix » is a name.
bool WordReadings::opens_body_noun(const AnnotatedText& text, TokenIndex at) const {
  if (!text.tokens[at].capitalised || !text.tokens[at].word->may_be(Pos::adjective)) return false;
  const Annotation* head = text.annotations.find(at, body_noun_);
  if (head == nullptr || head->range.last == at + 1) return false;
  const TokenIndex next = head->range.last;
  const bool of = next < text.tokens.size() && text.tokens[next].word->may_be(Pos::de);
  return of || !text.tokens[at + 1].capitalised;
}

// « tu me manques », « tu dormais »: the lexicon has such forms of the commonest verbs alone, and
// nothing else stands after « tu » with its « s » or « x ».
bool WordReadings::follows_tu(const AnnotatedText& text, TokenRange sentence, TokenIndex at) {
  const std::string& word = text.tokens[at].word->folded;
  if (!word.ends_with('s') && !word.ends_with('x')) return false;
  constexpr TokenIndex kMostClitics = 2;
  const TokenIndex limit = std::max(sentence.first, at > kMostClitics ? at - kMostClitics : 0);
  for (TokenIndex before = at; before-- > limit;) {
    const Word& clitic = *text.tokens[before].word;
    if (clitic.folded == "tu") return !text.tokens[at].word->may_be(Pos::verb);
    if (!clitic.may_be(Pos::object_pronoun)) return false;
  }
  return false;
}

// What the kind of a token decides alone; false for words.
bool WordReadings::collect_fixed(const Token& token, std::vector<WordReading>& out) {
  const auto only = [&](Pos pos) {
    out.push_back({.pos = pos, .reading = 0xFF});
    return true;
  };
  switch (token.kind) {
    case TokenKind::mark: return only(Pos::mark);
    case TokenKind::punctuation:
    case TokenKind::ellipsis: return only(Pos::punctuation);
    case TokenKind::number:
    case TokenKind::clock:
    case TokenKind::date: return only(Pos::number);
    case TokenKind::ordinal: return only(Pos::adjective);
    case TokenKind::abbreviation: return only(Pos::noun);
    case TokenKind::code:
    case TokenKind::address:
    case TokenKind::initials: return only(Pos::name);
    case TokenKind::clitic: break;
    default: return false;
  }
  for (std::size_t i = 0; i < token.word->analyses.size(); ++i) {
    const Pos pos = token.word->analyses[i].pos;
    if (pos != Pos::subject_pronoun && pos != Pos::object_pronoun) continue;
    out.push_back({.pos = pos, .reading = static_cast<std::uint8_t>(i)});
    return true;
  }
  return only(Pos::adverb);  // « -ci », « -là »
}

}  // namespace greffier
