#include "figure/payment.h"

#include "text/table.h"

#include <algorithm>
#include <map>

namespace greffier {
namespace {

bool is_one_of(std::string_view code, std::string_view codes) {
  return !code.empty() && std::ranges::any_of(split(codes, '|'),
                                              [code](std::string_view one) { return one == code; });
}

TokenIndex distance(TokenIndex a, TokenIndex b) { return a < b ? b - a : a - b; }

}  // namespace

std::string Payment::choose(std::string_view codes, TokenIndex at) const {
  if (codes.find('|') == std::string_view::npos) return std::string(codes);
  // « dollars » and « centimes » alone are those of the world, or of home
  const bool worldwide = codes.starts_with("USD") || codes.starts_with("EUR");
  std::string code = worldwide ? std::string() : beside(codes, at);
  if (code.empty() && is_one_of(home_.currency, codes)) code = home_.currency;
  if (code.empty() && !worldwide) code = most_named(codes);
  if (code.empty()) code = at_home(codes);
  return code;
}

// « FRF » is of France, though no longer paid with.
std::string Payment::at_home(std::string_view codes) const {
  for (const std::string_view code : split(codes, '|')) {
    const bool own = !home_.country.empty() && code.substr(0, 2) == home_.country;
    if (own || code == home_.currency) return std::string(code);
  }
  return {};
}

std::string Payment::beside(std::string_view codes, TokenIndex at) const {
  const TokenRange sentence = reading_.sentence_at(at);
  const Named* nearest = nullptr;
  for (const Named& country : named()) {
    if (!sentence.contains(country.token) || !is_one_of(country.currency, codes)) continue;
    if (nearest == nullptr || distance(country.token, at) < distance(nearest->token, at)) {
      nearest = &country;
    }
  }
  return nearest == nullptr ? std::string() : nearest->currency;
}

std::string Payment::most_named(std::string_view codes) const {
  std::map<std::string_view, int> times;
  for (const Named& country : named()) {
    if (is_one_of(country.currency, codes)) ++times[country.currency];
  }
  const auto most = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
  return most == times.end() ? std::string() : std::string(most->first);
}

const std::vector<Payment::Named>& Payment::named() const {
  if (named_) return *named_;
  named_.emplace();
  const Lexicon& lexicon = reading_.lexicon;
  const ClassId country = lexicon.get_class("COUNTRY");
  const ClassId demonym = lexicon.get_class("DEMONYM");
  const auto add = [&](TokenIndex token, std::string_view code) {
    if (code.empty() || code.find('|') != std::string_view::npos) return;
    named_->push_back({.token = token, .currency = currency_of(code)});
  };
  for (TokenIndex token = 0; token < reading_.text.tokens.size(); ++token) {
    if (const auto* name = reading_.text.annotations.find(token, country); name && name->row) {
      add(token, lexicon.cell(*name->row, "iso2"));
      continue;
    }
    for (const ClassRow& row : reading_.text.tokens[token].word->rows) {
      if (row.id == country) add(token, lexicon.cell(row.row, "iso2"));
      if (row.id == demonym) add(token, lexicon.cell(row.row, "country"));
    }
  }
  return *named_;
}

}  // namespace greffier
