#include "figure/compound.h"

#include "figure/captures.h"

#include <utility>

namespace greffier {

std::vector<FigureMention> read_sum(const Reading& reading, const UnitReader& units,
                                    const Match& match) {
  constexpr std::int64_t kCents = 100;
  const NumberPhrase* whole = number_of(reading, match.capture("low"));
  const NumberPhrase* cents = number_of(reading, match.capture("high"));
  if (whole == nullptr || cents == nullptr || cents->value.scale > 0) return {};
  const auto part = shift_point(cents->value, -2);
  if (cents->value.mantissa >= kCents || !part) return {};
  const auto sum = add(whole->value, *part);
  if (!sum) return {};
  // « 2 mètres 40 | de neige »
  const bool measures = kind_of(*match.rule) == FigureKind::measure;
  FigureMention figure{.range = measures ? extent(match) : match.range,
                       .number = whole->range,
                       .value = sum->value(),
                       .kind = kind_of(*match.rule),
                       .rule = match.rule->name};
  units.read(match, figure);
  units.read_modifier(match.capture("modifier"), figure);
  return {std::move(figure)};
}

std::vector<FigureMention> read_chrono(const Reading& reading, const Match& match) {
  const Tokens& tokens = reading.text.tokens;
  constexpr double kMinute = 60;
  constexpr double kTen = 10;
  const NumberPhrase* minutes = number_of(reading, match.capture("low"));
  const NumberPhrase* seconds = number_of(reading, match.capture("high"));
  const NumberPhrase* rest = number_of(reading, match.capture("rest"));
  if (seconds == nullptr || seconds->value.scale > 0 || seconds->value.value() >= kMinute)
    return {};
  if (minutes != nullptr && minutes->value.scale > 0) return {};
  const TokenRange hours = match.capture("hours");
  const ClockPhrase* clock = hours.empty() ? nullptr : reading.clock_at(hours.first);
  const NumberPhrase& first = minutes != nullptr ? *minutes : *seconds;
  const NumberPhrase& second = rest != nullptr ? *rest : *seconds;
  if (clock == nullptr) {
    const TokenIndex sign = first.range.last;
    const bool word = tokens[sign].kind == TokenKind::word;
    const bool glued = tokens[sign].gap == Gap::none && tokens[second.range.first].gap == Gap::none;
    const std::size_t digits = reading.text.surface(second.range.first).size();
    const bool fits = digits == 2 || (rest != nullptr && digits == 3);  // « 9''97 », « 3''712 »
    if (!word && (!glued || !fits)) return {};
  }
  double parts = 1;  // that a second has: a thousand for « 3''712 »
  const std::size_t places = rest != nullptr ? reading.text.surface(rest->range).size() : 0;
  for (std::size_t i = 0; i < places; ++i) parts *= kTen;
  const double fraction = rest != nullptr ? rest->value.value() : 0;
  const double whole = (minutes != nullptr ? minutes->value.value() * kMinute : 0) +
                       (clock == nullptr ? 0 : static_cast<double>(clock->time.count()) * kMinute);
  return {{.range = match.range,
           .number = first.range,
           .value = ((whole + seconds->value.value()) * parts + fraction) / parts,
           .kind = FigureKind::duration,
           .unit = "second",
           .rule = match.rule->name}};
}

}  // namespace greffier
