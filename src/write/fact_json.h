// Facts as JSON objects, with the keys of the output contract in its order.
#pragma once

#include <greffier/bulletin.h>
#include <greffier/write.h>

#include "write/json_writer.h"
#include "write/offsets.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// Writes the facts of one bulletin: ids, spans in the wanted unit, and the texts they cover.
class FactWriter {
 public:
  FactWriter(const Bulletin& bulletin, OffsetUnit unit, JsonWriter& out)
      : bulletin_(bulletin), offsets_(bulletin.text, unit), out_(out) {}

  void entry(Index index) const;
  void entry_fields(Index index) const;  // the same, inside an object that has begun
  // With all mentions, or those of one entry.
  void actor(Index index, std::optional<Index> entry = {}) const;
  void place(Index index, std::optional<Index> entry = {}) const;
  void figure(Index index) const;
  void quote(Index index) const;
  void date(Index index) const;
  void warning(const Warning& warning) const;

  // Code points, bytes or UTF-16 units before a place in the text.
  [[nodiscard]] std::uint32_t units_before(std::uint32_t byte) const {
    return offsets_.units_before(byte);
  }
  [[nodiscard]] std::string_view text(Span span) const { return slice(bulletin_.text, span); }
  [[nodiscard]] const Bulletin& bulletin() const { return bulletin_; }
  // « lat » and « lon », null where unknown.
  void coordinate_fields(const std::optional<Coordinates>& at) const;
  [[nodiscard]] JsonWriter& out() const { return out_; }

 private:
  void span_field(std::string_view name, Span span) const;
  void claimant_field(std::string_view name, const std::optional<Claimant>& claimant) const;
  void via_field(const std::optional<Span>& via) const;
  void cue_field(const std::optional<Phrase>& cue) const;
  void item_field(const Figure& figure) const;
  void score_field(const std::optional<Score>& score) const;
  void time_field(const EntryTime& time) const;
  void mentions_field(const std::vector<Mention>& mentions, std::optional<Index> entry) const;

  const Bulletin& bulletin_;
  OffsetMap offsets_;
  JsonWriter& out_;
};

// « e1 », « a3 »: a letter and the place in the bulletin's list, from 1.
std::string id(char letter, Index index);

}  // namespace greffier
