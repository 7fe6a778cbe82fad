// What a page states in JSON-LD (schema.org): title, times, and the posts of a LiveBlogPosting, in
// whatever shape its software writes them.
#pragma once

#include <greffier/document.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

struct StatedUpdate {
  std::string title = {};  // plain text, one line
  std::string body = {};   // plain text, blocks parted by empty lines
  std::optional<StatedTime> time = {};
};

struct StatedArticle {
  std::string title = {};
  std::string url = {};
  std::optional<StatedTime> published = {};
  std::optional<StatedTime> modified = {};
  std::string body = {};                   // plain text
  std::vector<StatedUpdate> updates = {};  // those that say something
};

// The article of the blocks: a live before others, then the one that says most. Nothing where they
// hold none, or are no JSON even after mending what is often wrong with it.
std::optional<StatedArticle> read_json_ld(const std::vector<std::string>& blocks);

// Makes the posts the text and the entries of a document.
void take_updates(const StatedArticle& article, Document& document);

// Takes what is stated of the whole: title, URL, times; not over what is known already.
void take_statements(const StatedArticle& article, Document& document);

}  // namespace greffier
