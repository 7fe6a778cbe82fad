// What a proper name names as far as the gazetteer and its own form tell, without the words beside
// it: « Thalassa Shipping » is a firm, « la Lorraine » a region, « une IRM » nothing that acts.
#pragma once

#include "name/body_form.h"
#include "name/name_form.h"
#include "name/name_kind.h"
#include "reading/reading.h"

namespace greffier {

class NameEvidence {
 public:
  explicit NameEvidence(const Reading& reading);
  NameEvidence(const NameEvidence&) = delete;  // its parts refer to each other
  NameEvidence& operator=(const NameEvidence&) = delete;

  // `about_sport`: the name of a town is as well its club's.
  [[nodiscard]] NameScores read(const NamePhrase& name, bool about_sport) const;

  // « la Géorgie et la Virginie »: a state's name among regions of another state that has one so
  // called.
  [[nodiscard]] bool is_among_regions(std::size_t name) const;

  // « vit à Branson », though somebody is called so.
  [[nodiscard]] bool is_reached(const NamePhrase& name) const;
  // A town of fewer than a hundred thousand and nothing else.
  [[nodiscard]] bool is_hamlet(const NamePhrase& name) const;

  [[nodiscard]] const NameForm& form() const { return form_; }

 private:
  void add_row(const ClassRow& row, const NamePhrase& name, bool about_sport,
               NameScores& scores) const;
  [[nodiscard]] int body_weight(const ClassRow& row, const NamePhrase& name,
                                bool about_sport) const;
  [[nodiscard]] int place_weight(const ClassRow& row, const NamePhrase& name) const;
  [[nodiscard]] bool has_flag(const ClassRow& row, std::string_view flag) const;
  [[nodiscard]] bool opens(const NamePhrase& name) const;
  [[nodiscard]] bool is_word(const NamePhrase& name) const;
  [[nodiscard]] bool is_bracketed_division(const ClassRow& row, const NamePhrase& name) const;
  [[nodiscard]] bool is_sigle_before_town(const NamePhrase& name, const ClassRow& row) const;

  const Reading& reading_;
  const Lexicon& lexicon_;
  NameForm form_;
  BodyForm body_form_;
  ClassId person_;
  ClassId organization_;
  ClassId country_;
  ClassId place_;
  ClassId commune_;
  ClassId metonym_;
  ClassId head_;
};

}  // namespace greffier
