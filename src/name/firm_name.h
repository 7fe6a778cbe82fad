// What a firm is called for short: « Thalassa » for « Thalassa Shipping ».
#pragma once

#include "name/naming.h"
#include "reading/reading.h"

#include <string>
#include <vector>

namespace greffier {

// The key (fold.h) of a firm's name without the last word that tells that it is one; empty where it
// has none: « Vestra Technologies » -> « vestra ».
std::string short_firm_name(const Reading& reading, TokenRange name);

// « Vestra serre ses coûts. L'équipementier supprime 640 postes. »: whether a name that nobody
// knows does something, and the next sentence opens with the kind of firm that it is.
bool is_told_as_firm(const Reading& reading, const NamePhrase& name);

// « auprès de Vestra et | Kasko »: a word of no language beside a firm, both without an article.
bool is_beside_firm(const Reading& reading, const std::vector<NameReading>& readings,
                    std::size_t name);

}  // namespace greffier
