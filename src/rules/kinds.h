// What a rule can make, and the captures and settings that each kind of fact has a use for.
#pragma once

#include <span>
#include <string_view>

namespace greffier {

// A setting that takes one of a few values.
struct Choice {
  std::string_view setting;
  std::span<const std::string_view> values;
};

struct FactKind {
  std::string_view name;
  std::span<const std::string_view> captures;  // allowed as `:name` and as `set name=`
  std::span<const Choice> choices = {};        // of the settings among them; others take any value
};

// The kinds in the order in which their rules run (parser.cpp).
std::span<const FactKind> fact_kinds();

// The kind of that name; null where there is none.
const FactKind* find_fact_kind(std::string_view name);

}  // namespace greffier
