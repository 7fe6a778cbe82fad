// Which entries of the gazetteer a body's name may mean: « OMS » is no Oms, « les Verts » a party
// or a club.
#pragma once

#include "reading/reading.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace greffier {

class BodyRows {
 public:
  explicit BodyRows(const Reading& reading);

  // Of several bodies the one that another name of the bulletin means as well, else the first.
  [[nodiscard]] std::vector<ClassRow> of(const NamePhrase& name) const;

 private:
  ClassId organization_;
  ClassId place_;
  ClassId commune_;
  std::unordered_set<std::uint64_t> meant_;  // rows that a name of the bulletin means alone
};

}  // namespace greffier
