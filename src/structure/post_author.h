// Who wrote the posts of a thread or a live, on lines of their own above the times.
//   « Lina Vasquier⏎@lina@rocval.example⏎4 mars 2025, 09:14 », « Marc Teyssier, à Brive⏎17:40 »
#pragma once

#include "structure/header.h"

#include <cstddef>
#include <vector>

namespace greffier {

// « Julien Massera », « Sibylle Antoniotti, à Bastia »: names alone, or up to a comma.
[[nodiscard]] bool is_author(const Page& page, const Line& line);

// Whether most posts of a page tell who wrote them, or all and the same ones again: those lines are
// no titles.
class PostAuthors {
 public:
  PostAuthors(const Page& page, const std::vector<Header>& headers);

  [[nodiscard]] bool known() const { return known_; }
  // The lines right above a header that tell it: a name, a handle below it or not.
  [[nodiscard]] std::size_t count_lines(const Header& header) const;

 private:
  [[nodiscard]] bool have_one(const std::vector<Header>& headers) const;
  [[nodiscard]] bool names_author(const Header& header) const;
  [[nodiscard]] bool has_line_apart(const Header& header) const;

  const Page& page_;
  bool known_ = false;
  bool one_ = false;  // the same one wrote all
};

}  // namespace greffier
