#include "input/json_ld.h"

#include "input/page.h"
#include "text/stated_time.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace greffier {
namespace {

using nlohmann::json;

constexpr int kDeepest = 32;  // objects in objects

// -------------------------------------------------------------- mending
// « <!-- », « //<![CDATA[ » around a block, from times when browsers did not know the element.
std::string_view without_wrapping(std::string_view block) {
  const std::size_t begin = block.find_first_of("{[");
  if (block.find("<![CDATA[") < begin) {
    return without_wrapping(block.substr(block.find("<![CDATA[") + 9));
  }
  const std::size_t end = block.find_last_of("}]");
  const bool cdata = block.find("]]>") != std::string_view::npos;
  const std::size_t close = cdata ? block.substr(0, block.find("]]>")).find_last_of("}]") : end;
  if (begin == std::string_view::npos || close == std::string_view::npos || close < begin)
    return {};
  return block.substr(begin, close + 1 - begin);
}

// Line ends inside strings, commas before a closing bracket.
std::string mended(std::string_view block) {
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < block.size(); ++i) {
    const char c = block[i];
    if (quoted && c == '\\' && i + 1 < block.size()) {
      out += c;
      out += block[++i];
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (quoted && c == '\n') {
      out += "\\n";
    } else if (quoted && static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else if (!quoted && (c == '}' || c == ']')) {
      while (!out.empty() && (out.back() == ' ' || out.back() == '\n' || out.back() == '\r' ||
                              out.back() == '\t')) {
        out.pop_back();
      }
      if (!out.empty() && out.back() == ',') out.pop_back();
      out += c;
    } else {
      out += c;
    }
  }
  return out;
}

json parse_block(std::string_view block) {
  const std::string_view content = without_wrapping(block);
  json parsed = json::parse(content, nullptr, false, true);
  if (parsed.is_discarded()) parsed = json::parse(mended(content), nullptr, false, true);
  return parsed;
}

// -------------------------------------------------------------- reading
std::string string_in(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_object()) return string_in(*found, found->contains("@id") ? "@id" : "@value");
  if (found->is_array() && !found->empty() && found->front().is_string()) {
    return found->front().get<std::string>();
  }
  return found->is_number_integer() ? std::to_string(found->get<std::int64_t>()) : std::string();
}

std::optional<StatedTime> time_in(const json& object, const char* key) {
  return read_stated_time(string_in(object, key));
}

bool is_named(const json& type, std::string_view wanted) {
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  const auto lower = [](char c) { return static_cast<char>(c | 0x20); };
  return name.size() >= wanted.size() &&
         std::ranges::equal(std::string_view(name).substr(name.size() - wanted.size()), wanted, {},
                            lower, lower);
}

bool has_type(const json& object, std::string_view wanted) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (!type->is_array()) return is_named(*type, wanted);
  return std::ranges::any_of(*type, [&](const json& one) { return is_named(one, wanted); });
}

std::string one_line(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
    text.replace(at, 1, at + 1 < text.size() && text[at + 1] == '\n' ? "" : " ");
  }
  return text;
}

std::string plain(const json& object, const char* key) {
  return read_fragment(string_in(object, key));
}

// Some software titles a post by the beginning of its text: « Un mort dans le Va… ».
bool is_beginning(std::string_view title, std::string_view body) {
  for (const std::string_view end : {"…", "...", "[...]"}) {
    if (title.ends_with(end)) title.remove_suffix(end.size());
  }
  while (title.ends_with(' ')) title.remove_suffix(1);
  return body.starts_with(title);
}

StatedUpdate read_update(const json& object) {
  StatedUpdate update{.title = one_line(plain(object, "headline"))};
  if (update.title.empty()) update.title = one_line(plain(object, "name"));
  for (const char* key : {"articleBody", "text", "description"}) {
    update.body = plain(object, key);
    if (!update.body.empty()) break;
  }
  if (is_beginning(update.title, update.body)) update.title.clear();
  update.time = time_in(object, "datePublished");
  if (!update.time) update.time = time_in(object, "dateModified");
  if (!update.time) update.time = time_in(object, "dateCreated");
  return update;
}

// Software that stamps all posts alike says nothing by it: at most the day, where it is midnight.
void distrust_times(std::vector<StatedUpdate>& updates) {
  constexpr std::ptrdiff_t kAlike = 3;
  const auto clock_of = [](const StatedUpdate& update) {
    return update.time ? update.time->clock : std::nullopt;
  };
  const bool midnight = std::ranges::all_of(
      updates, [&](const auto& one) { return clock_of(one) == std::chrono::minutes{0}; });
  const auto same = [&](const StatedUpdate& one) {
    return one.time && updates.front().time && one.time->day == updates.front().time->day &&
           clock_of(one) && clock_of(one) == clock_of(updates.front());
  };
  const bool alike =
      std::ranges::count_if(updates, same) >= kAlike && std::ranges::all_of(updates, same);
  for (StatedUpdate& update : updates) {
    if (midnight && updates.size() > 1) {
      update.time = StatedTime{.day = update.time->day};
    } else if (alike) {
      update.time = std::nullopt;
    }
  }
}

void read_updates(const json& value, StatedArticle& article) {
  if (value.is_object()) return read_updates(json::array({value}), article);
  if (!value.is_array()) return;
  for (const json& one : value) {
    if (!one.is_object()) continue;
    StatedUpdate update = read_update(one);
    if (update.title.empty() && update.body.empty()) continue;
    const bool twice = !article.updates.empty() && article.updates.back().title == update.title &&
                       article.updates.back().body == update.body;
    if (!twice) article.updates.push_back(std::move(update));
  }
}

StatedArticle read_article(const json& object) {
  StatedArticle article{.title = one_line(plain(object, "headline")),
                        .url = string_in(object, "url"),
                        .published = time_in(object, "datePublished"),
                        .modified = time_in(object, "dateModified"),
                        .body = plain(object, "articleBody")};
  if (article.title.empty()) article.title = one_line(plain(object, "name"));
  if (article.url.empty()) article.url = string_in(object, "mainEntityOfPage");
  if (!article.published) article.published = time_in(object, "coverageStartTime");
  if (!article.published) article.published = time_in(object, "dateCreated");
  for (const char* key : {"liveBlogUpdate", "liveBlogUpdates"}) {
    if (const auto found = object.find(key); found != object.end()) read_updates(*found, article);
  }
  if (!article.updates.empty()) distrust_times(article.updates);
  return article;
}

bool is_article(const json& object) {
  constexpr std::array<std::string_view, 5> kTypes{"article", "blogposting", "liveblogposting",
                                                   "report", "webpage"};
  return object.contains("liveBlogUpdate") ||
         std::ranges::any_of(kTypes, [&](auto type) { return has_type(object, type); });
}

class Walk {
 public:
  std::optional<StatedArticle> best = {};

  void visit(const json& value, int depth) {
    if (depth > kDeepest) return;
    if (value.is_array()) {
      for (const json& one : value) visit(one, depth + 1);
      return;
    }
    if (!value.is_object()) return;
    if (is_article(value)) {
      consider(read_article(value), has_type(value, "webpage") ? 0 : 1);
      if (value.contains("liveBlogUpdate")) return;  // its posts are articles too
    }
    for (const char* key :
         {"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"}) {
      if (const auto found = value.find(key); found != value.end()) visit(*found, depth + 1);
    }
  }

 private:
  // More posts, then a real article before the page around it, then the longer text.
  void consider(StatedArticle article, int rank) {
    const auto weight = std::tuple(article.updates.size(), rank, article.body.size());
    if (best && weight <= weight_) return;
    weight_ = weight;
    best = std::move(article);
  }

  std::tuple<std::size_t, int, std::size_t> weight_ = {};
};

void append_block(std::string& text, std::string_view block, Span& span) {
  span.begin = static_cast<std::uint32_t>(text.size());
  text += block;
  span.end = static_cast<std::uint32_t>(text.size());
  text += "\n\n";
}

}  // namespace

std::optional<StatedArticle> read_json_ld(const std::vector<std::string>& blocks) {
  Walk walk;
  for (const std::string& block : blocks) {
    const json parsed = parse_block(block);
    if (!parsed.is_discarded()) walk.visit(parsed, 0);
  }
  return std::move(walk.best);
}

void take_updates(const StatedArticle& article, Document& document) {
  document.text.clear();
  document.stated.entries.clear();
  for (const StatedUpdate& update : article.updates) {
    StatedEntry entry{.time = update.time};
    entry.span.begin = static_cast<std::uint32_t>(document.text.size());
    Span body;
    if (!update.title.empty()) append_block(document.text, update.title, entry.title);
    if (!update.body.empty()) append_block(document.text, update.body, body);
    entry.span.end = std::max(entry.title.end, body.end);
    document.stated.entries.push_back(entry);
  }
  if (document.text.ends_with("\n\n")) document.text.pop_back();
}

void take_statements(const StatedArticle& article, Document& document) {
  if (!document.source.title && !article.title.empty()) document.source.title = article.title;
  if (!document.source.url && !article.url.empty()) document.source.url = article.url;
  if (!document.stated.published) document.stated.published = article.published;
  if (!document.stated.modified) document.stated.modified = article.modified;
}

}  // namespace greffier
