// Quotes end to end, each case one line: who says what, by which words, marked or not.
#include <catch2/catch.hpp>

#include <greffier/parser.h>

#include "check_cases.h"
#include "shared_model.h"

using namespace greffier;
using namespace greffier_tests;

namespace {

std::string words_of(const Bulletin& bulletin, Span span) {
  return std::string(slice(bulletin.text, span));
}

// The actor's name; the words of the text where nobody knows who that is; _ for nobody.
std::string name_of_speaker(const Bulletin& bulletin, const Quote& quote) {
  if (!quote.speaker) return "_";
  if (quote.speaker->actor) return bulletin.actors[*quote.speaker->actor].name;
  return "?" + words_of(bulletin, quote.speaker->span);
}

std::string content_of(const Bulletin& bulletin, const Quote& quote) {
  std::string content;
  for (const Span part : quote.parts) {
    if (!content.empty()) content += " / ";
    content += words_of(bulletin, part);
  }
  switch (quote.kind) {
    case QuoteKind::direct: return "<<" + content + ">>";
    case QuoteKind::partial: return "<" + content + ">";
    case QuoteKind::indirect: break;
  }
  return content;
}

std::string certainty_of(const Quote& quote) {
  switch (quote.certainty) {
    case Certainty::conditional: return "?";
    case Certainty::denied: return "!";
    case Certainty::stated: break;
  }
  return "";
}

// « +Zoé Roc (a dit, AFP)?: <<Oui>> »: inside another quote, speaker, cue, via, certainty, content.
std::string format(const Bulletin& bulletin, const Quote& quote) {
  std::string out = quote.within ? "+" : "";
  out += name_of_speaker(bulletin, quote);
  const std::string cue = quote.cue ? words_of(bulletin, quote.cue->span) : "";
  const std::string via = quote.via ? ", " + words_of(bulletin, *quote.via) : "";
  if (!cue.empty() || !via.empty()) out += " (" + cue + via + ")";
  return out + certainty_of(quote) + ": " + content_of(bulletin, quote);
}

}  // namespace

TEST_CASE("quotes have their words, kind, speaker, cue and certainty") {
  check_cases("quotes.cases", [](const Case& one) {
    static Parser parser(shared_model());
    const Bulletin bulletin = parser.parse(one.input, {.reference = "2025-03-04"});
    std::string out;
    for (const Quote& quote : bulletin.quotes) {
      if (!out.empty()) out += " | ";
      out += format(bulletin, quote);
    }
    return out;
  });
}
