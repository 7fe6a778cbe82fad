// Time zones, by ICU and its own data: never the zone or the clock of the machine.
//   TimeZone::find("Europe/Paris")->offset_at(2022-12-27T18:16) -> +60 minutes
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace greffier {

class TimeZone {
 public:
  // The zone of an IANA name (« Asia/Beirut ») or an offset from UTC (« -03:00 »); nothing where
  // ICU knows no such zone.
  static std::optional<TimeZone> find(std::string_view name);

  TimeZone(TimeZone&&) noexcept;
  TimeZone& operator=(TimeZone&&) noexcept;
  ~TimeZone();

  // Minutes east of UTC at a local time. One that a clock change skips or doubles is read by the
  // clock before the change.
  [[nodiscard]] std::chrono::minutes offset_at(
      std::chrono::local_time<std::chrono::minutes> time) const;

 private:
  struct State;
  explicit TimeZone(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// « +01:00 »
std::string format_offset(std::chrono::minutes offset);

}  // namespace greffier
