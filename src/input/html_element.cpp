#include "input/html_element.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

struct KnownElement {
  std::string_view name;
  ElementRole role;
};

using enum ElementRole;

// In byte order. « form » is a block: some pages stand in one as a whole. « header » and « footer »
// are looked at where they stand (page_builder.cpp).
constexpr std::array kElements{
    KnownElement{"address", block},
    KnownElement{"article", block},
    KnownElement{"aside", dropped},
    KnownElement{"audio", dropped},
    KnownElement{"blockquote", block},
    KnownElement{"body", block},
    KnownElement{"button", dropped},
    KnownElement{"canvas", dropped},
    KnownElement{"center", block},
    KnownElement{"datalist", dropped},
    KnownElement{"dd", line},
    KnownElement{"details", block},
    KnownElement{"dialog", dropped},
    KnownElement{"div", block},
    KnownElement{"dl", block},
    KnownElement{"dt", line},
    KnownElement{"embed", dropped},
    KnownElement{"fieldset", block},
    KnownElement{"figcaption", dropped},
    KnownElement{"figure", block},
    KnownElement{"footer", dropped},
    KnownElement{"form", block},
    KnownElement{"frameset", dropped},
    KnownElement{"h1", heading},
    KnownElement{"h2", heading},
    KnownElement{"h3", heading},
    KnownElement{"h4", heading},
    KnownElement{"h5", heading},
    KnownElement{"h6", heading},
    KnownElement{"head", dropped},
    KnownElement{"header", block},
    KnownElement{"hgroup", block},
    KnownElement{"hr", block},
    KnownElement{"html", block},
    KnownElement{"iframe", dropped},
    KnownElement{"legend", block},
    KnownElement{"li", line},
    KnownElement{"main", block},
    KnownElement{"map", dropped},
    KnownElement{"math", dropped},
    KnownElement{"menu", dropped},
    KnownElement{"meter", dropped},
    KnownElement{"nav", dropped},
    KnownElement{"noframes", dropped},
    KnownElement{"noscript", dropped},
    KnownElement{"object", dropped},
    KnownElement{"ol", block},
    KnownElement{"optgroup", dropped},
    KnownElement{"option", dropped},
    KnownElement{"p", block},
    KnownElement{"pre", block},
    KnownElement{"progress", dropped},
    KnownElement{"script", dropped},
    KnownElement{"section", block},
    KnownElement{"select", dropped},
    KnownElement{"style", dropped},
    KnownElement{"summary", block},
    KnownElement{"svg", dropped},
    KnownElement{"table", block},
    KnownElement{"tbody", block},
    KnownElement{"td", cell},
    KnownElement{"template", dropped},
    KnownElement{"textarea", dropped},
    KnownElement{"tfoot", block},
    KnownElement{"th", cell},
    KnownElement{"thead", block},
    KnownElement{"title", dropped},
    KnownElement{"tr", line},
    KnownElement{"ul", block},
    KnownElement{"video", dropped},
};

constexpr std::array<std::string_view, 13> kVoid{"area",   "base",  "br",    "col",  "embed",
                                                 "hr",     "img",   "input", "link", "meta",
                                                 "source", "track", "wbr"};

}  // namespace

ElementRole role_of(std::string_view element) {
  const auto found = std::ranges::lower_bound(kElements, element, {}, &KnownElement::name);
  return found != kElements.end() && found->name == element ? found->role : part;
}

bool is_void(std::string_view element) { return std::ranges::binary_search(kVoid, element); }

}  // namespace greffier
