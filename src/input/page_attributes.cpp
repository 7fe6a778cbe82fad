#include "input/page_attributes.h"

#include "input/chrome.h"

#include <algorithm>
#include <array>
#include <string>

namespace greffier {
namespace {

std::string_view view_of(const unsigned char* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

Attributes::Attributes(const unsigned char** pairs) {
  for (; pairs != nullptr && pairs[0] != nullptr; pairs += 2) {
    pairs_.emplace_back(view_of(pairs[0]), view_of(pairs[1]));
  }
}

std::string_view Attributes::get(std::string_view name) const {
  for (const auto& [known, value] : pairs_) {
    if (known == name) return value;
  }
  return {};
}

bool Attributes::has(std::string_view name) const {
  return std::ranges::any_of(pairs_, [&](const auto& pair) { return pair.first == name; });
}

bool is_hidden(const Attributes& attributes) {
  std::string style(attributes.get("style"));
  std::erase(style, ' ');
  return attributes.has("hidden") || style.find("display:none") != std::string::npos;
}

bool is_chrome_role(std::string_view role) {
  constexpr std::array<std::string_view, 8> kRoles{"alertdialog", "banner", "complementary",
                                                   "contentinfo", "dialog", "menu",
                                                   "navigation",  "search"};
  return std::ranges::binary_search(kRoles, role);
}

int chrome_of(const Attributes& attributes) {
  return std::max(chrome_share(attributes.get("class")), chrome_share(attributes.get("id")));
}

}  // namespace greffier
