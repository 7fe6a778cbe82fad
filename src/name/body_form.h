// What the form of a proper name tells of a body, whatever the gazetteer knows: « FC Rocval »,
// « Thalassa Shipping », « Radio-Nord », « la Région Bretagne ».
#pragma once

#include "name/name_form.h"
#include "reading/reading.h"

namespace greffier {

class BodyForm {
 public:
  // `form` must outlive this.
  BodyForm(const Reading& reading, const NameForm& form);

  // How much it tells of an organization.
  [[nodiscard]] int weigh(const NamePhrase& name) const;

 private:
  [[nodiscard]] bool is_of_sigles(const NamePhrase& name) const;
  [[nodiscard]] bool is_of_branch(const NamePhrase& name) const;
  [[nodiscard]] bool follows_plural_article(TokenIndex first) const;
  [[nodiscard]] bool opens_like_medium(const NamePhrase& name) const;
  [[nodiscard]] bool is_local_government(const NamePhrase& name) const;
  [[nodiscard]] bool is_parliament(const NamePhrase& name) const;
  [[nodiscard]] bool has_genitive(TokenRange range) const;
  [[nodiscard]] bool begins_with_body(const NamePhrase& name) const;

  const Reading& reading_;
  const Lexicon& lexicon_;
  const NameForm& form_;
  ClassId head_;
  ClassId place_head_;
  ClassId club_word_;
  ClassId company_word_;
  ClassId media_word_;
  ClassId particle_;
  ClassId country_;
  ClassId organization_;
  ClassId title_;
};

}  // namespace greffier
