// The attributes of an element of a page, as libxml2 hands them over.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace greffier {

class Attributes {
 public:
  explicit Attributes(const unsigned char** pairs);

  // Empty where there is none.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> pairs_;
};

// Not to be seen by readers.
bool is_hidden(const Attributes& attributes);

// ARIA's roles of what stands around the text of a page.
bool is_chrome_role(std::string_view role);

// Percent of the page that the element may have and be left out: see chrome.h.
int chrome_of(const Attributes& attributes);

}  // namespace greffier
