#include "input/json.h"

#include "input/json_ld.h"
#include "input/page.h"
#include "input/sniff.h"
#include "text/stated_time.h"

#include <nlohmann/json.hpp>

namespace greffier {
namespace {

using nlohmann::json;

// A member by its name, or by a JSON pointer; null where there is none.
const json* find_member(const json& object, const std::string& field) {
  if (!object.is_object()) return nullptr;
  if (field.starts_with('/')) {
    try {
      const json::json_pointer pointer(field);
      return object.contains(pointer) ? &object.at(pointer) : nullptr;
    } catch (const json::exception&) {
      return nullptr;
    }
  }
  const auto found = object.find(field);
  return found != object.end() ? &*found : nullptr;
}

// A string, or a number as it is written.
std::string scalar(const json* value) {
  if (value == nullptr) return {};
  if (value->is_string()) return value->get<std::string>();
  return value->is_number() ? value->dump() : std::string();
}

[[noreturn]] void refuse_text(const InputOptions& options) {
  throw InputError("no-text", "a JSON record without a text in « " + options.text_field +
                                  " »; name its member with --text-field");
}

void read_record(const json& record, const InputOptions& options, Document& document) {
  std::string text = scalar(find_member(record, options.text_field));
  if (std::string id = scalar(find_member(record, options.id_field)); !id.empty()) {
    document.source.name = std::move(id);
  }
  document.stated.published = read_stated_time(scalar(find_member(record, options.date_field)));
  for (const auto& [key, target] :
       {std::pair("title", &document.source.title), std::pair("url", &document.source.url)}) {
    const json* const found = find_member(record, key);
    if (found != nullptr && found->is_string()) *target = found->get<std::string>();
  }
  if (sniff_format(std::string_view(text).substr(0, kSniffed), {}) == InputFormat::html) {
    read_html(text, document);
  } else {
    document.text = std::move(text);
  }
}

bool is_json_ld(const json& value) {
  if (value.is_array()) {
    return !value.empty() && is_json_ld(value.front());
  }
  return value.is_object() && (value.contains("@type") || value.contains("@graph"));
}

// « line 3, column 12 » of what the parser says.
[[noreturn]] void refuse_json(const json::parse_error& error) {
  std::string why = error.what();
  if (const std::size_t at = why.find("] "); at != std::string::npos) why.erase(0, at + 2);
  if (const std::size_t at = why.find(" while parsing"); at != std::string::npos) {
    const std::size_t last = why.find("; last read");
    why.erase(at, last == std::string::npos ? last : std::string::npos);
  }
  throw InputError("broken", "no JSON (" + why + ")");
}

}  // namespace

bool is_json_object(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && text[begin] == '{' && json::accept(text);
}

std::string_view take_json_object(std::string_view& rest) {
  const std::size_t begin = rest.find('{');
  if (begin == std::string_view::npos) return {};
  bool quoted = false;
  std::size_t depth = 0;
  for (std::size_t i = begin; i < rest.size(); ++i) {
    const char c = rest[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == '{') {
      ++depth;
    } else if (!quoted && c == '}' && --depth == 0) {
      const std::string_view object = rest.substr(begin, i + 1 - begin);
      rest.remove_prefix(i + 1);
      return object;
    }
  }
  const std::string_view object = rest.substr(begin);
  rest = {};
  return object;
}

bool is_json_record(std::string_view object, const InputOptions& options) {
  const json parsed = json::parse(object, nullptr, false);
  return !parsed.is_discarded() && find_member(parsed, options.text_field) != nullptr;
}

void read_json(std::string_view text, const InputOptions& options, Document& document) {
  json value;
  try {
    value = json::parse(text);
  } catch (const json::parse_error& error) {
    refuse_json(error);
  }
  const json* const found = find_member(value, options.text_field);
  if (found != nullptr && found->is_string()) {
    read_record(value, options, document);
    return;
  }
  const auto article =
      is_json_ld(value) ? read_json_ld({std::string(text)}) : std::optional<StatedArticle>();
  if (!article || (article->updates.empty() && article->body.empty())) refuse_text(options);
  if (article->updates.empty()) {
    document.text = article->body + "\n";
  } else {
    take_updates(*article, document);
  }
  take_statements(*article, document);
}

}  // namespace greffier
