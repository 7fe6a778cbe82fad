#include "name/quoted_body.h"

#include "lex/rows.h"
#include "phrase/before_name.h"
#include "phrase/body_type.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace greffier {
namespace {

// « l'association », « un journal italien »: the noun whose name a quotation may be.
std::optional<TokenIndex> head_before(const Reading& reading, TokenIndex mark) {
  constexpr TokenIndex kAdjectives = 2;
  const Tokens& tokens = reading.text.tokens;
  for (TokenIndex token = mark; token-- > 0 && token + kAdjectives + 1 >= mark;) {
    if (tokens[token].pos == Pos::noun) return token;
    if (tokens[token].pos != Pos::adjective || tokens[token].capitalised) return std::nullopt;
  }
  return std::nullopt;
}

// « association »; not « opéra », whose name is a work's, nor « pièce de théâtre ».
bool bears_name(const Reading& reading, TokenIndex noun) {
  const Lexicon& lexicon = reading.lexicon;
  const Tokens& tokens = reading.text.tokens;
  const Word& word = *tokens[noun].word;
  const Token& before = tokens[noun - 1];
  const bool article = before.pos == Pos::determiner || before.word->folded == "au" ||
                       before.word->folded == "du" || before.pos == Pos::adjective;
  if (!article ||
      has_cell(lexicon, word.rows, lexicon.get_class("NAMED_NOUN"), "always", "title")) {
    return false;
  }
  const ClassId head = lexicon.get_class("ORGANIZATION_HEAD");
  return std::ranges::any_of(word.rows, [&](const ClassRow& row) {
    return row.id == head && lexicon.cell(row.row, "kind") == "organization" &&
           is_body_type(lexicon, lexicon.cell(row.row, "type"), "apposed");
  });
}

// « confie au « Monde » »: the paper whose article stands before the mark.
std::optional<RowRef> paper_without_article(const Reading& reading, TokenRange name) {
  const std::string_view article =
      BeforeName(reading.lexicon).article(reading.text.tokens[name.first - 2]);
  if (article.empty() || article.ends_with("’")) return std::nullopt;
  const ClassId organization = reading.lexicon.get_class("ORGANIZATION");
  const std::string full = std::string(article) + " " + std::string(reading.text.surface(name));
  const auto row = find_row(reading.lexicon, full, organization);
  return row && reading.lexicon.cell(*row, "type") == "media" ? row : std::nullopt;
}

}  // namespace

std::optional<ActorMention> find_quoted_body(const Reading& reading, const Quotation& quotation) {
  constexpr TokenIndex kLongest = 9;  // words of a name
  const Tokens& tokens = reading.text.tokens;
  const TokenRange name = quotation.content;
  if (name.empty() || name.first < 2 || name.last > name.first + kLongest) return std::nullopt;
  const TokenIndex mark = name.first - 1;
  if (!tokens[name.first].capitalised || tokens[mark].gap != Gap::blank) return std::nullopt;
  if (const auto paper = paper_without_article(reading, name)) {
    ActorMention mention{.range = name, .kind = ActorKind::organization, .head = name.last - 1};
    mention.rows = {{.id = reading.lexicon.get_class("ORGANIZATION"), .row = *paper}};
    return mention;
  }
  const auto noun = head_before(reading, mark);
  if (!noun || *noun == 0 || !bears_name(reading, *noun)) return std::nullopt;
  ActorMention mention{.range = name, .kind = ActorKind::organization, .head = *noun};
  const NamePhrase* known = reading.name_at(name.first);
  if (known != nullptr && known->range == name) mention.rows = known->rows;
  if (has_row(mention.rows, reading.lexicon.get_class("PERSON"))) return std::nullopt;
  return mention;
}

}  // namespace greffier
