#include "phrase/locution.h"

#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr TokenIndex kMostTokens =
    14;  // « Communauté économique des États de l'Afrique de l'Ouest »

std::size_t count_capitals(std::string_view key) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < key.size();) {
    const char32_t c = take_character(key, at);
    const bool letter = is_letter(c) || is_digit(c);
    count += !inside && is_upper(c);
    inside = letter;
  }
  return count;
}

// Whether the text has at least the capitals of the key: « croix rouge » is not the Croix-Rouge.
bool has_capitals(const AnnotatedText& text, TokenRange range, std::string_view key) {
  return count_capitals(text.surface(range)) >= count_capitals(key);
}

// Collects what the index finds for ever longer keys from one token on.
class Walk {
 public:
  Walk(const AnnotatedText& text, TokenIndex first, const Lexicon& lexicon)
      : text_(text), first_(first), lexicon_(lexicon) {}

  // The very words, then, where the first is an inflected noun, its dictionary form and the rest:
  // « conseils départementaux » has no entry, « forces de l'ordre » and « maisons d'arrêt » do.
  std::vector<Entity> run() {
    const Word& word = *text_.tokens[first_].word;
    walk(word.key);
    for (const Analysis& analysis : word.analyses) {
      if (analysis.pos != Pos::noun) continue;
      lemma_ = name_key(analysis.lemma);
      if (lemma_ != word.key) walk(lemma_);
      break;
    }
    return std::move(entities_);
  }

 private:
  void walk(const std::string& first_key) {
    LexicalIndex::Found found;
    key_.clear();
    for (TokenIndex token = first_; token < end_of_reach(); ++token) {
      const Token& here = text_.tokens[token];
      if (token > first_ && here.gap > Gap::blank) break;
      const std::string& key = token == first_ ? first_key : here.word->key;
      if (!key.empty()) {
        if (!key_.empty()) key_ += ' ';
        key_ += key;
        lexicon_.find(key_, found);
        // A single word knows its classes itself, by its very form.
        for (const RowRef row : found.rows) {
          if (token > first_) take(row, token + 1);
        }
        if (!found.longer) break;
      } else if (token == first_) {
        break;
      }
    }
  }

  [[nodiscard]] TokenIndex end_of_reach() const {
    return std::min<TokenIndex>(first_ + kMostTokens, static_cast<TokenIndex>(text_.tokens.size()));
  }

  void take(RowRef row, TokenIndex last) {
    const ClassId id = lexicon_.class_of_table(row.table);
    const Table& table = lexicon_.table(id);
    const Word& opening = *text_.tokens[first_].word;
    // « haute autorité »
    const bool nominal = opening.may_be(Pos::noun) || opening.may_be(Pos::adjective);
    const bool by_noun = table.key_kind() == KeyKind::noun && nominal;
    const bool by_form = table.key_kind() == KeyKind::form || table.key_kind() == KeyKind::name;
    if (!by_noun && !by_form) return;
    for (const auto key : table.keys(lexicon_.row(row))) {
      if (name_key(key) != key_) continue;
      if (table.key_kind() == KeyKind::name && !has_capitals(text_, {first_, last}, key)) continue;
      std::erase_if(entities_, [&](const Entity& e) { return e.id == id && e.last < last; });
      if (std::ranges::any_of(entities_,
                              [&](const Entity& e) { return e.id == id && e.last > last; })) {
        return;
      }
      entities_.push_back({.id = id, .row = row, .last = last});
      return;
    }
  }

  const AnnotatedText& text_;
  TokenIndex first_;
  const Lexicon& lexicon_;
  std::string key_;
  std::string lemma_;
  std::vector<Entity> entities_;
};

}  // namespace

std::vector<Entity> find_entities(const AnnotatedText& text, TokenIndex first,
                                  const Lexicon& lexicon) {
  const Word& word = *text.tokens[first].word;
  std::vector<Entity> entities;
  if (word.opens_locution) entities = Walk(text, first, lexicon).run();
  for (const ClassRow& row : word.rows) {
    const bool longer = std::ranges::any_of(
        entities, [&](const Entity& e) { return e.id == row.id && e.last > first + 1; });
    if (!longer) entities.push_back({.id = row.id, .row = row.row, .last = first + 1});
  }
  return entities;
}

void annotate_locutions(AnnotatedText& text, const Lexicon& lexicon) {
  for (TokenIndex token = 0; token < text.tokens.size(); ++token) {
    if (!text.tokens[token].word->opens_locution) continue;
    for (const Entity& entity : Walk(text, token, lexicon).run()) {
      text.annotations.add(
          {.id = entity.id, .range = {token, entity.last}, .head = token, .row = entity.row});
    }
  }
}

}  // namespace greffier
