// Where and when a figure holds: the place and the time that its own clause names.
//   « Mardi, 12 foyers brûlaient à Mornay, contre 15 la veille, a dit jeudi le maire »
//   12 -> mardi, Mornay; 15 -> la veille; nobody counted on Thursday
#pragma once

#include <greffier/fact.h>

#include "link/adjunct.h"
#include "link/clause_border.h"
#include "reading/reading.h"

#include <optional>
#include <vector>

namespace greffier {

class Circumstances {
 public:
  // The bulletin's, in the order of the text.
  Circumstances(const Reading& reading, const std::vector<Date>& dates,
                const std::vector<Place>& places, const std::vector<Quote>& quotes);

  // Nothing for ages, which are somebody's, and where the clause names none.
  [[nodiscard]] std::optional<Index> date_of(const FigureMention& figure,
                                             const std::optional<Item>& item) const;
  [[nodiscard]] std::optional<Index> place_of(const FigureMention& figure,
                                              const std::optional<Item>& item) const;

 private:
  // A date or place of the text, by its number there.
  struct Complement {
    TokenRange range = {};
    Index index = 0;
    bool country = false;
  };
  // One that was found, and whether another figure stands before it.
  struct Found {
    Index index = 0;
    bool crossed = false;
  };
  // Those of one kind, and which of them covers each token.
  struct Layer {
    std::vector<Complement> all = {};
    std::vector<Index> at = {};
  };
  // What is looked for, for which figure.
  struct Search {
    const FigureMention& figure;
    const std::optional<Item>& item;
    const Layer& layer;
    bool place = false;
    TokenRange sentence = {};
  };

  [[nodiscard]] Layer layer_of(std::vector<Complement> all) const;
  [[nodiscard]] std::vector<Index> quotes_of_tokens(const std::vector<Quote>& quotes) const;
  [[nodiscard]] const Complement* find(const Layer& layer, TokenIndex token) const;
  [[nodiscard]] std::optional<Index> nearest(const Search& search) const;
  [[nodiscard]] bool holds(const VerbGroup& verb) const;
  [[nodiscard]] std::optional<Index> holder_of(const Search& search) const;
  [[nodiscard]] std::optional<Index> scene_of(const Search& search) const;
  [[nodiscard]] std::optional<Found> after(const Search& search) const;
  [[nodiscard]] std::optional<Found> before(const Search& search) const;

  [[nodiscard]] bool may_hold(const Search& search, const Complement& found) const;
  [[nodiscard]] bool opens_scene(TokenIndex token) const;
  [[nodiscard]] std::optional<Found> scene_before(const Search& search, TokenIndex opener) const;
  [[nodiscard]] bool is_of_other(const Search& search, TokenIndex date) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClauseBorder border_;
  Adjuncts adjuncts_;
  ClassId holding_verb_ = reading_.lexicon.get_class("HOLDING_VERB");
  ClassId claim_verb_ = reading_.lexicon.get_class("CLAIM_VERB");
  Layer dates_;
  Layer places_;
  std::vector<Index> quote_at_;  // the innermost quote of whole clauses around each token
};

}  // namespace greffier
