// Where every key of every table stands: one open hash table of four-byte references, built once
// (at build time for the files in the program) and used where it lies. « saint petersbourg » -> the
// rows of gazetteer/place.tsv that have that key, and whether longer keys begin so.
#pragma once

#include "text/table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// A row of one of the tables: which table, and the row's offset in it.
struct RowRef {
  std::uint8_t table = 0;
  std::uint32_t offset = 0;

  bool operator==(const RowRef&) const = default;
};

// Keys are compared as name_key (fold.h) makes them. Longest match over several words is a walk:
// look up one word, two words, … while `longer` says that a longer key begins so.
class LexicalIndex {
 public:
  struct Found {
    std::vector<RowRef> rows = {};  // in table order; a hash collision may add a stranger
    bool longer = false;
  };

  // Reads an index made by build_index; empty bytes find nothing.
  explicit LexicalIndex(std::string_view bytes);

  // The rows whose key may be `key`, and whether longer ones begin so.
  void find(std::string_view key, Found& found) const {
    found.rows.clear();
    found.longer = false;
    add(key, found);
  }

  // Adds the rows whose key may be `key` to what another index found; the caller compares the
  // row's keys (collisions are possible).
  void add(std::string_view key, Found& found) const;

 private:
  std::string_view bytes_;
  std::uint64_t slots_ = 0;
};

// The bytes of an index over `tables` from number `first` on; there must be fewer than 255, of 16
// MiB each at most.
std::string build_index(const std::vector<Table>& tables, std::size_t first = 0);

}  // namespace greffier
