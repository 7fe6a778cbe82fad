#include "name/firm_name.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "phrase/before_name.h"
#include "text/fold.h"

namespace greffier {

std::string short_firm_name(const Reading& reading, TokenRange name) {
  const ClassId company_word = reading.lexicon.get_class("COMPANY_WORD");
  if (name.last < name.first + 2) return {};
  if (!reading.text.tokens[name.last - 1].word->classes.test(company_word)) return {};
  return name_key(reading.text.surface({name.first, name.last - 1}));
}

bool is_told_as_firm(const Reading& reading, const NamePhrase& name) {
  if (!name.rows.empty() || name.first_name) return false;
  const Tokens& tokens = reading.text.tokens;
  const TokenRange sentence = reading.sentence_at(name.range.first);
  // « Emploi : Vestra serre ses coûts »
  const TokenIndex first = name.range.first;
  const bool opens = first == sentence.first || reading.text.surface(first - 1) == ":";
  if (!opens || name.range.last >= sentence.last) return false;
  if (reading.verb_group_at(name.range.last) == nullptr || sentence.last >= tokens.size()) {
    return false;
  }
  const NounGroup* next = reading.noun_group_at(sentence.last);
  return next != nullptr && next->body && next->name.empty() && next->number.empty() &&
         next->features.has(Feature::definite) && next->features.has(Feature::singular) &&
         reading.lexicon.cell(*next->body, "type") == "company";
}

bool is_beside_firm(const Reading& reading, const std::vector<NameReading>& readings,
                    std::size_t name) {
  if (name == 0 || readings[name - 1].kind != NameKind::organization) return false;
  const Tokens& tokens = reading.text.tokens;
  const NamePhrase& here = reading.names[name];
  const NamePhrase& firm = reading.names[name - 1];
  const TokenIndex first = here.range.first;
  const Token& word = tokens[first];
  const bool unknown = here.rows.empty() && !here.first_name && !here.initialism &&
                       here.range.last == first + 1 && word.word->analyses.empty() &&
                       word.shape == Shape::capital;
  const bool joined = firm.range.last + 1 == first && is_word(tokens, first - 1, "et");
  const TokenIndex next = here.range.last;
  const bool numbered = next < tokens.size() && tokens[next].kind == TokenKind::number &&
                        tokens[next].gap == Gap::blank;
  if (!unknown || numbered || !joined || firm.range.first == 0) return false;
  const ClassId organization = reading.lexicon.get_class("ORGANIZATION");
  const bool known = has_row(firm.rows, organization);
  const bool company = has_cell(reading.lexicon, firm.rows, organization, "type", "company");
  return (company || !known) &&
         BeforeName(reading.lexicon).article(tokens[firm.range.first - 1]).empty();
}

}  // namespace greffier
