#include "phrase/noun_tail.h"

#include <algorithm>

namespace greffier {

NounTail::NounTail(const SentenceTokens& sentence, const Lexicon& lexicon)
    : here_(sentence), lexicon_(lexicon), sense_(sentence.text, lexicon),
      title_(lexicon.get_class("TITLE")), body_(lexicon.get_class("ORGANIZATION_HEAD")),
      demonym_(lexicon.get_class("DEMONYM")), first_name_(lexicon.get_class("FIRST_NAME")),
      place_(lexicon.get_class("PLACE")), place_head_(lexicon.get_class("PLACE_HEAD")),
      named_noun_(lexicon.get_class("NAMED_NOUN")), title_end_(sentence.text, lexicon) {}

TokenIndex NounTail::read(NounGroup& group) const {
  TokenIndex at = end_of_locution(group.head);
  const bool pronoun = here_.is(group.head, Pos::pronoun);
  while (!pronoun && here_.is_adjacent(at)) {
    const Annotation* name = here_.find(at, PhraseClass::name);
    // « le quotidien L'Écho », but not « le maire d'Orval »
    const bool elided = here_[at].kind == TokenKind::elision && !here_[at].capitalised;
    // « a annoncé à midi | Jean Roc »
    const bool time = here_.find(group.head, PhraseClass::date) != nullptr;
    if (name != nullptr && group.name.empty() && !elided && !time && !is_person_apart(at, group)) {
      group.name = name->range;
      at = name->range.last;
      continue;
    }
    const TokenIndex next = read_modifier(at, group);
    if (next == at) break;
    at = next;
  }
  return at;
}

// « Premier | ministre », « les forces | armées »: offices and people who act together have several
// words.
TokenIndex NounTail::end_of_locution(TokenIndex head) const {
  TokenIndex end = head + 1;
  const Annotations& annotations = here_.text.annotations;
  end = std::max(end, std::min(title_end_.of(head), here_.range.last));
  const Annotation* body = annotations.find(head, body_);
  if (body != nullptr && body->row && lexicon_.cell(*body->row, "kind") == "group") {
    end = std::max(end, std::min(body->range.last, here_.range.last));
  }
  return end;
}

// « a raconté à la barre | Zoé Lin », « a dit à la presse | Jean Roc », « en fin de journée | Zoé
// Lin »: nobody is called so. « l'affaire Jean Roc » and « le lycée Jean-Roc » are.
bool NounTail::is_person_apart(TokenIndex at, const NounGroup& group) const {
  if (!here_.is(group.head, Pos::noun) || here_[group.head].capitalised) return false;
  const ClassSet& classes = here_[at].word->classes;
  if (!classes.test(first_name_) || classes.test(place_)) return false;
  TokenIndex first = group.head;
  if (first > here_.range.first && here_.is(first - 1, Pos::determiner)) --first;
  if (first == here_.range.first || bears_name(group.head)) return false;
  if (here_.is(first - 1, Pos::preposition)) return true;
  if (!here_.is(first - 1, Pos::de)) return false;
  // « l'association de défense des oiseaux Robin Roc » is called so
  constexpr TokenIndex kReach = 8;
  for (TokenIndex noun = first - 1; noun > here_.range.first && noun + kReach > first; --noun) {
    const Pos before = here_[noun].pos;
    if (before == Pos::noun && (bears_name(noun) || here_[noun].word->classes.test(named_noun_)))
      return false;
    if (before != Pos::de && before != Pos::noun && before != Pos::determiner) break;
  }
  return !here_[group.head].word->classes.test(named_noun_);
}

// Nouns that a person's name stands behind: « le maire Jean Roc », « la fondation Jean Roc »; not
// « la presse », « la télévision ».
bool NounTail::bears_name(TokenIndex noun) const {
  const ClassSet& classes = here_[noun].word->classes;
  if (classes.test(place_head_)) return true;
  if (sense_.find_row(noun, title_)) return true;
  const auto body = sense_.find_row(noun, body_);
  return body && lexicon_.cell(*body, "kind") != "group" && lexicon_.cell(*body, "type") != "media";
}

// The token after the modifier that begins at `at`; `at` itself where none does.
TokenIndex NounTail::read_modifier(TokenIndex at, const NounGroup& group) const {
  if (here_.is(at, Pos::adjective)) return at + 1;
  // « recevra l'intersyndicale | mercredi prochain »
  if (here_.find(at, PhraseClass::date) != nullptr) return at;
  // « Affaires étrangères », « Forces armées »: a capitalised noun with its adjective.
  const bool after_noun_name = here_.is(at - 1, Pos::name) && here_[at - 1].word->may_be(Pos::noun);
  const bool nominal = here_.is(at, Pos::noun) || here_.is(at, Pos::participle);
  // « un rapport du Sénat | alerte sur » goes on with a verb.
  const Word& word = *here_[at].word;
  if (after_noun_name && nominal && !here_[at].capitalised && word.may_be(Pos::adjective) &&
      !word.may_be(Pos::verb)) {
    return at + 1;
  }
  // « très grave », « non gouvernementales »
  const bool degree = here_.is(at, Pos::adverb) || here_.is_word(at, "non");
  if (degree && here_.is(at + 1, Pos::adjective)) return at + 2;
  const bool adjective = here_.is(at + 1, Pos::adjective) || is_nationality(at + 1);
  if (here_.is(at, Pos::conjunction) && here_.is(at - 1, Pos::adjective) && adjective &&
      !here_.is(at + 2, Pos::noun)) {
    return at + 2;
  }
  return here_.is(at, Pos::participle) ? read_participle(at, group) : read_noun(at, group);
}

// « forces armées », « terre brûlée »; not « civils touchés par » nor « propos publiés lundi ».
TokenIndex NounTail::read_participle(TokenIndex at, const NounGroup& group) const {
  if (!governs(at + 1)) return at + 1;
  // « la ministre déléguée à la Mer », « le conseiller chargé de la sécurité ».
  const bool office =
      sense_.find_row(group.head, title_) &&
      (here_.is_word(at + 1, "a") || here_.is_word(at + 1, "au") || here_.is(at + 1, Pos::de));
  return office ? at + 1 : at;
}

TokenIndex NounTail::read_noun(TokenIndex at, const NounGroup& group) const {
  if (!here_.is(at, Pos::noun) || here_[at].capitalised) return at;
  // « a reconnu le ministre | face à la presse »
  const bool facing =
      here_.is_word(at, "face") &&
      (here_.is_word(at + 1, "a") || here_.is_word(at + 1, "au") || here_.is_word(at + 1, "aux"));
  if (facing) return at;
  // « conseiller financier », « bloc opposition », « carton jaune »: a second noun without « de ».
  if (group.name.empty() && here_.is(at - 1, Pos::noun)) return at + 1;
  // « la directrice générale adjointe », read as a noun for want of another.
  const Word& word = *here_[at].word;
  const bool late_adjective = here_.is(at - 1, Pos::adjective) &&
                              (word.may_be(Pos::adjective) || word.may_be(Pos::participle));
  // « un salaire horaire plancher de 14 euros »
  const bool apposed = group.name.empty() && here_.is(at - 1, Pos::adjective) &&
                       here_.is(at + 1, Pos::de) && here_.is(at + 2, Pos::number);
  return late_adjective || apposed ? at + 1 : at;
}

// « américaines et britanniques »: the second one reads as a noun for want of an article.
bool NounTail::is_nationality(TokenIndex token) const {
  return here_.is(token, Pos::noun) && !here_[token].capitalised &&
         here_[token].word->classes.test(demonym_);
}

// What follows shows that a participle is a verb of its own: it has a complement or a time.
bool NounTail::governs(TokenIndex token) const {
  return here_.is(token, Pos::preposition) || here_.is(token, Pos::de) ||
         here_.is(token, Pos::determiner) || here_.is(token, Pos::number) ||
         here_.is(token, Pos::adverb) || here_.is(token, Pos::negation);
}

}  // namespace greffier
