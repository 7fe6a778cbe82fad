// Names that at one place mean a thing, whatever they name elsewhere: « une Peugeot 307 », « les
// rayons X », « le XX e siècle », « le Nord de l'Italie ».
#pragma once

#include "reading/reading.h"

namespace greffier {

class MereThings {
 public:
  explicit MereThings(const Reading& reading);

  [[nodiscard]] bool contains(const NamePhrase& name) const;
  // « sa Clio », « la Zoé »: whether a first name is a thing's, unless much tells of a person.
  [[nodiscard]] bool may_contain(const NamePhrase& name) const;

 private:
  [[nodiscard]] bool is_event(const NamePhrase& name) const;
  [[nodiscard]] bool is_model(const NamePhrase& name) const;
  [[nodiscard]] bool is_called_by_maker(const NamePhrase& name) const;
  [[nodiscard]] bool is_index(const NamePhrase& name) const;
  [[nodiscard]] bool is_unit(const NamePhrase& name) const;
  [[nodiscard]] bool is_counted(const NamePhrase& name) const;
  [[nodiscard]] bool is_thanks(const NamePhrase& name) const;
  [[nodiscard]] bool is_owned(const NamePhrase& name) const;
  [[nodiscard]] bool is_symbol(const NamePhrase& name) const;
  [[nodiscard]] bool is_numeral(const NamePhrase& name) const;
  [[nodiscard]] bool is_direction(const NamePhrase& name) const;
  [[nodiscard]] bool is_side(const NamePhrase& name) const;
  [[nodiscard]] bool is_slug(const NamePhrase& name) const;
  [[nodiscard]] const Token* token_before(const NamePhrase& name) const;
  [[nodiscard]] char determiner_before(const NamePhrase& name) const;
  [[nodiscard]] const Token* token_after(const NamePhrase& name) const;

  const Reading& reading_;
  ClassId organization_;
  ClassId person_;
  ClassId commune_;
  ClassId head_;
  ClassId whereabouts_;
  ClassId demonym_;
  ClassId title_;
  ClassId giving_word_;
  ClassId event_name_;
  ClassId market_index_;
  ClassId named_noun_;
};

}  // namespace greffier
