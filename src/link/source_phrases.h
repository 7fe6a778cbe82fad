// The phrases of a sentence that say who claims its figures, and which figures each is of.
//   « 20 000 selon la police », « Selon X, 12 … et 3 … », « de source policière »
#pragma once

#include "figure/figures.h"
#include "link/claim.h"
#include "link/speakers.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

class SourcePhrases {
 public:
  SourcePhrases(const Reading& reading, Speakers& speakers);

  // Reads the phrases of a sentence; what is asked is of it until the next is read.
  void enter(TokenRange sentence);
  // « selon deux sources »: how many they are that claim.
  [[nodiscard]] bool names_source(const FigureMention& figure) const;
  // To be told each figure of the sentence, in the order of the text.
  void pass(const FigureMention& figure) {
    if (first_figure_ == sentence_.last) first_figure_ = figure.range.first;
  }
  // The claim of the phrase after the figure, or of the one that opens its sentence.
  [[nodiscard]] std::optional<Claim> find(const FigureMention& figure) const;
  // Whether a semicolon stands between the first phrase of the sentence and the figure.
  [[nodiscard]] bool is_parted(const FigureMention& figure) const;

 private:
  struct SourcePhrase {
    TokenRange range = {};
    Claim claim = {};
  };

  [[nodiscard]] TokenRange bracketed(TokenIndex bracket) const;
  [[nodiscard]] TokenRange source_words(TokenIndex token) const;
  [[nodiscard]] std::optional<Claim> before_only(const SourcePhrase* before,
                                                 const FigureMention& figure) const;
  [[nodiscard]] bool is_of_relative(TokenIndex phrase, TokenIndex begin) const;
  [[nodiscard]] bool describes_source(TokenIndex end, TokenIndex figure) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClaimMaker claims_;
  ClassId source_;
  Column guard_;
  Column words_;
  ClassId place_head_;
  TokenRange sentence_ = {};
  std::vector<SourcePhrase> phrases_;
  TokenIndex first_figure_ = 0;  // the first of the sentence that was passed
};

}  // namespace greffier
