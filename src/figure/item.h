// What a figure counts or measures and what befell it.
//   « 620 autres militaires russes avaient été tués » -> « militaires russes », « tués »
//   « 5,1 % du PIB » -> « PIB »; « l'inflation a atteint 4,3 % » -> « inflation »
//   « 14 blessés, dont 3 grièvement » -> « blessés », « grièvement »
#pragma once

#include "figure/figures.h"
#include "reading/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace greffier {

struct Fate {
  TokenRange words = {};  // the verb or participle, empty where nothing is said
  std::string lemma = {};
  std::optional<RowRef> event = {};  // its row in EVENT_VERB or EVENT_NOUN
};

struct Item {
  TokenRange words = {};  // the noun with its complements, no determiner, no number
  TokenIndex head = 0;
  Fate befell = {};
  bool understood = false;  // the figure's own words do not name it
};

// An item that is a noun alone.
[[nodiscard]] inline Item item_of_word(TokenIndex noun) {
  return {.words = {noun, noun + 1}, .head = noun};
}

// The item of each figure, in the order of `figures`; an elliptical one takes what an earlier
// figure or the subject of its verb named.
std::vector<std::optional<Item>> find_items(const Reading& reading,
                                            const std::vector<FigureMention>& figures);

}  // namespace greffier
