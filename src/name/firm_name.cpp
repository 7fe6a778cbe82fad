#include "name/firm_name.h"

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

}  // namespace greffier
