// What a noun group is told by its words: number and gender, whether its head is an office that
// somebody holds or a body that acts.
//   « les deux préfètes » -> plural, feminine, definite, titled; « la mort » is not « le mort »
#pragma once

#include "phrase/noun_group.h"

namespace greffier {

// Whether a group says when, not who: « le 19 juin », « la veille », « dimanche soir ».
bool is_time(const AnnotatedText& text, const NounGroup& group);

class NounSense {
 public:
  NounSense(const AnnotatedText& text, const Lexicon& lexicon);

  // Sets features, title and body of a group whose base is read; `inside` where a word of its
  // sentence stands before it.
  void tell(NounGroup& group, bool inside) const {
    agree(group, inside);
    classify(group);
  }

  // The row of a class for the word at a token, or for the locution that it opens. Of a noun, the
  // entry of the reading chosen: « au cours de » is no « cour ».
  [[nodiscard]] std::optional<RowRef> find_row(TokenIndex token, ClassId id) const;

 private:
  [[nodiscard]] std::optional<RowRef> find_body(const NounGroup& group) const;
  void agree(NounGroup& group, bool inside) const;
  void classify(NounGroup& group) const;
  [[nodiscard]] bool may_hold_title(const NounGroup& group) const;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  ClassId title_;
  ClassId body_;
  Column body_kind_;
  Column body_number_;
  Column title_agreement_;
};

}  // namespace greffier
