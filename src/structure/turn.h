// How much a paragraph turns to another matter than the text before it: a person introduced anew
// with title and full name, new names, a new place and a new day, against words that go on.
//   « Le gouverneur régional, Pavlo Kyrylenko, a annoncé lundi… » 5.5, « Il a ajouté… » -3
#pragma once

#include "structure/page.h"

#include <set>
#include <string_view>
#include <utility>

namespace greffier {

struct Turn {
  double score = 0;
  double names = 0;      // how many the paragraph has
  double known = 0.5;    // the share of them that the text has named before
  bool goes_on = false;  // it opens with words that go on
};

// Paragraphs are read in order; each is remembered for the next.
class TurnReader {
 public:
  explicit TurnReader(const Page& page);

  [[nodiscard]] Turn read(TokenRange paragraph) const;
  void remember(TokenRange paragraph);

 private:
  struct Count {
    int known = 0;  // the text has named it before
    int fresh = 0;
  };

  [[nodiscard]] TokenRange first_sentence(TokenRange paragraph) const;
  [[nodiscard]] bool is_name(TokenIndex token) const;
  [[nodiscard]] bool is_full_name(TokenIndex token) const;
  [[nodiscard]] Count count_names(TokenRange range) const;
  [[nodiscard]] double score(TokenRange sentence, TokenRange paragraph) const;
  [[nodiscard]] double new_names(TokenRange sentence) const;
  [[nodiscard]] double introduction(TokenRange sentence) const;
  [[nodiscard]] bool asks_of_somebody(TokenRange sentence) const;
  [[nodiscard]] TokenIndex first_verb(TokenRange sentence) const;
  [[nodiscard]] double new_subject(TokenRange sentence) const;
  [[nodiscard]] double new_matter(TokenRange sentence, TokenRange paragraph) const;
  [[nodiscard]] double new_setting(TokenRange sentence) const;
  [[nodiscard]] double continuations(TokenRange sentence) const;
  [[nodiscard]] double resumption(TokenRange sentence) const;

  const Page& page_;
  const Tokens& tokens_;
  ClassId title_;
  ClassId weekday_;
  ClassId report_;
  ClassId continuation_;
  Column opening_;
  Column inside_;
  std::set<std::string_view> names_;
  std::set<std::pair<std::string_view, std::string_view>> full_names_;
  std::set<std::string_view> nouns_;
};

}  // namespace greffier
