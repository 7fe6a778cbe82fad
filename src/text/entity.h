// Characters written as entities, in texts that lost their markup but not its escapes: they stay in
// the text as they are, and are read as what they stand for.
//   « l&#39;&eacute;tat » -> "l'état"
#pragma once

#include <greffier/span.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace greffier {

// « &#146; » is written for « ’ » by those who think in windows-1252: what it has in the place of a
// control character.
char32_t without_control(char32_t character);

// Names and numbers of characters as they are; what is none stays: « R&D; », « A&B ».
std::string decode_entities(std::string_view text);

// The same with the way back from places in the decoded text to those in the text itself.
class EntityMap {
 public:
  // Empty where the text has no entity: the usual case, found by one look for « & ».
  explicit EntityMap(std::string_view text);

  [[nodiscard]] bool empty() const { return edits_.empty(); }
  [[nodiscard]] const std::string& decoded() const { return decoded_; }

  // A span of the decoded text in the text itself: an entity is inside it or not, as a whole.
  [[nodiscard]] Span to_text(Span decoded) const;

  // And back.
  [[nodiscard]] Span to_decoded(Span text) const;

 private:
  // Where an entity was.
  struct Edit {
    Span text = {};
    Span decoded = {};
  };

  [[nodiscard]] std::uint32_t move(std::uint32_t at, Span Edit::*from, Span Edit::*to) const;

  std::string decoded_;
  std::vector<Edit> edits_;
};

}  // namespace greffier
