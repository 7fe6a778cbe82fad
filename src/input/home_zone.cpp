#include "input/home_zone.h"

#include "text/zone_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace greffier {
namespace {

// Countries whose names are sold to anybody.
constexpr std::array<std::string_view, 12> kSold{"AI", "CC", "CO", "EU", "FM", "GG",
                                                 "IO", "LY", "ME", "TO", "TV", "WS"};

// « https://www.vestra.ca/… » -> "CA"
std::string country_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot != 3) return {};
  std::string country(host.substr(dot + 1));
  for (char& c : country) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c < 'A' || c > 'Z') return {};
  }
  if (country == "UK") return "GB";
  return std::ranges::binary_search(kSold, country) ? std::string() : country;
}

}  // namespace

std::optional<std::string> find_home_zone(const Document& document) {
  if (!document.source.url) return std::nullopt;
  const std::string country = country_of(*document.source.url);
  if (country.empty()) return std::nullopt;
  // The first time with an offset of its own; universal time is written by machines.
  std::optional<StatedTime> told = document.stated.published;
  const auto is_local = [](const std::optional<StatedTime>& time) {
    return time && time->clock && time->offset && *time->offset != std::chrono::minutes{0};
  };
  for (const StatedEntry& entry : document.stated.entries) {
    if (is_local(told)) break;
    if (is_local(entry.time)) told = entry.time;
  }
  std::chrono::sys_seconds moment = {};
  if (told) {
    const auto local = told->day.time_since_epoch() +
                       told->clock.value_or(std::chrono::minutes{0}) -
                       told->offset.value_or(std::chrono::minutes{0});
    moment = std::chrono::sys_seconds(local);
  }
  return zone_of_country(country, moment, is_local(told) ? told->offset : std::nullopt);
}

}  // namespace greffier
