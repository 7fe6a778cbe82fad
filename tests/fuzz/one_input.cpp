#include "one_input.h"

#include <greffier/explain.h>
#include <greffier/input.h>
#include <greffier/parser.h>
#include <greffier/write.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace greffier_tests {
namespace {

using namespace greffier;

const std::shared_ptr<const Model>& model() {
  static const std::shared_ptr<const Model> loaded = load_model();
  return loaded;
}

void require(bool holds) {
  if (!holds) std::abort();
}

bool on_character(std::string_view text, std::uint32_t at) {
  return at <= text.size() &&
         (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void check_span(const Bulletin& bulletin, Span span) {
  require(span.begin <= span.end);
  require(on_character(bulletin.text, span.begin) && on_character(bulletin.text, span.end));
}

// What the schema cannot say: spans stand on characters, indices point at something.
void check_bulletin(const Bulletin& bulletin) {
  for (const Entry& entry : bulletin.entries) check_span(bulletin, entry.span);
  for (const Actor& actor : bulletin.actors) {
    for (const Mention& mention : actor.mentions) check_span(bulletin, mention.span);
  }
  for (const Place& place : bulletin.places) {
    for (const Mention& mention : place.mentions) check_span(bulletin, mention.span);
  }
  for (const Figure& figure : bulletin.figures) {
    check_span(bulletin, figure.span);
    require(figure.entry < bulletin.entries.size());
    require(!figure.of || *figure.of < bulletin.figures.size());
    require(!figure.place || *figure.place < bulletin.places.size());
    require(!figure.date || *figure.date < bulletin.dates.size());
  }
  for (const Quote& quote : bulletin.quotes) {
    check_span(bulletin, quote.span);
    require(!quote.parts.empty() && quote.entry < bulletin.entries.size());
    require(!quote.within || *quote.within < bulletin.quotes.size());
    for (const Span part : quote.parts) check_span(bulletin, part);
  }
  for (const Date& date : bulletin.dates) check_span(bulletin, date.span);
}

Document text_document(std::string_view bytes) {
  return read_document({.bytes = std::string(bytes), .format = InputFormat::text});
}

// A page or a record; one that is neither is refused, and that is all.
void read_as(InputFormat format, std::string_view bytes, Parser& parser) {
  Document document;
  try {
    document = read_document({.bytes = std::string(bytes), .format = format});
  } catch (const InputError&) {
    return;
  }
  for (const StatedEntry& entry : document.stated.entries) {
    for (const Span span : {entry.span, entry.header, entry.title}) {
      require(span.begin <= span.end);
      require(on_character(document.text, span.begin) && on_character(document.text, span.end));
    }
  }
  const Bulletin bulletin = parser.parse(std::move(document));
  check_bulletin(bulletin);
  const std::string json = write_json(bulletin);
  require(text_document(json).text == json);
}

ParseOptions options_from(std::uint8_t bits) {
  ParseOptions options;
  if ((bits & 1U) != 0) options.reference = "2024-02-29";
  if ((bits & 2U) != 0) options.reference = "2022-12-27T18:16";
  if ((bits & 4U) != 0) options.timezone = "America/Montreal";
  if ((bits & 8U) != 0) options.today = "2025-01-01";
  return options;
}

}  // namespace

void read_one_input(std::span<const std::uint8_t> input) {
  if (input.empty()) return;
  static Parser parser(model());
  const std::string_view bytes(reinterpret_cast<const char*>(input.data()) + 1, input.size() - 1);
  const ParseOptions options = options_from(input[0]);
  const Bulletin bulletin = parser.parse(bytes, options);
  check_bulletin(bulletin);
  for (const Per per : {Per::document, Per::entry, Per::fact}) {
    for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16}) {
      const std::string json = write_json(bulletin, {.per = per, .offsets = unit});
      require(text_document(json).text == json);  // valid UTF-8
    }
  }
  if ((input[0] & 16U) != 0) {
    require(!explain(text_document(bytes), options, model()).empty());
  }
  if ((input[0] & 32U) != 0) {
    for (const InputFormat format :
         {InputFormat::automatic, InputFormat::html, InputFormat::json}) {
      read_as(format, bytes, parser);
    }
  }
}

}  // namespace greffier_tests
