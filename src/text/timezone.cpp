#include "text/timezone.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include <cstdlib>

namespace greffier {
namespace {

bool is_offset(std::string_view name) {
  return name.size() == 6 && (name[0] == '+' || name[0] == '-') && name[3] == ':';
}

}  // namespace

struct TimeZone::State {
  std::unique_ptr<icu::BasicTimeZone> zone;
};

TimeZone::TimeZone(std::unique_ptr<State> state) : state_(std::move(state)) {}
TimeZone::TimeZone(TimeZone&&) noexcept = default;
TimeZone& TimeZone::operator=(TimeZone&&) noexcept = default;
TimeZone::~TimeZone() = default;

std::optional<TimeZone> TimeZone::find(std::string_view name) {
  const std::string id = (is_offset(name) ? "GMT" : "") + std::string(name);
  std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(id)));
  if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) return std::nullopt;
  auto* const basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
  if (basic == nullptr) return std::nullopt;
  auto state = std::make_unique<State>();
  zone.release();  // NOLINT(bugprone-unused-return-value): `basic` is the same object
  state->zone.reset(basic);
  return TimeZone(std::move(state));
}

std::chrono::minutes TimeZone::offset_at(std::chrono::local_time<std::chrono::minutes> time) const {
  const auto milliseconds =
      std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
  std::int32_t raw = 0;
  std::int32_t saving = 0;
  UErrorCode error = U_ZERO_ERROR;
  state_->zone->getOffsetFromLocal(static_cast<UDate>(milliseconds.count()), UCAL_TZ_LOCAL_FORMER,
                                   UCAL_TZ_LOCAL_FORMER, raw, saving, error);
  if (U_FAILURE(error)) return std::chrono::minutes{0};
  return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::milliseconds{raw + saving});
}

std::string format_offset(std::chrono::minutes offset) {
  const auto total = std::abs(static_cast<int>(offset.count()));
  const auto pair = [](int value) {
    return std::string(1, static_cast<char>('0' + value / 10)) +
           static_cast<char>('0' + value % 10);
  };
  return (offset.count() < 0 ? "-" : "+") + pair(total / 60) + ":" + pair(total % 60);
}

}  // namespace greffier
