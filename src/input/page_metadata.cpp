#include "input/page_metadata.h"

#include "input/ascii.h"
#include "text/stated_time.h"

#include <algorithm>
#include <string>

namespace greffier {
void read_head(std::string_view name, const Attributes& attributes, HtmlPage& page) {
  if (name == "html") page.language = attributes.get("lang");
  if (name == "link" && attributes.get("rel") == "canonical" && page.canonical.empty()) {
    page.canonical = attributes.get("href");
  }
  if (name != "meta") return;
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    std::string known(attributes.get(key));
    std::ranges::transform(known, known.begin(), lower);
    // What microdata dates in the body may be a post: see time_of.
    const bool dated = key == "itemprop" && known.starts_with("date");
    if (!known.empty() && !dated && attributes.has("content")) {
      page.meta.emplace(std::move(known), attributes.get("content"));
    }
  }
}

std::optional<StatedTime> time_of(std::string_view name, const Attributes& attributes) {
  const std::string_view property = attributes.get("itemprop");
  const bool dated =
      property == "datePublished" || property == "dateModified" || property == "dateCreated";
  if (name != "time" && !dated && !(name == "abbr" && attributes.has("title"))) {
    return std::nullopt;
  }
  for (const std::string_view key : {"data-timestamp", "datetime", "content", "title"}) {
    if (auto time = read_stated_time(attributes.get(key))) return time;
  }
  return std::nullopt;
}

}  // namespace greffier
