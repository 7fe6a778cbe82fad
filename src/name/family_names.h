// The family names of a bulletin's persons: « Yves Rivière » makes a later « Rivière » a person,
// « Joris Vandermeulen » a mistyped « Vandermeulan ».
#pragma once

#include "reading/reading.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace greffier {

class FamilyNames {
 public:
  // Learns from a person's full name, and what else she is called; names are keys (fold.h).
  void remember(const Reading& reading, TokenRange person);

  [[nodiscard]] bool contains(const std::string& name) const { return names_.contains(name); }
  // Whether a name opens a full one: « Djalega » of « Djalega Roc ».
  [[nodiscard]] bool opens_one(const std::string& name) const { return openers_.contains(name); }
  // Whether a name differs by a letter from a long one.
  [[nodiscard]] bool contains_like(const std::string& name) const;

 private:
  std::unordered_set<std::string> names_;
  std::unordered_set<std::string> openers_;
  std::unordered_map<std::string, std::vector<std::string>> long_names_;  // by two letters
};

}  // namespace greffier
