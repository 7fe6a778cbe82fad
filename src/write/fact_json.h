// Facts as JSON objects, with the keys of the output contract in its order.
#pragma once

#include <greffier/bulletin.h>
#include <greffier/write.h>

#include "write/offsets.h"

#include <nlohmann/json.hpp>

namespace greffier {

using Json = nlohmann::ordered_json;

// Writes the facts of one bulletin: ids, spans in the wanted unit, and the texts they cover.
class FactWriter {
 public:
  FactWriter(const Bulletin& bulletin, OffsetUnit unit)
      : bulletin_(bulletin), offsets_(bulletin.text, unit) {}

  [[nodiscard]] Json entry(Index index) const;
  // With all mentions, or those of one entry.
  [[nodiscard]] Json actor(Index index, std::optional<Index> entry = {}) const;
  [[nodiscard]] Json place(Index index, std::optional<Index> entry = {}) const;
  [[nodiscard]] Json figure(Index index) const;
  [[nodiscard]] Json quote(Index index) const;
  [[nodiscard]] Json date(Index index) const;
  [[nodiscard]] Json warning(const Warning& warning) const;

  [[nodiscard]] Json span(Span span) const;
  [[nodiscard]] Json text(Span span) const;
  [[nodiscard]] const Bulletin& bulletin() const { return bulletin_; }

 private:
  [[nodiscard]] Json claimant(const std::optional<Claimant>& claimant) const;
  [[nodiscard]] Json phrase(const std::optional<Phrase>& phrase) const;
  [[nodiscard]] Json via(const std::optional<Span>& via) const;
  [[nodiscard]] Json mentions(const std::vector<Mention>& mentions,
                              std::optional<Index> entry) const;
  [[nodiscard]] Json item(const Figure& figure) const;

  const Bulletin& bulletin_;
  OffsetMap offsets_;
};

// « e1 », « a3 »: a letter and the place in the bulletin's list, from 1.
std::string id(char letter, Index index);

// null where nothing is known.
Json optional_text(const std::optional<std::string>& value);
// An integer where the number is one, so that 2300000 is not 2300000.0.
Json number(std::optional<double> value);

}  // namespace greffier
