#include "link/office.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/actors.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

// Offices that one person in politics holds one after the other, or at a time.
bool is_political(std::string_view categories) {
  static constexpr std::array<std::string_view, 7> kPolitical{
      "head_of_government", "head_of_state", "leader", "local_official",
      "minister",           "parliament",    "party"};
  return std::ranges::any_of(split(categories, '|'), [](std::string_view category) {
    return std::ranges::find(kPolitical, category) != kPolitical.end();
  });
}

}  // namespace

// « sport » and « expert|sport »
bool Offices::share_category(std::string_view one, std::string_view other) {
  const auto categories = split(one, '|');
  return std::ranges::any_of(split(other, '|'), [&](std::string_view category) {
    return std::ranges::find(categories, category) != categories.end();
  });
}

// « « Il faut partir », a ajouté l'ancienne ministre » after words of the deputy Zoé Lin.
bool Offices::may_go_on(const NounGroup& group, Index person) const {
  if (!agrees(group, person)) return false;
  const std::string_view told = category_of(book_.entries()[person]);
  const std::string_view office = category_of(group.head);
  return share_category(told, office) || (is_political(office) && is_political(told));
}

std::optional<RowRef> Offices::title_at(TokenIndex token) const {
  if (const auto* locution = reading_.text.annotations.find(token, title_)) {
    if (locution->row) return locution->row;
  }
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id == title_) return row.row;
  }
  return std::nullopt;
}

// « le | premier ministre », which is no minister: where the words of an office begin.
TokenIndex Offices::office_in(const NounGroup& group) const {
  for (TokenIndex token = group.core.first; token < group.head; ++token) {
    const Annotation* locution = reading_.text.annotations.find(token, title_);
    if (locution != nullptr && locution->range.last > group.head) return token;
  }
  return group.head;
}

// The canonical form of an office: « ministres » and « ministre », « directrice » and
// « directeur ».
std::string Offices::key_of(TokenIndex token) const {
  const auto title = title_at(token);
  return title ? name_key(reading_.lexicon.cell(*title, "canonical")) : tokens_[token].word->key;
}

std::string_view Offices::category_of(TokenIndex token) const {
  const auto title = title_at(token);
  return title ? reading_.lexicon.cell(*title, "category") : std::string_view();
}

// By the office told of, or by the civility: « Me Paul Roc » is of the court.
std::string_view Offices::category_of(const ActorBook::Entry& person) const {
  return person.role.empty() ? civility_category(person) : category_of(head_of(person.role));
}

std::string_view Offices::civility_category(const ActorBook::Entry& person) const {
  const TokenIndex first = person.mentions.front().range.first;
  if (first == 0) return {};
  for (const ClassRow& row : tokens_[first - 1].word->rows) {
    if (row.id == civility_) return reading_.lexicon.cell(row.row, "category");
  }
  return {};
}

// The office itself in « ancien ministre de la Mer »; the first word where none is known.
TokenIndex Offices::head_of(TokenRange role) const {
  for (TokenIndex token = role.first; token < role.last; ++token) {
    if (title_at(token)) return token;
  }
  return role.first;
}

// « le président du | RN »: of the Rassemblement national.
bool Offices::names_body_in(TokenIndex token, const std::set<std::string_view>& words) const {
  const ClassId organization = reading_.lexicon.get_class("ORGANIZATION");
  return std::ranges::any_of(tokens_[token].word->rows, [&](const ClassRow& row) {
    if (row.id != organization) return false;
    const std::string name = name_key(reading_.lexicon.cell(row.row, "name"));
    return std::ranges::all_of(split(name, ' '),
                               [&](std::string_view word) { return words.contains(word); });
  });
}

bool names_past_office(const Token& title) { return title.word->folded.starts_with("ex-"); }

// « ex-ministre », « ancien ministre »
bool Offices::is_former(TokenIndex head, TokenRange words) const {
  if (names_past_office(tokens_[head])) return true;
  for (TokenIndex token = words.first; token < head; ++token) {
    if (noun_lemma(tokens_[token]) == "ancien" || is_word(tokens_, token, "ex")) return true;
  }
  return false;
}

}  // namespace greffier
