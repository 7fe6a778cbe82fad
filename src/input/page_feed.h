// Feeds a page to libxml2 such that no page costs more than its length: libxml2 is not linear in
// depth, in the attributes of a tag and in unclosed ones. Scripts and comments never reach it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// What the feeding calls, in the order of the page. Names are lower case, text has its entities
// decoded.
class PageEvents {
 public:
  PageEvents() = default;
  PageEvents(const PageEvents&) = delete;
  PageEvents& operator=(const PageEvents&) = delete;
  virtual ~PageEvents() = default;

  // `attributes` are pairs of name and value, ended by null; null where there are none.
  virtual void begin_element(std::string_view name, const unsigned char** attributes) = 0;
  virtual void end_element(std::string_view name) = 0;
  virtual void add_text(std::string_view text) = 0;
  // The content of « <script type="application/ld+json"> ».
  virtual void add_json_ld(std::string_view json) = 0;
};

// `html` is UTF-8, whatever it declares.
void feed_page(std::string_view html, PageEvents& events);

}  // namespace greffier
