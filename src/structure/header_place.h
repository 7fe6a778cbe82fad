// Where on a page the times stand that are alone on their lines: above the posts, under their
// titles or under their texts. Told by all of them together, as what stands above one of them may
// be the end of the post before as well as the head of its own.
//   « Une digue cède⏎18h16⏎La préfecture… », « …une brèche.⏎(18h16)⏎⏎Deux ponts… »
#pragma once

#include "structure/header.h"

#include <vector>

namespace greffier {

// The place of headers, which are in the order of the text.
[[nodiscard]] HeaderPlace find_place(const std::vector<Header>& headers,
                                     const std::vector<Line>& lines);

// « Provinces », above the title of a post.
inline constexpr std::size_t kLongestKicker = 24;  // characters

// The title above a line, bylines, buttons and a lead left out; the line itself where none is.
[[nodiscard]] std::size_t title_above(const std::vector<Line>& lines, std::size_t line);

// Sets it.
void place_headers(std::vector<Header>& headers, const std::vector<Line>& lines);

// Whether a header stands under a title of its own, nothing told between.
[[nodiscard]] bool has_title(const std::vector<Header>& headers, std::size_t header,
                             const std::vector<Line>& lines);

// « Une digue cède à Rocval (18h16) »: of the times that end a line those that end titles. All or
// none: a text must follow each, and they are in an order that no programme of a day has.
std::vector<Header> keep_title_times(std::vector<Header> headers, const std::vector<Line>& lines);

// Whether all times go back, as those of a live do, if over midnight.
[[nodiscard]] bool goes_back(const std::vector<Header>& headers);

// Whether no time goes back, but over midnight.
[[nodiscard]] bool goes_on(std::vector<Header> headers);

// Whether they go on from the morning, with minutes that no price and no programme of a day has:
// « 06.50 — », « 08.05 — », « 09.32 — », « 10.15 — ».
[[nodiscard]] bool tells_a_day(const std::vector<Header>& headers);

// Whether a text follows each header before the next one.
[[nodiscard]] bool all_have_text(const std::vector<Header>& headers,
                                 const std::vector<Line>& lines);

}  // namespace greffier
