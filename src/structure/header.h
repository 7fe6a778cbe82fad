// Headers of entries: the times that open the posts of a live, in the style that the page keeps to.
//   « 18:16 » alone, « 20h05 : Titre », « 9h05 - Titre », « 15h15. Titre. », « [17:40] Titre »,
//   « 19h30 TU - … », « 15 h 42 HAE », « Le 23/06 à 06:04 », « Hier à 19h32 », « 78' : … »,
//   « 13h05 (104 km) : Titre », « Titre (18h16) », « …a dit le préfet. (18h16) »
#pragma once

#include "phrase/rare_clock.h"
#include "structure/page.h"
#include "structure/written_time.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

enum class HeaderStyle : std::uint8_t {
  alone,  // nothing else on the line
  colon,
  dash,
  dot,
  pipe,
  bracket,  // « [17:40] »
  space,    // only a blank, or glued to a capital
  minute,   // of a match, or a phase of it: no clock time
};
inline constexpr std::size_t kHeaderStyles = 8;

// Where the header stands in its entry.
enum class HeaderPlace : std::uint8_t {
  above,
  in_title,     // « Une digue cède (18h16) »
  under_title,  // alone on the line between title and text
  under_text,   // alone on the last line
  behind_text,  // « …a dit le préfet. (18h16) »
};

struct Header {
  std::size_t line = 0;   // the line that it opens
  TokenRange range = {};  // with brackets, zone and separator
  TokenRange time = {};   // the time itself, with day and zone
  HeaderStyle style = HeaderStyle::alone;
  HeaderPlace place = HeaderPlace::above;
  ClockForm form = ClockForm::plain;
  bool bullet = false;   // « • 18h16 : … »
  bool heading = false;  // « ## 18h16 … »
  bool stamp = false;    // « Publié à 18h16 »
  bool rubric = false;   // « BETTERAVES · 18h16 »
  bool phase = false;    // « MI-TEMPS : » among minutes
  bool inside = false;   // « …à Rocval (18h16). »: before the stop of its sentence
  std::optional<std::chrono::minutes> clock = {};
  std::optional<WrittenTime> day = {};  // where the header has one
  std::string_view zone = {};           // IANA name or offset, where one is stated
};

// The headers that the page keeps to, in the order of the text: those of the style that most lines
// follow, and its kin. None where too few lines begin with a time.
std::vector<Header> find_headers(const Page& page);

}  // namespace greffier
