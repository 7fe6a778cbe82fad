// What a proper name names as far as the gazetteer and its own form tell, without the words beside
// it: « Thalassa Shipping » is a firm, « la Lorraine » a region, « une IRM » nothing that acts.
#pragma once

#include "reading/reading.h"

#include <array>
#include <cstdint>

namespace greffier {

enum class NameKind : std::uint8_t { none, person, organization, group, state, place };

constexpr std::size_t kNameKinds = 6;

// Evidence for each kind; weights that add up.
using NameScores = std::array<int, kNameKinds>;

inline int& of(NameScores& scores, NameKind kind) { return scores[static_cast<std::size_t>(kind)]; }

class NameEvidence {
 public:
  explicit NameEvidence(const Reading& reading);

  // `about_sport`: the name of a town is as well its club's.
  [[nodiscard]] NameScores read(const NamePhrase& name, bool about_sport) const;

  // Whether a name stands where any word has a capital.
  [[nodiscard]] bool opens_sentence(TokenIndex token) const;
  // « CGT »; not « COUPURES » in a headline.
  [[nodiscard]] bool is_initialism(const NamePhrase& name) const;
  // « une IRM », « en CP »: an abbreviation of something, though a body may be called so.
  [[nodiscard]] bool is_stray(const NamePhrase& name) const;
  // « sa Clio », « la Zoé »: a thing that bears a first name.
  [[nodiscard]] bool is_thing(const NamePhrase& name) const;

  // « la Géorgie et la Virginie »: a state's name among regions of another state that has one so
  // called.
  [[nodiscard]] bool is_among_regions(std::size_t name) const;

  // A town of fewer than a hundred thousand and nothing else.
  [[nodiscard]] bool is_hamlet(const NamePhrase& name) const;

  static bool has_row(const NamePhrase& name, ClassId id);

 private:
  void add_row(const ClassRow& row, const NamePhrase& name, bool about_sport,
               NameScores& scores) const;
  void add_form(const NamePhrase& name, NameScores& scores) const;
  [[nodiscard]] bool is_common_opener(TokenIndex token) const;
  [[nodiscard]] bool has_genitive(TokenRange range) const;
  [[nodiscard]] bool has_own_accents(const NamePhrase& name, const ClassRow& row) const;
  [[nodiscard]] bool has_article(const NamePhrase& name) const;
  [[nodiscard]] bool follows_article(TokenIndex first) const;
  [[nodiscard]] bool has_region_article(const NamePhrase& name) const;
  [[nodiscard]] bool is_no_actor(const NamePhrase& name) const;
  [[nodiscard]] bool is_parliament(const NamePhrase& name) const;
  [[nodiscard]] bool begins_with_body(const NamePhrase& name) const;
  [[nodiscard]] bool all_unknown(TokenRange range) const;

  const Reading& reading_;
  const Lexicon& lexicon_;
  ClassId person_;
  ClassId organization_;
  ClassId country_;
  ClassId place_;
  ClassId commune_;
  ClassId metonym_;
  ClassId demonym_;
  ClassId head_;
  ClassId place_head_;
  ClassId not_actor_;
  ClassId club_word_;
  ClassId company_word_;
  ClassId facility_word_;
  ClassId english_word_;
};

}  // namespace greffier
