// Everything a parser needs to know of French and the world, read once and shared by all threads.
#pragma once

#include <greffier/parser.h>

#include "lex/break_rules.h"
#include "lex/lexicon.h"
#include "phrase/word_class.h"
#include "rules/match.h"
#include "text/data_set.h"

#include <vector>

namespace greffier {

class Model {
 public:
  Model(DataSet data, const ModelOptions& options);

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const BreakRules& break_rules() const { return break_rules_; }
  [[nodiscard]] const WordClassTagger& tagger() const { return tagger_; }
  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }
  // The rules that make one kind of fact.
  [[nodiscard]] const RuleSet& rules_of(std::string_view kind) const;

 private:
  DataSet data_;
  Lexicon lexicon_;
  BreakRules break_rules_;
  WordClassTagger tagger_;
  std::vector<Rule> rules_;
  std::vector<RuleSet> sets_;  // in the order of fact_kinds()
};

}  // namespace greffier
