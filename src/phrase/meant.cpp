#include "phrase/meant.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <string_view>

namespace greffier {

MeantRows::MeantRows(const AnnotatedText& text, const TokenRange& sentence, const Lexicon& lexicon)
    : text_(text), tokens_(text.tokens), sentence_(sentence), lexicon_(lexicon), before_(lexicon),
      person_(lexicon.get_class("PERSON")), metonym_(lexicon.get_class("METONYM")),
      organization_(lexicon.get_class("ORGANIZATION")), not_body_(lexicon.get_class("NOT_BODY")),
      report_noun_(lexicon.get_class("REPORT_NOUN")),
      report_verb_(lexicon.get_class("REPORT_VERB")), title_(lexicon.get_class("TITLE")),
      medium_part_(lexicon.get_class("MEDIUM_PART")), party_noun_(lexicon.get_class("PARTY_NOUN")) {
}

void MeantRows::add(TokenRange name, const std::vector<NamePhrase>& before,
                    std::vector<ClassRow>& rows) const {
  for (std::size_t i = 0, known = rows.size(); i < known; ++i) {
    if (rows[i].id == metonym_) add_nickname(rows[i].row, name.first, rows);
  }
  if (rows.empty() || name.last == name.first + 1)
    add_medium(name, is_listed(name.first, before), rows);
  if (rows.empty() && name.last == name.first + 1) add_noble(name, rows);
}

// « l'appel du général de | Gaulle », whom the gazetteer has as « de Gaulle ».
void MeantRows::add_noble(TokenRange name, std::vector<ClassRow>& rows) const {
  if (name.first == sentence_.first || !is_word(tokens_, name.first - 1, "de")) return;
  const auto row = find_row(lexicon_, text_.surface({name.first - 1, name.last}), person_);
  if (row) rows.push_back({.id = person_, .row = *row});
}

// « Europe 1 et le | Figaro », « du Figaro, des | Échos »: beside another medium.
bool MeantRows::is_listed(TokenIndex first, const std::vector<NamePhrase>& before) const {
  constexpr TokenIndex kTie = 4;  // « , puis de l' »
  if (before.empty() || before.back().range.last + kTie < first) return false;
  const TokenIndex tie = before.back().range.last;
  if (tie >= first || tie < sentence_.first) return false;
  const bool joined = tokens_[tie].pos == Pos::conjunction || text_.surface(tie) == ",";
  return joined && std::ranges::any_of(before.back().rows, [&](const ClassRow& row) {
           return row.id == organization_ && lexicon_.cell(row.row, "type") == "media";
         });
}

// « les Dogues », « la Confédération »: after its article a nickname is what it stands for.
void MeantRows::add_nickname(RowRef metonym, TokenIndex first, std::vector<ClassRow>& rows) const {
  if (lexicon_.cell(metonym, "kind") != "nickname" || first == sentence_.first) return;
  if (before_.article(tokens_[first - 1]).empty()) return;
  for (const std::string_view meant : split(lexicon_.cell(metonym, "stands_for"), '|')) {
    LexicalIndex::Found found;
    lexicon_.find(name_key(meant), found);
    for (const RowRef row : found.rows) {
      const ClassId id = lexicon_.class_of_table(row.table);
      if (id != metonym_) rows.push_back({.id = id, .row = row});
    }
  }
}

// « au Parisien », « les colonnes de l'Express »: a medium whose name has the article; not « la
// Coupe du Monde ».
void MeantRows::add_medium(TokenRange name, bool listed, std::vector<ClassRow>& rows) const {
  const TokenIndex first = name.first;
  if (first == sentence_.first || tokens_[first].shape == Shape::upper) return;
  const std::string_view article = before_.article(tokens_[first - 1]);
  if (article.empty()) return;
  if (first >= sentence_.first + 2 && tokens_[first - 2].word->classes.test(not_body_)) return;
  LexicalIndex::Found found;
  const std::string key = name_key(article) + " " + name_key(text_.surface(name));
  lexicon_.find(key, found);
  for (const RowRef row : found.rows) {
    const bool body = lexicon_.class_of_table(row.table) == organization_;
    const std::string_view type = body ? lexicon_.cell(row, "type") : std::string_view();
    if (type == "party" && is_of_party(first)) rows.push_back({.id = organization_, .row = row});
    const bool medium = type == "media";
    const bool common = lexicon_.cell(row, "flags").find("common") != std::string_view::npos;
    if (medium && (!common || listed || is_cited(first)))
      rows.push_back({.id = organization_, .row = row});
  }
}

// « le candidat des Républicains », « la primaire des Républicains »
bool MeantRows::is_of_party(TokenIndex first) const {
  if (first < sentence_.first + 2 || tokens_[first - 1].word->folded != "des") return false;
  const Word& of = *tokens_[first - 2].word;
  return of.classes.test(title_) || of.classes.test(party_noun_);
}

// « confie au Monde », « les journalistes du Monde », « selon le Monde »; not « champion du
// Monde ».
bool MeantRows::is_cited(TokenIndex first) const {
  const Word& article = *tokens_[first - 1].word;
  if (!before_.where(tokens_[first - 1]).empty()) return true;
  if (first < sentence_.first + 2) return false;
  TokenIndex before = first - 2;
  const bool of = article.folded == "du" || article.folded == "des";
  const bool elided = tokens_[before].pos == Pos::de && before > sentence_.first;
  if (elided) --before;
  const Word& word = *tokens_[before].word;
  if (!of && !elided) {
    if (word.folded == "dans") return true;  // not « sur la Une »
    if (before_.agent(tokens_[before]) == "any") return true;
    const bool said = tokens_[before].pos == Pos::verb || tokens_[before].pos == Pos::participle;
    // « confie au Monde », « a dit la Croix »; not « ont sifflé la Marseillaise »
    return said &&
           (article.folded == "au" || article.folded == "aux" || word.classes.test(report_verb_));
  }
  return word.classes.test(medium_part_) || word.classes.test(report_noun_) || is_of_media(before);
}

bool MeantRows::is_of_media(TokenIndex token) const {
  return std::ranges::any_of(tokens_[token].word->rows, [&](const ClassRow& row) {
    return row.id == title_ && lexicon_.cell(row.row, "category") == "media";
  });
}

}  // namespace greffier
