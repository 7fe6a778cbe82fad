#include "structure/country_set.h"

#include <algorithm>

namespace greffier {

CountryReader::CountryReader(const AnnotatedText& text, const Lexicon& lexicon)
    : text_(text), lexicon_(lexicon) {
  const auto source = [&lexicon](std::string_view name, std::string_view column, bool small) {
    return Source{
        .id = lexicon.get_class(name), .country = lexicon.get_column(name, column), .small = small};
  };
  sources_ = {source("COUNTRY", "iso2", false), source("DEMONYM", "country", true),
              source("METONYM", "country", false), source("PLACE", "country", false),
              source("PERSON", "country", false)};
}

CountrySet CountryReader::read(TokenRange range) const {
  CountrySet all;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const CountrySet here = read_at(token, range.last);
    if (here.size() == 1) all.insert(*here.begin());
  }
  return all;
}

CountrySet CountryReader::read_at(TokenIndex token, TokenIndex last) const {
  CountrySet found;
  const Token& here = text_.tokens[token];
  TokenIndex longest = 0;
  text_.annotations.for_each_at(token, [&](const Annotation& annotation) {
    if (annotation.row && annotation.range.last <= last) {
      longest = std::max(longest, annotation.range.last);
    }
  });
  text_.annotations.for_each_at(token, [&](const Annotation& annotation) {
    if (annotation.row && annotation.range.last == longest) {
      add(*annotation.row, annotation.id, here.capitalised, found);
    }
  });
  if (longest > 0) return found;
  for (const ClassRow& row : here.word->rows) add(row.row, row.id, here.capitalised, found);
  return found;
}

void CountryReader::add(RowRef row, ClassId id, bool capitalised, CountrySet& found) const {
  for (const Source& source : sources_) {
    if (source.id != id || !(source.small || capitalised)) continue;
    // « Pont », « Laurent » are words or people before they are places.
    const std::string_view flags = lexicon_.cell(row, "flags");
    const bool doubtful = flags.find("common") != flags.npos || flags.find("name") != flags.npos;
    const std::string_view country = doubtful ? "" : lexicon_.cell(row, source.country);
    if (!country.empty()) found.insert(country);
  }
}

}  // namespace greffier
