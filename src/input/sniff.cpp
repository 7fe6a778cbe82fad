#include "input/sniff.h"

#include "input/ascii.h"
#include "input/json.h"

#include <algorithm>
#include <array>
#include <string>

namespace greffier {
namespace {

bool starts_with_tag(std::string_view text, std::string_view tag) {
  if (text.size() <= tag.size()) return false;
  const bool same = std::ranges::equal(text.substr(0, tag.size()), tag, {}, lower);
  const char next = text[tag.size()];
  return same && (next == ' ' || next == '>' || next == '\n' || next == '\t' || next == '\r' ||
                  next == '/' || tag.ends_with('-'));
}

bool ends_with(std::string_view name, std::string_view end) {
  return name.size() > end.size() &&
         std::ranges::equal(name.substr(name.size() - end.size()), end, {}, lower);
}

std::string_view skip_blanks(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t begin = text.find_first_not_of(" \t\r\n\f");
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

// A page, or a piece of one, begins with a tag; comments and the XML declaration may stand before.
bool is_page(std::string_view text) {
  constexpr std::array<std::string_view, 25> kTags{"<!doctype html",
                                                   "<html",
                                                   "<head",
                                                   "<body",
                                                   "<meta",
                                                   "<title",
                                                   "<script",
                                                   "<style",
                                                   "<link",
                                                   "<div",
                                                   "<p",
                                                   "<main",
                                                   "<article",
                                                   "<section",
                                                   "<h1",
                                                   "<h2",
                                                   "<h3",
                                                   "<ul",
                                                   "<ol",
                                                   "<table",
                                                   "<span",
                                                   "<blockquote",
                                                   "<header",
                                                   "<br",
                                                   "<a"};
  for (text = skip_blanks(text);;) {
    const std::size_t end = text.starts_with("<!--")    ? text.find("-->")
                            : text.starts_with("<?xml") ? text.find("?>")
                                                        : std::string_view::npos;
    if (end == std::string_view::npos) break;
    text = skip_blanks(text.substr(text[1] == '!' ? end + 3 : end + 2));
  }
  return std::ranges::any_of(kTags,
                             [&](std::string_view tag) { return starts_with_tag(text, tag); });
}

// « {"… », « [{… »: not « [17:40] Titre », nor « {Note} … ».
bool is_json(std::string_view text) {
  text = skip_blanks(text);
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  const std::string_view inner = skip_blanks(text.substr(1));
  if (inner.empty()) return false;
  return text[0] == '{' ? inner[0] == '"' || inner[0] == '}' : inner[0] == '{' || inner[0] == ']';
}

// A whole object on the first line. One that is longer than the head is taken for it.
bool is_json_line(std::string_view text) {
  text = skip_blanks(text);
  if (!text.starts_with('{')) return false;
  const std::size_t end = text.find('\n');
  return end == std::string_view::npos ? text.size() > kSniffed / 2 || is_json_object(text)
                                       : is_json_object(text.substr(0, end));
}

// The other half of each unit of a page in UTF-16.
std::string without_zeros(std::string_view head) {
  std::string out;
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) head.remove_prefix(2);
  std::ranges::copy_if(head, std::back_inserter(out), [](char c) { return c != '\0'; });
  return out;
}

}  // namespace

InputFormat sniff_format(std::string_view head, std::string_view name) {
  if (ends_with(name, ".jsonl") || ends_with(name, ".ndjson")) return InputFormat::jsonl;
  if (is_json_line(head)) return InputFormat::jsonl;
  if (is_json(head)) return InputFormat::json;
  if (is_page(head)) return InputFormat::html;
  const bool wide = head.find('\0') != std::string_view::npos;
  if (wide && is_page(without_zeros(head.substr(0, 512)))) return InputFormat::html;
  const bool page =
      ends_with(name, ".html") || ends_with(name, ".htm") || ends_with(name, ".xhtml");
  return page ? InputFormat::html : InputFormat::text;
}

bool is_binary(std::string_view head) {
  std::size_t controls = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
  }
  if (controls == 0) return false;
  const bool marked = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
  if (marked) return false;
  // UTF-16 of French is half zeros, all on one side.
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
    even += head[i] == '\0';
    odd += head[i + 1] == '\0';
  }
  const bool wide = std::max(even, odd) * 4 > head.size() && std::min(even, odd) * 8 < head.size();
  return !wide && controls * 20 > head.size();
}

}  // namespace greffier
