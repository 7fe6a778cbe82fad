#include "figure/currency_sense.h"

#include "lex/nearby.h"
#include "reading/named_countries.h"
#include "structure/entry_map.h"
#include "text/table.h"

#include <algorithm>
#include <utility>

namespace greffier {
namespace {

TokenIndex distance(TokenIndex a, TokenIndex b) { return a < b ? b - a : a - b; }

}  // namespace

std::string CurrencySense::choose(std::string_view codes, TokenIndex at) const {
  if (codes.find('|') == std::string_view::npos) return std::string(codes);
  // « dollars » and « centimes » alone are those of the world, or of home
  const bool worldwide = codes.starts_with("USD") || codes.starts_with("EUR");
  std::string code = worldwide ? std::string() : beside(codes, at);
  if (code.empty() && !worldwide) code = only_in_entry(codes, at);
  if (code.empty() && codes.starts_with("EUR")) code = of_whole_beside(codes, at);
  const auto among = split(codes, '|');
  const bool home = std::ranges::find(among, home_.currency) != among.end();
  if (code.empty() && home) code = home_.currency;
  if (code.empty() && !worldwide) code = most_named(codes);
  if (code.empty()) code = at_home(codes);
  return code;
}

// « FRF » is of France, though no longer paid with.
std::string CurrencySense::at_home(std::string_view codes) const {
  for (const std::string_view code : split(codes, '|')) {
    const bool own = !home_.country.empty() && code.substr(0, 2) == home_.country;
    if (own || code == home_.currency) return std::string(code);
  }
  return {};
}

// « perd 58 cents, à 73 dollars »: of what their sentence counts in.
std::string CurrencySense::of_whole_beside(std::string_view codes, TokenIndex at) const {
  constexpr TokenIndex kReach = 10;
  const TokenRange sentence = reading_.sentence_at(at);
  const auto among = split(codes, '|');
  const TokenIndex from = at > sentence.first + kReach ? at - kReach : sentence.first;
  const TokenIndex to = std::min(sentence.last, at + kReach);
  std::string whole;
  for (TokenIndex token = from; token < to; ++token) {
    for (const ClassRow& row : reading_.text.tokens[token].word->rows) {
      if (row.id != currency_ || reading_.lexicon.cell(row.row, "factor") != "1") continue;
      const std::string_view first = split(reading_.lexicon.cell(row.row, "code"), '|').front();
      if (std::ranges::find(among, first) == among.end()) continue;
      if (!whole.empty() && whole != first) return {};
      whole = first;
    }
  }
  return whole;
}

// « Le ministre, | qui rentrait d'Alger, | a promis dix dinars »: said of somebody by the way.
bool CurrencySense::is_aside(TokenIndex country, TokenIndex at) const {
  constexpr TokenIndex kLongest = 12;  // tokens from its comma to the country, and behind it
  const TokenIndex first = reading_.sentence_at(at).first;
  const auto is_comma = [&](TokenIndex token) { return is_sign(reading_.text, token, ","); };
  TokenIndex open = country;
  while (open > back_from(country, kLongest, first) && !is_comma(open)) --open;
  if (!is_comma(open) || !has_pos(reading_.text.tokens, open + 1, Pos::relative)) return false;
  TokenIndex close = country;
  const TokenIndex limit = std::min(at, country + kLongest);
  while (close < limit && !is_comma(close)) ++close;
  return close < limit;
}

std::string CurrencySense::beside(std::string_view codes, TokenIndex at) const {
  const TokenRange sentence = reading_.sentence_at(at);
  std::pair<TokenIndex, TokenIndex> nearest;  // how far, and where: the first of two as near
  std::string_view code;
  const auto see = [&](TokenIndex country, std::string_view currency) {
    const std::pair here{distance(country, at), country};
    if (!sentence.contains(country) || (!code.empty() && nearest <= here)) return;
    if (country < at && is_aside(country, at)) return;
    nearest = here;
    code = currency;
  };
  for (const std::string_view one : split(codes, '|')) {
    const auto places = named().find(one);
    if (places == named().end()) continue;
    const auto after = std::ranges::lower_bound(places->second, at);
    if (after != places->second.begin()) see(*(after - 1), one);
    if (after != places->second.end()) see(*after, one);
  }
  return std::string(code);
}

// « À Tindouf », « Sonatrach » in an entry of a Tunisian page: dinars of Algeria.
std::string CurrencySense::only_in_entry(std::string_view codes, TokenIndex at) const {
  const auto entry = entry_of(reading_.outline, at);
  if (!entry) return {};
  const TokenRange range = reading_.outline.entries[*entry].range;
  std::string_view only;
  for (const std::string_view code : split(codes, '|')) {
    const auto places = named().find(code);
    if (places == named().end()) continue;
    const auto first = std::ranges::lower_bound(places->second, range.first);
    if (first == places->second.end() || *first >= range.last) continue;
    if (!only.empty()) return {};
    only = code;
  }
  return std::string(only);
}

std::string CurrencySense::most_named(std::string_view codes) const {
  std::string_view most;
  std::size_t times = 0;
  for (const std::string_view code : split(codes, '|')) {
    const auto places = named().find(code);
    const std::size_t here = places == named().end() ? 0 : places->second.size();
    if (here < times || here == 0 || (here == times && code > most)) continue;
    most = code;
    times = here;
  }
  return std::string(most);
}

const CurrencySense::Named& CurrencySense::named() const {
  if (named_) return *named_;
  named_.emplace();
  const NamedCountries countries(reading_);
  for (const auto& [country, tokens] : countries.all()) {
    const std::string currency = currency_of(country);
    if (currency.empty()) continue;
    std::vector<TokenIndex>& places = (*named_)[currency];
    places.insert(places.end(), tokens.begin(), tokens.end());
  }
  for (auto& [currency, places] : *named_) std::ranges::sort(places);
  return *named_;
}

}  // namespace greffier
