// Figures end to end, each case one line: how many of what, what befell them, who says so.
#include <catch2/catch.hpp>

#include <greffier/parser.h>

#include "check_cases.h"
#include "shared_model.h"
#include "write/names.h"

#include <cmath>
#include <cstdint>
#include <string>

using namespace greffier;
using namespace greffier_tests;

namespace {

std::string words_of(const Bulletin& bulletin, Span span) {
  return std::string(slice(bulletin.text, span));
}

// « 12 », « 0.5 »: without the zeros that fixed decimals end with.
std::string format_number(double value) {
  std::string out = std::to_string(value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

// « 12 », « ~12 », « >12 », « <12 », « 10..15 », « 2-1 »
std::string value_of(const Figure& figure) {
  if (figure.score) {
    return std::to_string(figure.score->home) + "-" + std::to_string(figure.score->away);
  }
  switch (figure.modifier) {
    case Modifier::about: return "~" + format_number(*figure.value);
    case Modifier::more_than: return ">" + format_number(*figure.min);
    case Modifier::less_than: return "<" + format_number(*figure.max);
    case Modifier::between: return format_number(*figure.min) + ".." + format_number(*figure.max);
    case Modifier::exact: break;
  }
  return format_number(*figure.value);
}

std::string name_of_source(const Bulletin& bulletin, const Figure& figure) {
  if (figure.source->actor) return bulletin.actors[*figure.source->actor].name;
  return "?" + words_of(bulletin, figure.source->span);
}

std::string series_of(const Figure& figure) {
  std::string out;
  switch (figure.series) {
    case Series::increment: out = "increment"; break;
    case Series::total: out = "total"; break;
    case Series::previous: out = "previous"; break;
    case Series::subset: out = "subset"; break;
    case Series::none: return out;
  }
  return figure.of ? out + " of " + std::to_string(*figure.of + 1) : out;
}

std::string format(const Bulletin& bulletin, const Figure& figure) {
  std::string out = value_of(figure);
  if (figure.unit) out += " " + *figure.unit;
  if (figure.kind != FigureKind::count && figure.kind != FigureKind::measure &&
      figure.kind != FigureKind::money && figure.kind != FigureKind::percent) {
    out += " " + std::string(name_of(figure.kind));
  }
  if (figure.item) out += " [" + words_of(bulletin, figure.item->span) + "]";
  if (figure.befell) out += " {" + words_of(bulletin, figure.befell->span) + "}";
  if (figure.category) out += " " + *figure.category;
  if (const std::string series = series_of(figure); !series.empty()) out += ", " + series;
  if (figure.source) out += ", by " + name_of_source(bulletin, figure);
  if (figure.via) out += " via " + words_of(bulletin, *figure.via);
  if (figure.certainty == Certainty::conditional) out += "?";
  if (figure.certainty == Certainty::denied) out += "!";
  return out;
}

std::string format(const Bulletin& bulletin) {
  std::string out;
  for (const Figure& figure : bulletin.figures) {
    if (!out.empty()) out += " | ";
    out += format(bulletin, figure);
  }
  for (const Warning& warning : bulletin.warnings) {
    if (warning.code == "conflicting-figures") out += " | conflict";
  }
  return out;
}

// « 12 @ Lyon lundi », « 12 - »
std::string format_circumstances(const Bulletin& bulletin) {
  std::string out;
  for (const Figure& figure : bulletin.figures) {
    if (!out.empty()) out += " | ";
    out += value_of(figure);
    if (figure.place) out += " @ " + bulletin.places[*figure.place].name;
    if (figure.date) out += " " + words_of(bulletin, bulletin.dates[*figure.date].span);
    if (!figure.place && !figure.date) out += " -";
  }
  return out;
}

}  // namespace

TEST_CASE("figures have their value, item, source, series and certainty") {
  check_cases("figures.cases", [](const Case& one) {
    static Parser parser(shared_model());
    ParseOptions options{.reference = "2025-03-14"};
    if (!one.context.empty()) options.timezone = one.context;
    return format(parser.parse(one.input, options));
  });
}

TEST_CASE("figures hold where and when their clause says") {
  check_cases("circumstances.cases", [](const Case& one) {
    static Parser parser(shared_model());
    return format_circumstances(parser.parse(one.input, {.reference = "2025-03-14"}));
  });
}
