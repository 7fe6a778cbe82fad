#include "phrase/neighbour_cost.h"

#include <algorithm>

namespace greffier {
namespace {

// In the units of data/syntax/transition.tsv.
constexpr int kIncise = -8;  // a reporting verb after a quotation: « », lâche X »
constexpr int kInciseAfterComma = -4;
constexpr int kBeforeQue = -8;         // « X, juge quant à lui que »
constexpr int kCompound = -14;         // « point presse »
constexpr int kNarrated = -8;          // « Et le maire de lancer : »
constexpr int kInverted = -12;         // « Est-ce », « lance-t-il »
constexpr int kCliticOfIncise = -12;   // « », nous écrit le maire », « », lui répond X »
constexpr int kToldHouse = -10;        // « l'Hôpital universitaire »: what house it is
constexpr int kEnters = -20;           // « entre en vigueur »
constexpr int kNoName = 20;            // « Seuls dix élus »
constexpr int kFloating = -16;         // « ils ont tous été relogés »
constexpr int kNameAfterClock = -12;   // « 15:10 Macron a parlé »
constexpr int kOfficeAfterComma = -4;  // « X, gérant chez Y »: the office, not the participle

void add_to(std::vector<WordReading>& readings, Pos pos, int cost) {
  for (WordReading& reading : readings) {
    if (reading.pos == pos) reading.cost += cost;
  }
}

bool is_comma(const AnnotatedText& text, TokenIndex token) {
  return text.tokens[token].word->surface == ",";
}

// « -ce », « -t-il »; not « -là ».
bool is_subject_clitic(const Token& token) {
  return token.kind == TokenKind::clitic &&
         (token.word->may_be(Pos::subject_pronoun) || token.word->folded == "-ce");
}

}  // namespace

bool is_floating(const Word& word) {
  return word.folded == "tous" || word.folded == "toutes" || word.folded == "chacun" ||
         word.folded == "chacune";
}

NeighbourCosts::NeighbourCosts(const Lexicon& lexicon)
    : report_verb_(lexicon.get_class("REPORT_VERB")), aside_(lexicon.get_class("ASIDE")),
      title_(lexicon.get_class("TITLE")), not_name_(lexicon.get_class("NOT_NAME")),
      report_noun_(lexicon.get_class("REPORT_NOUN")), place_head_(lexicon.get_class("PLACE_HEAD")),
      body_(lexicon.get_class("ORGANIZATION_HEAD")), person_(lexicon.get_class("PERSON")) {}

void NeighbourCosts::favour(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                            std::vector<WordReading>& readings) const {
  if (token + 1 < sentence.last && is_subject_clitic(text.tokens[token + 1])) {
    add_to(readings, Pos::verb, kInverted);
  }
  if (token == sentence.first) {
    if (text.tokens[token].word->classes.test(not_name_)) add_to(readings, Pos::name, kNoName);
    return;
  }
  const bool verb = std::ranges::any_of(
      readings, [](const WordReading& reading) { return reading.pos == Pos::verb; });
  if (verb && is_in_compound(text, token)) add_to(readings, Pos::noun, kCompound);
  const bool comma = is_comma(text, token - 1);
  const TokenIndex edge = comma ? token - 1 : token;
  const bool quoted = edge > sentence.first && text.tokens[edge - 1].kind == TokenKind::mark;
  // « , accusé par X de » is the participle
  const bool agent = token + 1 < sentence.last && text.tokens[token + 1].word->folded == "par";
  if (comma && !agent && text.tokens[token].word->classes.test(title_)) {
    add_to(readings, Pos::noun, kOfficeAfterComma);
  }
  if (floats(text, sentence, token)) add_to(readings, Pos::pronoun, kFloating);
  if (opens_post(text, sentence, token)) add_to(readings, Pos::name, kNameAfterClock);
  const Token& before = text.tokens[token - 1];
  const bool house = before.word->classes.test(place_head_) || before.word->classes.test(body_);
  if (before.capitalised && house && !text.tokens[token].capitalised) {
    add_to(readings, Pos::adjective, kToldHouse);
  }
  if (quoted) favour_incise(text, sentence, token, readings);
  // « La règle entre en vigueur »: no preposition stands before another
  const bool enters = text.tokens[token].word->folded == "entre" && token + 1 < sentence.last &&
                      (text.tokens[token + 1].word->folded == "en" ||
                       text.tokens[token + 1].word->folded == "dans");
  if (enters) add_to(readings, Pos::verb, kEnters);
  if (is_object_clitic(text, sentence, token)) {
    add_to(readings, Pos::object_pronoun, kCliticOfIncise);
  }
  if (text.tokens[token].word->classes.test(report_verb_)) {
    favour_report_verb(text, sentence, token, readings);
  }
}

// « 15:10 | Macron a parlé »: a name that is also a word, behind the clock that heads a post.
bool NeighbourCosts::opens_post(const AnnotatedText& text, TokenRange sentence,
                                TokenIndex token) const {
  const Token& here = text.tokens[token];
  if (!here.capitalised || !here.word->classes.test(person_)) return false;
  const Annotation* clock = text.annotations.find(sentence.first, PhraseClass::clock);
  return clock != nullptr && clock->range.last == token;
}

// « ils sont | tous partis », « elles ont | toutes été relogées »: between the parts of a verb.
bool NeighbourCosts::floats(const AnnotatedText& text, TokenRange sentence, TokenIndex token) {
  if (!is_floating(*text.tokens[token].word) || token + 1 >= sentence.last) return false;
  const Analysis* before = text.tokens[token - 1].analysis();
  const bool auxiliary = before != nullptr &&
                         (before->lemma == "avoir" || before->lemma == "être") &&
                         text.tokens[token - 1].word->may_be(Pos::verb);
  return auxiliary && text.tokens[token + 1].word->may_be(Pos::participle);
}

// « …, nous confie le maire », « le maire nous a dit »: no verb of « nous » ends so; « …, lui a dit
// le maire », where « …, lui, a dit » has a comma.
bool NeighbourCosts::is_object_clitic(const AnnotatedText& text, TokenRange sentence,
                                      TokenIndex token) {
  if (token + 1 >= sentence.last || !text.tokens[token + 1].word->may_be(Pos::verb)) return false;
  const std::string& clitic = text.tokens[token].word->folded;
  const std::string& verb = text.tokens[token + 1].word->folded;
  if (clitic == "nous") return !verb.ends_with("ons") && !verb.ends_with("mes");
  if (clitic == "vous") return !verb.ends_with("ez") && !verb.ends_with("tes");
  return clitic == "lui" && token > sentence.first && is_comma(text, token - 1);
}

// « », nous écrit le maire », « », image Jean Roc »: a verb stands behind a quotation.
void NeighbourCosts::favour_incise(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                                   std::vector<WordReading>& readings) {
  if (token + 1 >= sentence.last) return;
  const Token& next = text.tokens[token + 1];
  if (next.word->may_be(Pos::verb)) add_to(readings, Pos::object_pronoun, kCliticOfIncise);
  const bool comma = is_comma(text, token - 1);
  if (comma && next.capitalised) add_to(readings, Pos::verb, kInciseAfterComma);
}

// « …, annonce la mairie »: what could be a noun is a verb where an incise may stand.
void NeighbourCosts::favour_report_verb(const AnnotatedText& text, TokenRange sentence,
                                        TokenIndex token,
                                        std::vector<WordReading>& readings) const {
  const Word& before = *text.tokens[token - 1].word;
  const bool colon = token + 1 < sentence.last && text.surface(token + 1) == ":";
  if (colon && before.may_be(Pos::de)) add_to(readings, Pos::infinitive, kNarrated);
  const bool comma = is_comma(text, token - 1);
  const bool closed = comma || text.surface(token - 1) == ")";  // « Jean Roc (Vega) | juge »
  if (closed && reaches_que(text, sentence, token)) add_to(readings, Pos::verb, kBeforeQue);
  const TokenIndex first = comma ? token - 1 : token;
  const bool quoted = first > sentence.first && text.tokens[first - 1].kind == TokenKind::mark;
  if (quoted || comma) add_to(readings, Pos::verb, quoted ? kIncise : kInciseAfterComma);
}

// « un point | presse »: the second word of a noun of several words.
bool NeighbourCosts::is_in_compound(const AnnotatedText& text, TokenIndex token) const {
  const Annotation* compound = text.annotations.find(token - 1, report_noun_);
  return compound != nullptr && compound->range.contains(token);
}

// Nothing but asides stands between the word and « que »: « juge quant à lui que », « juge, lui,
// que ».
bool NeighbourCosts::reaches_que(const AnnotatedText& text, TokenRange sentence,
                                 TokenIndex token) const {
  constexpr TokenIndex kReach = 8;
  const TokenIndex limit = std::min(sentence.last, token + kReach);
  for (TokenIndex at = token + 1; at < limit;) {
    const Annotation* aside = text.annotations.find(at, aside_);
    const bool emphatic = at + 1 < limit && is_comma(text, at - 1) && is_comma(text, at + 1) &&
                          text.tokens[at].word->may_be(Pos::pronoun);
    if (aside == nullptr && !emphatic && !is_comma(text, at)) {
      return text.tokens[at].word->may_be(Pos::que);
    }
    at = aside != nullptr ? aside->range.last : at + 1;
  }
  return false;
}

}  // namespace greffier
