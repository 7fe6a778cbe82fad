// Live blogs made up for measuring: sentences of news French filled with people, towns, nouns and
// figures of the data files, so that no two bulletins are alike (the branch predictor learns a
// repeated text, and shows a third of its cost).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace greffier_bench {

// `count` bulletins of about 5 KB each; the same ones every time.
std::vector<std::string> make_bulletins(std::size_t count);

}  // namespace greffier_bench
