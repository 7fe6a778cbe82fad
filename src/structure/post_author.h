// Who wrote the posts of a thread or a live, on lines of their own above the times.
//   « Lina Vasquier⏎@lina@rocval.example⏎4 mars 2025, 09:14 », « Marc Teyssier, à Brive⏎17:40 »
#pragma once

#include "structure/header.h"

#include <cstddef>
#include <vector>

namespace greffier {

// « Julien Massera », « Sibylle Antoniotti, à Bastia »: names alone, or up to a comma.
[[nodiscard]] bool is_author(const Page& page, const Line& line);

// The lines right above a header that tell who wrote the post: a name, a handle below it or not.
[[nodiscard]] std::size_t count_author_lines(const Page& page, const Header& header);

// Most have some: then they are no titles.
[[nodiscard]] bool have_authors(const Page& page, const std::vector<Header>& headers);

}  // namespace greffier
