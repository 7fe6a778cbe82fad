// What a figure counts and what befell it.
//   « 620 autres militaires russes avaient été tués » -> « militaires russes », « tués »
//   « 5,1 % du PIB » -> « PIB »; « l'inflation a atteint 4,3 % » -> « inflation »
#pragma once

#include "extract/figures.h"
#include "extract/reading.h"

#include <optional>

namespace greffier {

struct Item {
  TokenRange words = {};  // the noun with its complements, no determiner, no number
  TokenIndex head = 0;
  TokenRange befell = {};  // the verb or participle, empty where nothing is said
  std::string befell_lemma = {};
};

// The item of each figure, in the order of `figures`; an elliptical one (« dont 12 grièvement »)
// takes the item of the figure before it.
std::vector<std::optional<Item>> find_items(const Reading& reading,
                                            const std::vector<FigureMention>& figures);

}  // namespace greffier
