#include "text/index.h"

#include <greffier/error.h>

#include "text/fold.h"

#include <cstring>

namespace greffier {
namespace {

constexpr std::uint32_t kOffsetBits = 24;
constexpr std::uint32_t kPrefixMark = 0xFFFFFFFF;  // table 255: « saint » of « saint petersbourg »
constexpr std::uint32_t kEmptyTag = 0;

struct Slot {
  std::uint32_t tag = kEmptyTag;  // upper half of the hash, never 0
  std::uint32_t reference = 0;    // table in the upper 8 bits, offset below
};

// FNV-1a with a final mix, so that both halves are usable. Stable: it is written into files.
std::uint64_t hash_key(std::string_view key) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char byte : key) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3;
  }
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93;
  return hash ^ (hash >> 32);
}

// The slot where a key's search begins, of any number of slots.
std::uint64_t first_place(std::uint64_t hash, std::uint64_t slots) {
  return ((hash & 0xFFFFFFFF) * slots) >> 32;
}

std::uint32_t tag_of(std::uint64_t hash) {
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  return tag == kEmptyTag ? 1 : tag;
}

Slot read_slot(std::string_view slots, std::uint64_t place) {
  Slot slot;
  std::memcpy(&slot, slots.data() + place * sizeof(Slot), sizeof slot);
  return slot;
}

struct Key {
  std::uint64_t hash = 0;
  std::uint32_t reference = 0;
};

void add_key(std::vector<Key>& keys, std::string_view key, std::uint32_t reference) {
  keys.push_back({.hash = hash_key(key), .reference = reference});
  for (std::size_t gap = key.find(' '); gap != std::string_view::npos;
       gap = key.find(' ', gap + 1)) {
    keys.push_back({.hash = hash_key(key.substr(0, gap)), .reference = kPrefixMark});
  }
}

std::vector<Key> collect_keys(const std::vector<Table>& tables, std::size_t first) {
  std::vector<Key> keys;
  for (std::size_t table = first; table < tables.size(); ++table) {
    if (tables[table].end() >= 1U << kOffsetBits) throw DataError("a table is over 16 MiB");
    for (auto at = tables[table].first_row(); at < tables[table].end();
         at = tables[table].next_row(at)) {
      const auto reference = static_cast<std::uint32_t>(table << kOffsetBits) | at;
      for (const auto key : tables[table].keys(tables[table].row_at(at))) {
        add_key(keys, name_key(key), reference);
      }
    }
  }
  return keys;
}

// Puts a key into the first free slot from its place on; a prefix mark only once.
void place_key(std::vector<Slot>& slots, const Key& key) {
  const Slot wanted{.tag = tag_of(key.hash), .reference = key.reference};
  std::uint64_t place = first_place(key.hash, slots.size());
  for (; slots[place].tag != kEmptyTag; place = (place + 1) % slots.size()) {
    if (slots[place].tag == wanted.tag && slots[place].reference == wanted.reference) return;
  }
  slots[place] = wanted;
}

}  // namespace

LexicalIndex::LexicalIndex(std::string_view bytes)
    : bytes_(bytes), slots_(bytes.size() / sizeof(Slot)) {}

void LexicalIndex::add(std::string_view key, Found& found) const {
  if (slots_ == 0) return;
  const std::uint64_t hash = hash_key(key);
  for (std::uint64_t place = first_place(hash, slots_);; place = (place + 1) % slots_) {
    const Slot slot = read_slot(bytes_, place);
    if (slot.tag == kEmptyTag) return;
    if (slot.tag != tag_of(hash)) continue;
    if (slot.reference == kPrefixMark) {
      found.longer = true;
    } else {
      found.rows.push_back({.table = static_cast<std::uint8_t>(slot.reference >> kOffsetBits),
                            .offset = slot.reference & ((1U << kOffsetBits) - 1)});
    }
  }
}

std::string build_index(const std::vector<Table>& tables, std::size_t first) {
  if (tables.size() >= 0xFF) throw DataError("more than 254 tables");
  const std::vector<Key> keys = collect_keys(tables, first);
  std::vector<Slot> slots(keys.size() + keys.size() / 3 + 2);
  for (const Key& key : keys) place_key(slots, key);
  std::string bytes(slots.size() * sizeof(Slot), '\0');
  std::memcpy(bytes.data(), slots.data(), bytes.size());
  return bytes;
}

}  // namespace greffier
