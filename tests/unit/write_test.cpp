// Floor write: spans in each unit give the text beside them back, records are whole lines.
#include <catch2/catch.hpp>

#include <greffier/write.h>

#include "shared_model.h"
#include "text/utf8.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

using namespace greffier;
using namespace greffier_tests;
using Json = nlohmann::json;

namespace {

// Characters beyond U+FFFF are two UTF-16 units and four bytes: the units differ from the start.
constexpr std::string_view kText =
    "🌊 « L’été à Orval-le-Neuf 🌊 a été dur », a dit Zoé Lherbier. Selon la mairie, 12 % des "
    "3 400 élèves 🎒 sont évacués mardi.";

std::u16string to_utf16(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = take_character(text, at);
    if (c >= 0x10000) out += static_cast<char16_t>(0xD7C0 + (c >> 10));
    out += static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c);
  }
  return out;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += take_character(text, at);
  return out;
}

// Calls `check(begin, end, text)` for every object that has both a span and its text.
void for_each_span(const Json& json,
                   const std::function<void(std::size_t, std::size_t, std::string)>& check) {
  if (json.is_object() && json.contains("span") && json["span"].is_array() &&
      json.contains("text")) {
    check(json["span"][0], json["span"][1], json["text"]);
  }
  for (const Json& inner : json) {
    if (inner.is_structured()) for_each_span(inner, check);
  }
}

Bulletin read_text_of_test() { return Parser(shared_model()).parse(kText); }

}  // namespace

TEST_CASE("spans give back the text beside them in every unit") {
  const Bulletin bulletin = read_text_of_test();
  int spans = 0;
  for_each_span(Json::parse(write_json(bulletin, {.offsets = OffsetUnit::codepoint})),
                [&](std::size_t begin, std::size_t end, const std::string& text) {
                  CHECK(to_utf32(kText).substr(begin, end - begin) == to_utf32(text));
                  ++spans;
                });
  for_each_span(Json::parse(write_json(bulletin, {.offsets = OffsetUnit::utf16})),
                [&](std::size_t begin, std::size_t end, const std::string& text) {
                  CHECK(to_utf16(kText).substr(begin, end - begin) == to_utf16(text));
                });
  for_each_span(Json::parse(write_json(bulletin, {.offsets = OffsetUnit::byte})),
                [&](std::size_t begin, std::size_t end, const std::string& text) {
                  CHECK(kText.substr(begin, end - begin) == text);
                });
  CHECK(spans > 5);
}

TEST_CASE("a record is a line, or indented") {
  const Bulletin bulletin = read_text_of_test();
  const std::string line = write_json(bulletin);
  CHECK(std::ranges::count(line, '\n') == 1);
  CHECK(line.ends_with("}\n"));
  const std::string pretty = write_json(bulletin, {.pretty = true});
  CHECK(pretty.starts_with("{\n  \"type\": \"document\",\n"));
  CHECK(Json::parse(pretty) == Json::parse(line));
  const std::string error = write_error_record("a.txt", "not-found", "« x » \"y\"\n");
  CHECK(error ==
        "{\"type\":\"error\",\"source\":\"a.txt\",\"code\":\"not-found\","
        "\"message\":\"« x » \\\"y\\\"\\n\"}\n");
}

TEST_CASE("an empty input is an empty bulletin") {
  const Bulletin bulletin = Parser(shared_model()).parse("");
  CHECK(bulletin.text.empty());
  CHECK(bulletin.figures.empty());
  const Json record = Json::parse(write_json(bulletin));
  CHECK(record["type"] == "document");
  CHECK(write_json(bulletin, {.per = Per::fact}).find("figure") == std::string::npos);
}
