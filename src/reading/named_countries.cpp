#include "reading/named_countries.h"

#include <algorithm>

namespace greffier {
namespace {

// The country of a town or a body; empty where there are several of the name, or one in any state.
std::string_view country_of(const Lexicon& lexicon, const NamePhrase& name) {
  std::string_view country;
  for (const ClassRow& row : name.rows) {
    const bool anywhere = lexicon.cell(row.row, "flags").find("anywhere") != std::string_view::npos;
    const std::string_view here = lexicon.cell(row.row, "country");
    if (anywhere || here.empty() || (!country.empty() && here != country)) return {};
    country = here;
  }
  return country;
}

}  // namespace

const NamedCountries::Tokens& NamedCountries::all() const {
  if (!all_) all_ = read();
  return *all_;
}

NamedCountries::Tokens NamedCountries::read() const {
  Tokens all;
  const Lexicon& lexicon = reading_.lexicon;
  const ClassId country = lexicon.get_class("COUNTRY");
  const ClassId demonym = lexicon.get_class("DEMONYM");
  const auto add = [&](TokenIndex token, std::string_view code) {
    if (code.empty() || code.find('|') != std::string_view::npos) return;
    std::vector<TokenIndex>& tokens = all[std::string(code)];
    if (tokens.empty() || tokens.back() != token) tokens.push_back(token);
  };
  for (TokenIndex token = 0; token < reading_.text.tokens.size(); ++token) {
    if (const auto* name = reading_.text.annotations.find(token, country); name && name->row) {
      add(token, lexicon.cell(*name->row, "iso2"));
      continue;
    }
    if (const NamePhrase* name = reading_.name_at(token)) add(token, country_of(lexicon, *name));
    const std::vector<ClassRow>& rows = reading_.text.tokens[token].word->rows;
    const bool several = std::ranges::count(rows, country, &ClassRow::id) > 1;  // « le Congo »
    for (const ClassRow& row : rows) {
      if (row.id == country && !several) add(token, lexicon.cell(row.row, "iso2"));
      if (row.id == demonym) add(token, lexicon.cell(row.row, "country"));
    }
  }
  return all;
}

RowRef NamedCountries::likeliest(const std::vector<RowRef>& rows) const {
  if (rows.size() == 1) return rows.front();
  return *std::ranges::max_element(rows, {}, [&](RowRef row) {
    const auto named = all().find(reading_.lexicon.cell(row, "iso2"));
    return named != all().end() ? named->second.size() : 0;
  });
}

std::size_t NamedCountries::count(std::string_view country, TokenRange range) const {
  const auto found = all().find(country);
  if (found == all().end()) return 0;
  const auto first = std::ranges::lower_bound(found->second, range.first);
  const auto last = std::ranges::lower_bound(found->second, range.last);
  return static_cast<std::size_t>(last - first);
}

}  // namespace greffier
