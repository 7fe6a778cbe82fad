// The manual page and the shells' completions, written from the description of the options.
#pragma once

#include <string>

namespace greffier {

// `kind` is man, bash or zsh.
std::string write_page(const std::string& kind);

}  // namespace greffier
