#include "phrase/rare_clock.h"

#include "phrase/decimal.h"

namespace greffier {

std::optional<RareClock> read_rare_clock(std::string_view surface) {
  const std::size_t parts = surface.find_first_of(".:");
  if (parts == std::string_view::npos || parts == 0 || parts > 2) return std::nullopt;
  const bool seconds = surface[parts] == ':';
  const std::string_view minute = surface.substr(parts + 1, 2);
  if (surface.size() != parts + (seconds ? 6 : 3)) return std::nullopt;
  if (seconds && surface[parts + 3] != ':') return std::nullopt;
  const auto hours = parse_plain(surface.substr(0, parts));
  const auto minutes = parse_plain(minute);
  if (!hours || !minutes) return std::nullopt;
  RareClock clock{.form = seconds ? ClockForm::seconds : ClockForm::dotted};
  if (hours->value() < 24 && minutes->value() < 60) {
    clock.time = std::chrono::hours{static_cast<int>(hours->value())} +
                 std::chrono::minutes{static_cast<int>(minutes->value())};
  }
  return clock;
}

}  // namespace greffier
