#include "phrase/complement.h"

#include <algorithm>

namespace greffier {

ComplementFinder::ComplementFinder(const AnnotatedText& text, const TokenRange& sentence,
                                   const Lexicon& lexicon)
    : text_(text), tokens_(text.tokens), sentence_(sentence), lexicon_(lexicon),
      sense_(text, lexicon), title_(lexicon.get_class("TITLE")),
      agency_(lexicon.get_class("NEWS_AGENCY")), report_noun_(lexicon.get_class("REPORT_NOUN")),
      body_(lexicon.get_class("ORGANIZATION_HEAD")),
      organization_(lexicon.get_class("ORGANIZATION")),
      body_type_(lexicon.get_column("ORGANIZATION_HEAD", "type")),
      organization_type_(lexicon.get_column("ORGANIZATION", "type")) {}

bool ComplementFinder::is(TokenIndex token, Pos pos) const {
  return token < sentence_.last && tokens_[token].pos == pos;
}

bool ComplementFinder::adjacent(TokenIndex token) const {
  return token < sentence_.last && tokens_[token].gap <= Gap::blank && !tokens_[token].glued;
}

TokenIndex ComplementFinder::find(TokenIndex token, const NounGroup& group) const {
  if (is(token, Pos::de)) return adjacent(token + 1) ? token + 1 : token;
  const bool joined = is(token, Pos::conjunction) && tokens_[token].word->folded == "et";
  if (joined && is(token + 1, Pos::de) && adjacent(token + 2)) return token + 2;
  if (!group.title || !group.name.empty() || !is(token, Pos::preposition)) return token;
  static constexpr std::string_view kTies[] = {"a", "au", "aux", "chez", "pour", "en"};
  const bool ties = std::ranges::find(kTies, tokens_[token].word->folded) != std::end(kTies);
  if (!ties || !adjacent(token + 1) || is_addressee(token + 1)) return token;
  if (text_.annotations.find(token + 1, PhraseClass::date) != nullptr) return token;
  const bool time = tokens_[token + 1].word->may_be(Pos::number);
  return time ? token : token + 1;
}

// « a confié le ministre à ses proches », « aux députés », « à la presse », « à l'AFP »: whom he
// spoke to, not what he is minister of.
bool ComplementFinder::is_addressee(TokenIndex token) const {
  if (is(token, Pos::determiner)) {
    const Analysis* analysis = tokens_[token].analysis();
    if (analysis != nullptr && analysis->kind == 'p') return true;
    ++token;
  }
  if (is(token, Pos::adjective)) ++token;  // « au même journal »
  if (token >= sentence_.last) return false;
  const ClassSet& classes = tokens_[token].word->classes;
  if (classes.test(agency_) || classes.test(report_noun_) || is_medium(token)) return true;
  const Analysis* analysis = tokens_[token].analysis();
  const bool plural = analysis != nullptr && analysis->number == Number::plural;
  return plural && classes.test(title_);
}

// « a confié son producteur au Figaro », « une ministre pour Paris Match »
bool ComplementFinder::is_medium(TokenIndex token) const {
  if (const auto body = sense_.find_row(token, body_)) {
    if (lexicon_.cell(*body, body_type_) == "media") return true;
  }
  const auto known = sense_.find_row(token, organization_);
  return known && lexicon_.cell(*known, organization_type_) == "media";
}

}  // namespace greffier
