// What the form of a proper name and the place where it stands tell of it, whatever the gazetteer
// knows: « la CGT » is a body, « Grenfell Tower » a place, « Champagne ! » at the head of a
// sentence perhaps no name.
#pragma once

#include "name/name_kind.h"
#include "phrase/before_name.h"
#include "reading/reading.h"

namespace greffier {

class NameForm {
 public:
  explicit NameForm(const Reading& reading);

  // Adds what the form is evidence for; of bodies see body_form.h.
  void add(const NamePhrase& name, NameScores& scores) const;

  // Whether a name stands where any word has a capital.
  [[nodiscard]] bool opens_sentence(TokenIndex token) const;
  // « CGT »; not « COUPURES » in a headline.
  [[nodiscard]] bool is_initialism(const NamePhrase& name) const;
  // « une IRM », « en CP »: an abbreviation of something, though a body may be called so.
  [[nodiscard]] bool is_stray(const NamePhrase& name) const;
  // « À NICE, UN FEU »: whether the words beside it are in capitals too.
  [[nodiscard]] bool is_shouted(const NamePhrase& name) const;
  // « le Doubs », of names of one word.
  [[nodiscard]] bool has_article(const NamePhrase& name) const;
  // « le | Charles de Gaulle »: whether a definite article stands before a token.
  [[nodiscard]] bool follows_article(TokenIndex first) const;
  // « Paul Roc », « Laurent de Vos »; not « Paul », « Vestra Roc ».
  static bool is_full(const NamePhrase& name) {
    return name.first_name && name.range.last > name.range.first + 1;
  }

 private:
  [[nodiscard]] bool is_kicker(const NamePhrase& name) const;
  [[nodiscard]] int person_weight(const NamePhrase& name) const;
  [[nodiscard]] int place_weight(const NamePhrase& name) const;
  [[nodiscard]] int nothing_weight(const NamePhrase& name) const;
  [[nodiscard]] int nothing_weight_of_word(const NamePhrase& name) const;
  [[nodiscard]] bool is_common_opener(TokenIndex token) const;
  [[nodiscard]] bool ends_like_facility(const NamePhrase& name) const;
  [[nodiscard]] bool follows_masculine(TokenIndex first) const;
  [[nodiscard]] bool has_region_article(const NamePhrase& name) const;
  [[nodiscard]] bool is_people(const NamePhrase& name) const;
  [[nodiscard]] bool is_no_actor(const NamePhrase& name) const;
  [[nodiscard]] bool all_unknown(TokenRange range) const;

  const Reading& reading_;
  const Lexicon& lexicon_;
  BeforeName before_;
  ClassId organization_;
  ClassId country_;
  ClassId place_;
  ClassId commune_;
  ClassId demonym_;
  ClassId head_;
  ClassId not_actor_;
  ClassId facility_word_;
  ClassId english_word_;
  ClassId place_word_;
};

}  // namespace greffier
