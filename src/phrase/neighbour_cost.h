// What the words beside a word say of its reading, where one transition cannot see them: signs,
// quotations and « que » a few words on.
//   « », lâche X » -> the verb; « X, juge quant à lui que » -> the verb; « est-ce » -> the verb
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"

#include <cstdint>
#include <vector>

namespace greffier {

struct WordReading {
  Pos pos = Pos::name;
  std::uint8_t reading = 0;  // the analysis of the word that `pos` came from
  int cost = 0;
};

// « tous », « chacune »: a pronoun that may stand between the parts of a verb.
[[nodiscard]] bool is_floating(const Word& word);

class NeighbourCosts {
 public:
  explicit NeighbourCosts(const Lexicon& lexicon);

  // Adds to the costs of the readings that a token of a sentence may have, or takes from them.
  void favour(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
              std::vector<WordReading>& readings) const;

 private:
  [[nodiscard]] bool opens_post(const AnnotatedText& text, TokenRange sentence,
                                TokenIndex token) const;
  [[nodiscard]] static bool floats(const AnnotatedText& text, TokenRange sentence,
                                   TokenIndex token);
  [[nodiscard]] static bool is_object_clitic(const AnnotatedText& text, TokenRange sentence,
                                             TokenIndex token);
  static void favour_incise(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                            std::vector<WordReading>& readings);
  void favour_report_verb(const AnnotatedText& text, TokenRange sentence, TokenIndex token,
                          std::vector<WordReading>& readings) const;
  [[nodiscard]] bool is_in_compound(const AnnotatedText& text, TokenIndex token) const;
  [[nodiscard]] bool reaches_que(const AnnotatedText& text, TokenRange sentence,
                                 TokenIndex token) const;

  ClassId report_verb_;
  ClassId aside_;
  ClassId title_;
  ClassId not_name_;
  ClassId report_noun_;
  ClassId place_head_;
  ClassId body_;
  ClassId person_;
};

}  // namespace greffier
