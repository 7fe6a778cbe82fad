#include "name/firm_name.h"

#include "text/fold.h"

namespace greffier {

std::string short_firm_name(const Reading& reading, TokenRange name) {
  const ClassId company_word = reading.lexicon.get_class("COMPANY_WORD");
  if (name.last < name.first + 2) return {};
  if (!reading.text.tokens[name.last - 1].word->classes.test(company_word)) return {};
  return name_key(reading.text.surface({name.first, name.last - 1}));
}

}  // namespace greffier
