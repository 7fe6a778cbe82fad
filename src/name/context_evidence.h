// What the words beside one mention of a name show of it, as the rules of actor.rules found them:
// « Mme Vasquier » a person, « chez Vestra » a body, « à Rocval » a place.
#pragma once

#include "name/club.h"
#include "name/name_form.h"
#include "name/name_kind.h"
#include "name/role.h"
#include "phrase/before_name.h"
#include "reading/reading.h"
#include "rules/match.h"

#include <cstdint>
#include <vector>

namespace greffier {

struct Shown {
  std::uint32_t name = 0;  // its place among the names
  NameKind kind = NameKind::none;
  int weight = 0;
  TokenRange role = {};  // the office that a person has there
  bool sport = false;    // by what clubs do
};

class ContextEvidence {
 public:
  // `form` and `clubs` must outlive this.
  ContextEvidence(const Reading& reading, const NameForm& form, const Clubs& clubs);

  // What a match shows that is believed.
  [[nodiscard]] std::vector<Shown> read(const Match& match) const;

 private:
  // Whether a noun opens what a body is: « courtier », « jeune pousse ».
  [[nodiscard]] bool opens_body(TokenIndex noun) const;
  [[nodiscard]] bool is_one_of_many(TokenIndex noun, const NamePhrase& name) const;
  [[nodiscard]] bool is_letter(const Match& match) const;
  [[nodiscard]] bool is_contest(const Match& match) const;
  [[nodiscard]] bool may_be_person(const NamePhrase& name, TokenRange range, TokenRange role) const;
  [[nodiscard]] bool is_as_asked(const NamePhrase& name, const Match& match) const;
  [[nodiscard]] bool may_be_foreign_firm(const NamePhrase& name, TokenRange match) const;
  [[nodiscard]] bool is_only_place(const NamePhrase& name) const;
  [[nodiscard]] bool is_town(const NamePhrase& name) const;
  [[nodiscard]] bool is_governed(const NamePhrase& name, const Match& match) const;
  [[nodiscard]] bool is_single(const NamePhrase& name) const;
  [[nodiscard]] bool may_be_inhabitant(const NamePhrase& name, TokenRange match) const;
  [[nodiscard]] bool abbreviates(const NamePhrase& name, TokenIndex letters) const;
  [[nodiscard]] bool may_be_surname(const NamePhrase& name) const;
  [[nodiscard]] bool is_land(const NamePhrase& name) const;
  [[nodiscard]] bool is_feminine(TokenIndex token) const;
  [[nodiscard]] bool is_located(TokenIndex token) const;
  [[nodiscard]] bool may_be_located(const NamePhrase& name, const Match& match) const;
  [[nodiscard]] bool is_scene(const NamePhrase& name, TokenIndex tie) const;
  [[nodiscard]] bool is_given(TokenIndex tie) const;
  [[nodiscard]] bool has_share(const NamePhrase& name, TokenIndex tie) const;
  [[nodiscard]] bool is_known_other(const NamePhrase& name) const;

  const Reading& reading_;
  const Tokens& tokens_;
  const Lexicon& lexicon_;
  const NameForm& form_;
  const Clubs& clubs_;
  RoleReader roles_;
  BeforeName before_;
  ClassId person_;
  ClassId country_;
  ClassId organization_;
  ClassId place_;
  ClassId commune_;
  ClassId not_body_;
  ClassId metonym_;
  ClassId head_;
  ClassId civility_;
  ClassId title_;
  ClassId giving_word_;
  ClassId giving_verb_;
};

}  // namespace greffier
