// Names of classes and ids by which pages mark what is no bulletin: data/page/chrome.tsv.
#pragma once

#include <string_view>

namespace greffier {

// How much of a page's text, in percent, an element may have and still be left out, because its
// class or id has a word of the list: « share-bar__inner », « SocialLinks », or two in a row joined
// by a hyphen, « sr-only ». 0 where it has none.
int chrome_share(std::string_view names);

}  // namespace greffier
