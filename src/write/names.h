// How enumerations are written in JSON: the words of the output contract.
#pragma once

#include <greffier/bulletin.h>

#include <string_view>

namespace greffier {

std::string_view name_of(Certainty value);
std::string_view name_of(EntryKind value);
std::string_view name_of(Grain value);
std::string_view name_of(TimeOrigin value);
std::string_view name_of(ActorKind value);
std::string_view name_of(MentionForm value);
std::string_view name_of(PlaceKind value);
std::string_view name_of(Modifier value);
std::string_view name_of(FigureKind value);
std::string_view name_of(QuoteKind value);
std::string_view name_of(DateKind value);
std::string_view name_of(ReferenceOrigin value);
std::string_view name_of(Series value);  // empty for none

}  // namespace greffier
