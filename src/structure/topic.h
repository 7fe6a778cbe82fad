// Entries of a text that lost its headers and blank lines: a new one begins where the bulletin
// turns to another matter. A score over what a reader goes by, paragraph by paragraph: a person
// introduced anew with title and full name, new names and a new day, against words that go on.
//   « …à 103 220.Le président ukrainien, Volodymyr Zelensky, a déclaré… »
#pragma once

#include "structure/sketch.h"

#include <vector>

namespace greffier {

// None where the text has a title, blank lines or few paragraphs: then it is one article.
std::vector<Sketch> sketch_topics(const Page& page);

}  // namespace greffier
