#include "structure/text_time.h"

#include "structure/header_place.h"
#include "structure/heading.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 3;  // times, where they go on or not each paragraph has one

// The texts above the last time that have none themselves.
std::size_t count_untimed(const std::vector<Header>& headers, const Page& page) {
  std::size_t prose = 0;
  for (std::size_t i = 0; i < headers.back().line; ++i) prose += is_prose(page, page.lines[i]);
  return prose - (headers.size() - 1);
}

}  // namespace

std::vector<Header> keep_text_times(std::vector<Header> headers, const Page& page) {
  const bool told = headers.size() > 1 && std::ranges::all_of(headers, [&page](const Header& h) {
                      return h.clock && is_prose(page, page.lines[h.line]);
                    });
  if (!told) return {};
  const auto below = page.lines.begin() + static_cast<std::ptrdiff_t>(headers.back().line) + 1;
  if (std::any_of(below, page.lines.end(), tells)) return {};
  // « Le concert aura lieu au parc (20h30). »: of a programme, which goes on to the evening.
  const bool few = headers.size() < kFewest;
  const bool inside = std::ranges::any_of(headers, &Header::inside);
  if ((few || inside) && !goes_back(headers)) return {};
  const std::size_t untimed = count_untimed(headers, page);
  const bool ordered = goes_back(headers) || goes_on(headers);
  if (untimed > 0 && (few || untimed > headers.size() || !ordered)) return {};
  for (Header& header : headers) header.place = HeaderPlace::behind_text;
  return headers;
}

}  // namespace greffier
