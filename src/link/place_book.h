// Which place each mention means, and one place for all its mentions. « Donetsk » after « région
// de » is the region; « Saint-Ambroix » beside « Gard » is the one in France; of equals the most
// populous wins.
#pragma once

#include <greffier/fact.h>

#include "name/mention.h"
#include "phrase/before_name.h"
#include "reading/reading.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace greffier {

class PlaceBook {
 public:
  // `home` is the country (ISO 3166-1 alpha-2) that the bulletin's time zone suggests, or empty.
  PlaceBook(const Reading& reading, const std::vector<PlaceMention>& mentions,
            const std::string& home);

  [[nodiscard]] const std::vector<Place>& places() const { return places_; }

 private:
  void count_countries(const std::vector<PlaceMention>& mentions);
  void take(const PlaceMention& mention);
  [[nodiscard]] std::optional<ClassRow> choose(const PlaceMention& mention) const;
  [[nodiscard]] bool means_none(const PlaceMention& mention) const;
  [[nodiscard]] bool is_town_with_article(const PlaceMention& mention) const;
  [[nodiscard]] bool is_of_any_land(const PlaceMention& mention) const;
  [[nodiscard]] bool has_article(TokenRange range) const;
  [[nodiscard]] double rank(const ClassRow& row, const PlaceMention& mention) const;
  [[nodiscard]] Place describe(const PlaceMention& mention,
                               const std::optional<ClassRow>& row) const;

  const Reading& reading_;
  std::string home_;
  BeforeName before_;
  ClassId country_;
  ClassId whereabouts_;
  std::unordered_map<std::string, int> countries_;  // how often the bulletin names each
  std::vector<Place> places_;
  std::unordered_map<std::string, Index> by_key_;
};

}  // namespace greffier
