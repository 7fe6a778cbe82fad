// Names that a hyphen joins without making one of them: the agency and the town of a dateline,
// « APANI-Bamako, 16 octobre », the ends of a line, « le sens Brest-Rennes », the matters of a
// slug, « Mali-sécurité-attaque », two bodies that nothing knows as one, « la liste UDI-LREM », two
// persons, « le duel Macron-Le Pen », the matter of a title and its first word, « France-Le chômage
// recule », « Zone euro-L'inflation ».
#pragma once

#include "lex/vocabulary.h"

#include <optional>
#include <string_view>

namespace greffier {

// Where such a compound stands.
struct CompoundPlace {
  const Word* before = nullptr;  // the word right before it, null at the head of a line
  bool ends_line = false;
  bool sign_follows = false;
  bool elided = false;  // an apostrophe follows
};

class JoinedNames {
 public:
  explicit JoinedNames(Vocabulary& vocabulary);

  // Whether the parts of a compound are tokens of their own.
  [[nodiscard]] bool stay_apart(std::string_view compound, const CompoundPlace& place) const;

 private:
  [[nodiscard]] bool is_place(std::string_view part) const;
  [[nodiscard]] bool may_be_place(std::string_view part) const;
  [[nodiscard]] bool is_body(std::string_view part) const;
  [[nodiscard]] bool are_persons(std::string_view first, std::string_view rest, bool linked) const;
  [[nodiscard]] bool opens_title(std::string_view word, const CompoundPlace& place) const;
  [[nodiscard]] bool is_slug(std::string_view compound) const;

  Vocabulary& vocabulary_;
  std::optional<ClassId> place_;
  std::optional<ClassId> country_;
  std::optional<ClassId> organization_;
  std::optional<ClassId> news_agency_;
  std::optional<ClassId> link_noun_;
  std::optional<ClassId> person_;
  std::optional<ClassId> first_name_;
};

}  // namespace greffier
