#include "link/category.h"

#include "reading/verb_row.h"
#include "text/fold.h"
#include "text/table.h"

namespace greffier {

CategoryReader::CategoryReader(const Reading& reading)
    : reading_(reading), count_noun_(reading.lexicon.get_class("COUNT_NOUN")),
      measured_(reading.lexicon.get_class("MEASURED_NOUN")),
      being_(reading.lexicon.get_class("BEING_NOUN")), title_(reading.lexicon.get_class("TITLE")),
      category_(reading.lexicon.get_class("EVENT_CATEGORY")),
      event_verb_(reading.lexicon.get_class("EVENT_VERB")) {}

std::optional<std::string> CategoryReader::category_of(const Item& item, FigureKind kind) const {
  std::string_view of = is_being(item.head) ? "people" : "things";
  if (kind == FigureKind::money) of = "money";
  std::optional<std::string> befell;
  if (item.befell.event) befell = fitting(*item.befell.event, of, kind);
  if (befell && befell != "registered" && !is_won(item, *befell)) return befell;
  // « Libération deux euros », a paper's name
  const auto* name = reading_.text.annotations.find(item.words.first, PhraseClass::name);
  const bool capitals = reading_.text.tokens[item.head].shape == Shape::upper;
  if (name != nullptr && name->range == item.words && !capitals) return befell;
  for (const ClassId list : {count_noun_, measured_}) {
    if (list == measured_ && kind == FigureKind::count) break;
    const auto row = find_word_row(reading_, item.head, list);
    if (!row) continue;
    const std::string_view category = reading_.lexicon.cell(*row, "category");
    // « 140 heures de cours » cost nothing
    if (kind == FigureKind::duration && category == "price") break;
    if (!category.empty()) return std::string(category);
  }
  // « 400 évacués »: a participle is what it says
  if (!item.befell.event && reading_.text.tokens[item.head].pos == Pos::participle) {
    if (const auto row = find_word_row(reading_, item.head, event_verb_)) {
      return fitting(*row, "people", kind);
    }
  }
  return befell;
}

// « prendre 35 sièges »: nobody seizes them
bool CategoryReader::is_won(const Item& item, std::string_view befell) const {
  const auto row = find_word_row(reading_, item.head, count_noun_);
  return befell == "seized" && row && reading_.lexicon.cell(*row, "category") == "seats";
}

// The likeliest that can befall what is counted; where none fits the likeliest, but for what only
// befalls money: shells that « tombent » are not decreased.
std::optional<std::string> CategoryReader::fitting(RowRef row, std::string_view of,
                                                   FigureKind kind) const {
  const auto categories = split(reading_.lexicon.cell(row, "category"), '|');
  LexicalIndex::Found found;
  bool amounts = false;
  for (const std::string_view category : categories) {
    reading_.lexicon.find(name_key(category), found);
    for (const RowRef known : found.rows) {
      if (reading_.lexicon.class_of_table(known.table) != category_) continue;
      const std::string_view befalls = reading_.lexicon.cell(known, "of");
      if (befalls == of || befalls == "both") return std::string(category);
      if (category == categories.front()) amounts = befalls == "money";
    }
  }
  // « détient 20 % du marché » detains nobody
  if (kind != FigureKind::count && of != "people") return std::nullopt;
  if (amounts || categories.empty() || categories.front().empty()) return std::nullopt;
  return std::string(categories.front());
}

bool CategoryReader::is_being(TokenIndex head) const {
  return find_word_row(reading_, head, being_) || find_word_row(reading_, head, title_);
}

}  // namespace greffier
