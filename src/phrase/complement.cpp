#include "phrase/complement.h"

#include "text/fold.h"

#include <algorithm>
#include <string>

namespace greffier {

ComplementFinder::ComplementFinder(const SentenceTokens& sentence, const Lexicon& lexicon)
    : here_(sentence), lexicon_(lexicon), sense_(sentence.text, lexicon),
      title_(lexicon.get_class("TITLE")), agency_(lexicon.get_class("NEWS_AGENCY")),
      report_noun_(lexicon.get_class("REPORT_NOUN")), body_(lexicon.get_class("ORGANIZATION_HEAD")),
      organization_(lexicon.get_class("ORGANIZATION")), aside_(lexicon.get_class("ASIDE")),
      audience_(lexicon.get_class("AUDIENCE_NOUN")), number_word_(lexicon.get_class("NUMBER_WORD")),
      body_type_(lexicon.get_column("ORGANIZATION_HEAD", "type")),
      organization_type_(lexicon.get_column("ORGANIZATION", "type")) {}

TokenIndex ComplementFinder::find(TokenIndex token, const NounGroup& group) const {
  if (here_.is(token, Pos::de)) {
    const bool apart = opens_many(token, group) || opens_sayers(token, group);
    return here_.is_adjacent(token + 1) && !apart ? token + 1 : token;
  }
  const bool joined = here_.is(token, Pos::conjunction) && here_.is_word(token, "et");
  if (joined && here_.is(token + 1, Pos::de) && here_.is_adjacent(token + 2)) return token + 2;
  if (!group.title || !group.name.empty() || !here_.is(token, Pos::preposition)) return token;
  static constexpr std::string_view kTies[] = {"a", "au", "aux", "chez", "pour", "en"};
  const bool ties = std::ranges::find(kTies, here_[token].word->folded) != std::end(kTies);
  // « a dit le ministre | en marge d'un sommet »
  if (here_.text.annotations.find(token, aside_) != nullptr) return token;
  if (!ties || !here_.is_adjacent(token + 1)) return token;
  if (is_addressee(token + 1) || is_paper(token)) return token;
  if (here_.text.annotations.find(token + 1, PhraseClass::date) != nullptr) return token;
  const bool time = here_[token + 1].word->may_be(Pos::number);
  return time ? token : token + 1;
}

// « selon des ONG | des milliers de morts »: somebody else's.
bool ComplementFinder::opens_many(TokenIndex token, const NounGroup& group) const {
  return (group.title || group.body) && here_.is_word(token, "des") &&
         here_[token + 1].word->classes.test(number_word_);
}

// « ont indiqué à l'AFP | des témoins », « ont dit à la presse | des élus »: who speaks, no
// complement.
bool ComplementFinder::opens_sayers(TokenIndex token, const NounGroup& group) const {
  if (!here_.is_word(token, "des") || group.core.last != token || group.core.first < 2)
    return false;
  const TokenIndex head = group.core.last - 1;
  const bool told =
      here_.is_word(head, "presse") || is_medium(head) || here_[head].word->classes.test(agency_);
  const bool article = here_.is(group.core.first - 1, Pos::determiner);
  return told && here_.is_word(group.core.first - (article ? 2 : 1), "a");
}

// « a confié le ministre à ses proches », « aux députés », « à la presse », « à l'AFP »: whom he
// spoke to, not what he is minister of.
bool ComplementFinder::is_addressee(TokenIndex token) const {
  if (here_.is(token, Pos::determiner)) {
    const Analysis* analysis = here_[token].analysis();
    if (analysis != nullptr && analysis->kind == 'p') return true;
    ++token;
  }
  if (here_.is(token, Pos::adjective)) ++token;  // « au même journal »
  if (token >= here_.range.last) return false;
  const ClassSet& classes = here_[token].word->classes;
  if (classes.test(audience_)) return true;  // « a lancé le chef de l'État | à la foule »
  if (classes.test(agency_) || classes.test(report_noun_) || is_medium(token)) return true;
  return is_plural(here_[token]) && classes.test(title_);
}

// « a confié son producteur | au Figaro »: the article of its name stands in the preposition.
bool ComplementFinder::is_paper(TokenIndex token) const {
  if (!here_.is_word(token, "au") || !here_[token + 1].capitalised) return false;
  LexicalIndex::Found found;
  lexicon_.find(name_key("Le " + std::string(here_.text.surface(token + 1))), found);
  return std::ranges::any_of(found.rows, [&](RowRef row) {
    return lexicon_.class_of_table(row.table) == organization_ &&
           lexicon_.cell(row, organization_type_) == "media";
  });
}

// « a confié le ministre à France Inter », « une ministre pour Paris Match »
bool ComplementFinder::is_medium(TokenIndex token) const {
  if (const auto body = sense_.find_row(token, body_)) {
    if (lexicon_.cell(*body, body_type_) == "media") return true;
  }
  const auto known = sense_.find_row(token, organization_);
  return known && lexicon_.cell(*known, organization_type_) == "media";
}

}  // namespace greffier
