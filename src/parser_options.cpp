// What a caller may say of a bulletin, checked before anything is read.
#include <greffier/parser.h>

#include "text/zone_name.h"

#include <charconv>
#include <chrono>

namespace greffier {
namespace {

// « 2022-12-27 » against the picture « 0000-00-00 »: digits where it has a 0, else the very sign.
bool has_shape(std::string_view text, std::string_view picture) {
  if (text.size() != picture.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (picture[i] == '0' ? !digit : text[i] != picture[i]) return false;
  }
  return true;
}

int number_at(std::string_view text, std::size_t begin, std::size_t size) {
  int number = 0;
  std::from_chars(text.data() + begin, text.data() + begin + size, number);
  return number;
}

bool is_day(std::string_view text) {
  using namespace std::chrono;
  if (!has_shape(text, "0000-00-00")) return false;
  return year_month_day(year(number_at(text, 0, 4)),
                        month(static_cast<unsigned>(number_at(text, 5, 2))),
                        day(static_cast<unsigned>(number_at(text, 8, 2))))
      .ok();
}

bool is_clock(std::string_view text) {
  return has_shape(text, "00:00") && number_at(text, 0, 2) < 24 && number_at(text, 3, 2) < 60;
}

}  // namespace

void check_reference(std::string_view text) {
  constexpr std::size_t kDay = 10;  // characters
  const bool minute = text.size() > kDay && text[kDay] == 'T' && is_clock(text.substr(kDay + 1));
  if (is_day(text.substr(0, kDay)) && (text.size() == kDay || minute)) return;
  throw DataError("« " + std::string(text) +
                  " » is no day or minute of the calendar; write it like 2022-12-27 or "
                  "2022-12-27T18:16");
}

void check_timezone(std::string_view name) {
  if (is_zone_name(name)) return;
  throw DataError("« " + std::string(name) +
                  " » is no time zone; give an IANA name such as Europe/Paris or Africa/Dakar");
}

}  // namespace greffier
