// Bytes in any shape: charsets, formats, streams, web archives, JSON.
#include <catch2/catch.hpp>

#include <greffier/input.h>

#include "check_cases.h"
#include "input/http.h"
#include "input/json_ld.h"
#include "input/sniff.h"
#include "input/stream.h"
#include "input/warc.h"
#include "text/charset.h"
#include "text/decode.h"
#include "text/entity.h"
#include "text/stated_time.h"
#include "text/zone_name.h"

#include <cstdio>

using namespace greffier;
using namespace greffier_tests;

namespace {

std::string shown(const std::optional<StatedTime>& time) {
  if (!time) return {};
  const std::chrono::year_month_day day(time->day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(day.year()), unsigned(day.month()),
                unsigned(day.day()));
  std::string out = text.data();
  if (!time->clock) return out;
  const auto minutes = static_cast<int>(time->clock->count());
  std::snprintf(text.data(), text.size(), " %02d:%02d", minutes / 60, minutes % 60);
  out += text.data();
  if (!time->offset) return out;
  std::snprintf(text.data(), text.size(), " %+d", static_cast<int>(time->offset->count()));
  return out + text.data();
}

std::string shown(InputFormat format) {
  switch (format) {
    case InputFormat::html: return "html";
    case InputFormat::json: return "json";
    case InputFormat::jsonl: return "jsonl";
    default: return "text";
  }
}

std::shared_ptr<BufferedStream> stream_of(std::string bytes) {
  return std::make_shared<BufferedStream>(open_bytes(std::move(bytes)));
}

std::string record(const std::string& type, const std::string& headers,
                   const std::string& content) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + headers +
         "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + content + "\r\n\r\n";
}

std::string page_record(const std::string& http_headers, const std::string& body) {
  return record("response",
                "WARC-Target-URI: <http://vestra.example/a>\r\nWARC-Date: 2023-05-04T03:02:01Z\r\n"
                "Content-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 " + http_headers + "\r\n\r\n" + body);
}

}  // namespace

TEST_CASE("times are read as machines write them") {
  check_cases("stated_times.cases",
              [](const Case& one) { return shown(read_stated_time(one.input)); });
}

TEST_CASE("formats are told by their beginning") {
  check_cases("formats.cases", [](const Case& one) { return shown(sniff_format(one.input, "")); });
  CHECK(sniff_format("x", "a.JSONL") == InputFormat::jsonl);
  CHECK(sniff_format("Il pleut", "a.htm") == InputFormat::html);
  CHECK(sniff_format(std::string_view("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "") == InputFormat::html);
}

TEST_CASE("pictures are no text, UTF-16 is") {
  CHECK(is_binary(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1", 19)));
  CHECK(!is_binary(std::string_view("I\0l\0 \0p\0l\0e\0u\0t\0", 16)));
  CHECK(!is_binary("Il pleut à Paris.\x0C\n"));
}

TEST_CASE("the charset is told by what French would look like") {
  CHECK(guess_charset("Les pr\x8E"
                      "fets \x88 l\xD5\x8Et\x8E") == "macintosh");
  CHECK(guess_charset("Les pr\x82"
                      "fets \x85 l'\x82t\x82") == "IBM850");
  CHECK(guess_charset("Les pr\xE9"
                      "fets \xE0 l\x92\xE9t\xE9") == "windows-1252");
  CHECK(guess_charset("Les \xBDuvres \xE0 12 \xA4") == "ISO-8859-15");
  CHECK(guess_charset(
            "\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0! \xCA\xE0\xEA \xE4\xE5\xEB\xE0? "
            "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xF1\xEA\xE0\xE7\xE0\xEB, \xF7\xF2\xEE") ==
        "windows-1251");
  CHECK(known_charset("ISO-8859-1") == "windows-1252");
  CHECK(known_charset("x-mac-roman") == "macintosh");
  CHECK(known_charset("utf-16").empty());
  CHECK(known_charset("no such").empty());
}

TEST_CASE("a declared charset counts where the bytes allow it") {
  CHECK(decode("pr\x8E"
               "fet",
               "macintosh")
            .text == "préfet");
  CHECK(decode("préfet", "iso-8859-1").text == "préfet");  // as Europresse declares its UTF-8
  CHECK(decode("pr\xE9"
               "fet",
               "utf-8")
            .text == "préfet");
  CHECK(declared_charset("<html><head><meta charset='ISO-8859-15'>") == "ISO-8859-15");
  CHECK(declared_charset("<meta http-equiv=x content=\"text/html; charset=macintosh\">") ==
        "macintosh");
  CHECK(declared_charset("<?xml version='1.0' encoding='iso-8859-1'?><html>") == "iso-8859-1");
  CHECK(declared_charset("<html><p>charset").empty());
}

TEST_CASE("lines are taken whole, however long or broken") {
  const auto stream = stream_of("un\r\n\ndeux\n" + std::string(200000, 'x') + "\ntrois");
  CHECK(stream->take_line(100) == "un");
  CHECK(stream->take_line(100) == "");
  CHECK(stream->peek(4) == "deux");
  CHECK(stream->take_line(100) == "deux");
  CHECK_THROWS_AS(stream->take_line(100), InputError);
  CHECK(stream->take_line(100) == "trois");
  CHECK(!stream->take_line(100));
}

TEST_CASE("a stream gives all its bytes once") {
  std::string bytes;
  for (int i = 0; i < 300000; ++i) bytes += static_cast<char>('a' + i % 23);
  const auto stream = stream_of(bytes);
  CHECK(stream->peek(70000) == bytes.substr(0, 70000));
  CHECK(stream->take(100000) == bytes.substr(0, 100000));
  stream->skip(50000);
  CHECK(stream->take_rest(kInputLimit) == bytes.substr(150000));
  CHECK_THROWS_AS(stream_of(bytes)->take_rest(100000), InputError);
}

TEST_CASE("web archives give their pages, with address and day") {
  WarcReader reader(stream_of(
      record("warcinfo", "", "software: x") +
      page_record("200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"", "<p>Un") +
      page_record("301 Moved\r\nLocation: /b", "<p>Moved") +
      page_record("200 OK\r\nContent-Type: image/png", "\x89PNG") +
      page_record("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked",
                  "3\r\n<p>\r\n4;x=y\r\nDeux\r\n0\r\n\r\n") +
      page_record("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\x0B\x02") +
      record("conversion", "Content-Type: text/plain\r\n", "Trois") +
      record("request", "Content-Type: application/http\r\n", "GET / HTTP/1.1")));
  const auto first = reader.next();
  REQUIRE(first);
  CHECK(first->bytes == "<p>Un");
  CHECK(first->charset == "iso-8859-1");
  CHECK(first->url == "http://vestra.example/a");
  CHECK(first->captured == std::chrono::local_days{std::chrono::year{2023} / 5 / 4});
  CHECK(first->location == "2");
  CHECK(reader.next()->bytes == "<p>Deux");
  CHECK(reader.next()->failure->code() == "unsupported");
  CHECK(reader.next()->bytes == "Trois");
  CHECK(!reader.next());
}

TEST_CASE("a web archive that is cut ends with an error") {
  const std::string whole = page_record("200 OK\r\nContent-Type: text/html", "<p>Un");
  WarcReader cut(stream_of(whole + whole.substr(0, whole.size() - 6)));
  CHECK(cut.next()->bytes == "<p>Un");
  CHECK_THROWS_AS(cut.next(), InputError);
  WarcReader no_warc(stream_of("WARC/1.0\r\nContent-Length: many\r\n\r\n"));
  CHECK_THROWS_AS(no_warc.next(), InputError);
}

TEST_CASE("JSON-LD is mended where software breaks it") {
  const auto article =
      read_json_ld({"no json",
                    "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"L'&eacute;t&eacute;\","
                    "\"articleBody\":\"Un.\nDeux.\",} -->"});
  REQUIRE(article);
  CHECK(article->title == "L'été");
  CHECK(article->body == "Un.\n\nDeux.");
  CHECK(!read_json_ld({"[[[[", "{\"@type\":\"Organization\"}", "17"}));
}

TEST_CASE("posts all stamped alike have no minute") {
  const auto live = [](const std::string& times) {
    std::string updates;
    for (std::size_t begin = 0; begin < times.size(); begin += 17) {
      updates += (updates.empty() ? "" : ",") + std::string("{\"headline\":\"P") +
                 std::to_string(begin) + "\",\"datePublished\":\"" + times.substr(begin, 16) +
                 "\"}";
    }
    return read_json_ld({"{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[" + updates + "]}"});
  };
  const auto midnight = live("2025-03-06T00:00 2025-03-06T00:00 2025-03-07T00:00");
  CHECK(shown(midnight->updates[2].time) == "2025-03-07");
  const auto alike = live("2025-03-06T10:05 2025-03-06T10:05 2025-03-06T10:05");
  CHECK(!alike->updates[0].time);
  const auto two = live("2025-03-06T10:05 2025-03-06T10:05 2025-03-06T10:06");
  CHECK(shown(two->updates[0].time) == "2025-03-06 10:05");
}

TEST_CASE("entities are characters, what is none stays") {
  CHECK(decode_entities("l&#39;&eacute;t&#xE9; &amp; &laquo;&nbsp;") == "l'été & «\u00A0");
  CHECK(decode_entities("&#146;&apos;&#0;&#xD800;&#x110000;") == "’'&#0;&#xD800;&#x110000;");
  CHECK(decode_entities("R&D; A&B &; & &nosuch; &eacute") == "R&D; A&B &; & &nosuch; &eacute");
}

TEST_CASE("countries have zones") {
  using namespace std::chrono_literals;
  const auto summer = std::chrono::sys_days{std::chrono::year{2024} / 7 / 1};
  const auto winter = std::chrono::sys_days{std::chrono::year{2024} / 1 / 1};
  CHECK(zone_of_country("CI", summer, std::nullopt) == "Africa/Abidjan");
  CHECK(zone_of_country("CH", summer, 2h) == "Europe/Zurich");
  CHECK(zone_of_country("CA", winter, -5h) == "America/Toronto");
  CHECK(zone_of_country("CA", summer, -4h) == "America/Toronto");
  CHECK(!zone_of_country("CA", summer, std::nullopt));
  CHECK(!zone_of_country("FR", summer, 9h));
  CHECK(!zone_of_country("XX", summer, std::nullopt));
}
