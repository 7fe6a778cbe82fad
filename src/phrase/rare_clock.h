// Times written as few pages write them, which may be no times: « 18:16:05 » or a cue of a video,
// « 18.16 » or a price. They are read only at the head of a post (structure/header_vote.h), the
// latter also on a page whose lines begin so.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace greffier {

// How a time is written, where that may be no time at all.
enum class ClockForm : std::uint8_t {
  plain,
  seconds,  // « 18:16:05 »: or a cue of a video
  dotted,   // « 18.16 »: or a price
};

struct RareClock {
  std::optional<std::chrono::minutes> time = {};  // none of « 18.90 », which is a price
  ClockForm form = ClockForm::plain;
};

std::optional<RareClock> read_rare_clock(std::string_view surface);

}  // namespace greffier
