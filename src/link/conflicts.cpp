#include "link/conflicts.h"

#include <string>
#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kMost = 12;  // figures compared with each, so that many cost no more

// « offres de reprise », « offres de reclassement »: each told by its own words.
bool told_apart(std::string_view a, std::string_view b) {
  const auto several = [](std::string_view words) { return words.find(' ') != words.npos; };
  return several(a) && several(b) && !a.starts_with(b) && !b.starts_with(a);
}

bool same_things(const Bulletin& bulletin, const Figure& a, const Figure& b) {
  if (a.kind != FigureKind::count || b.kind != FigureKind::count || !a.item || !b.item)
    return false;
  if (told_apart(slice(bulletin.text, a.item->span), slice(bulletin.text, b.item->span)))
    return false;
  const bool places = !a.place || !b.place || a.place == b.place;
  const bool days = !a.date || !b.date || a.date == b.date;
  const bool fates = (a.befell ? a.befell->lemma : "") == (b.befell ? b.befell->lemma : "");
  return a.entry == b.entry && a.item->lemma == b.item->lemma && fates && places && days &&
         a.series == Series::none && (b.series == Series::none || b.series == Series::previous);
}

// Both counted exactly or about, and not alike.
bool differ(const Figure& a, const Figure& b) {
  return a.value && b.value && *a.value != *b.value && !a.min && !a.max && !b.min && !b.max;
}

bool by_others(const Figure& a, const Figure& b) {
  if (!a.source || !b.source) return false;
  if (a.source->actor || b.source->actor) return a.source->actor != b.source->actor;
  return a.source->span != b.source->span;
}

std::string words(const Bulletin& bulletin, Span span) {
  return "« " + std::string(slice(bulletin.text, span)) + " »";
}

Warning warn(const Bulletin& bulletin, const Figure& a, const Figure& b) {
  return {.code = "conflicting-figures",
          .message = words(bulletin, a.span) + " by " + words(bulletin, a.source->span) + " and " +
                     words(bulletin, b.span) + " by " + words(bulletin, b.source->span) +
                     " count the same: " + words(bulletin, b.item->span),
          .span = b.span};
}

}  // namespace

std::vector<Warning> find_conflicts(const Bulletin& bulletin) {
  std::vector<Warning> warnings;
  const std::vector<Figure>& figures = bulletin.figures;
  for (std::size_t i = 1; i < figures.size(); ++i) {
    for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
      if (figures[j].entry != figures[i].entry) break;
      const Figure& a = figures[j];
      const Figure& b = figures[i];
      if (!same_things(bulletin, a, b) || !differ(a, b) || !by_others(a, b)) continue;
      warnings.push_back(warn(bulletin, a, b));
      break;
    }
  }
  return warnings;
}

}  // namespace greffier
