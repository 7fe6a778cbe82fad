// Names of classes and ids by which pages mark what is no bulletin: data/page/chrome.tsv.
#pragma once

#include <string_view>

namespace greffier {

// « share-bar__inner », « SocialLinks »: whether one word of a class or id, or two in a row joined
// by a hyphen (« sr-only »), is in the list.
bool has_chrome_word(std::string_view names);

}  // namespace greffier
