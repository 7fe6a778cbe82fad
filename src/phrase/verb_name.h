// What the verb of a group is: its lemma, as a locution, a pronominal verb or itself, and its row
// in REPORT_VERB.
//   « a fait savoir » -> faire savoir; « s'est indigné » -> s'indigner; « se dit convaincu »
#pragma once

#include "lex/annotation.h"
#include "lex/lexicon.h"
#include "phrase/verb_group.h"

#include <optional>
#include <string>
#include <string_view>

namespace greffier {

// The lemma of the word at a token; the word itself where it has no reading.
std::string_view lemma_at(const Tokens& tokens, TokenIndex token);

class VerbNamer {
 public:
  // `sentence` is its reader's, which moves from one sentence to the next.
  VerbNamer(const AnnotatedText& text, const TokenRange& sentence, const Lexicon& lexicon);

  // Sets lemma, report and its features; the words of a locution become part of the group.
  void name(VerbGroup& group) const;

 private:
  [[nodiscard]] bool has_en(const VerbGroup& group) const;
  bool name_locution(VerbGroup& group, const std::string& plain) const;
  bool name_locution_at(VerbGroup& group, const std::string& plain, TokenIndex first) const;
  [[nodiscard]] TokenIndex skip_between(TokenIndex token) const;
  std::optional<RowRef> find_led_locution(VerbGroup& group) const;
  bool take_report_row(VerbGroup& group, const std::string& verb) const;
  [[nodiscard]] std::optional<RowRef> find_report_row(const std::string& key) const;
  void set_report(VerbGroup& group, RowRef row) const;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  const TokenRange& sentence_;
  const Lexicon& lexicon_;
  ClassId aside_;
  ClassId report_;
  Column guard_;
};

}  // namespace greffier
