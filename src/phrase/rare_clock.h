// Times written as few pages write them, which may be no times: « 18:16:05 » or a cue of a video,
// « 18.16 » or a price. Only as the head of a post are they read (header_vote.h).
#pragma once

#include "structure/header.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace greffier {

struct RareClock {
  std::optional<std::chrono::minutes> time = {};  // none of « 18.90 », which is a price
  ClockForm form = ClockForm::plain;
};

std::optional<RareClock> read_rare_clock(std::string_view surface);

}  // namespace greffier
