#include "name/role.h"

#include "lex/nearby.h"

namespace greffier {

RoleReader::RoleReader(const Reading& reading, const NameForm& form)
    : reading_(reading), tokens_(reading.text.tokens), form_(form),
      first_name_(reading.lexicon.get_class("FIRST_NAME")),
      not_name_(reading.lexicon.get_class("NOT_NAME")) {}

bool RoleReader::is_of(TokenRange role, TokenRange person) const {
  return !is_of_others(role, person) && !is_compared(person.first) &&
         !is_in_complement(role, person.first) && !is_taken(role, person.first) &&
         !is_of_next(role, person) && !is_subject(role, person) &&
         !is_before_subject(role, person) && !is_first_name(role.first);
}

// « Joint par Paul Roc, | le directeur de l'usine a reconnu »: what opens the sentence names
// somebody else than who does so.
bool RoleReader::is_subject(TokenRange role, TokenRange person) const {
  if (role.first <= person.last || !is_sign(reading_.text, person.last, ",")) return false;
  const NounGroup* group = reading_.noun_group_at(person.last + 1);
  const bool definite = group != nullptr && group->features.has(Feature::definite);
  if (!definite || !group->range.contains(role.first) || !group->name.empty()) return false;
  const VerbGroup* verb = reading_.verb_group_at(group->range.last);
  if (verb == nullptr || verb->range.first != group->range.last || verb->subject) return false;
  if (tokens_[verb->finite].pos != Pos::verb) return false;
  return is_in_opening(person.first);
}

// « Face au | maire, Zoé Lin a crié »: what opens the sentence names another than who did it.
bool RoleReader::is_before_subject(TokenRange role, TokenRange person) const {
  if (role.last >= person.first || !is_sign(reading_.text, person.first - 1, ",")) return false;
  const VerbGroup* verb = reading_.verb_group_at(person.last);
  if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) return false;
  TokenIndex first = role.first;
  while (first > 0 &&
         (tokens_[first - 1].pos == Pos::determiner || tokens_[first - 1].pos == Pos::adjective)) {
    --first;
  }
  const bool governed = first > 0 && (tokens_[first - 1].pos == Pos::preposition ||
                                      tokens_[first - 1].pos == Pos::de);
  return governed && is_in_opening(role.first);
}

// Whether only a complement stands before a token in its sentence: « Interrogé par », « Face à »,
// « Jeudi, après l'attaque de ».
bool RoleReader::is_in_opening(TokenIndex token) const {
  TokenIndex opening = reading_.sentence_at(token).first;
  const Annotation* date = reading_.text.annotations.find(opening, PhraseClass::date);
  if (date != nullptr && is_sign(reading_.text, date->range.last, ",")) {
    opening = date->range.last + 1;
  }
  switch (tokens_[opening].pos) {
    case Pos::preposition:
    case Pos::participle:
    case Pos::gerund: break;
    default:
      if (reading_.text.annotations.find(opening, not_name_) == nullptr) return false;
  }
  for (TokenIndex before = opening; before < token; ++before) {
    if (tokens_[before].pos == Pos::verb) return false;
  }
  return true;
}

// « bègue comme | Joe Biden, un garçon »: the garçon is another.
bool RoleReader::is_compared(TokenIndex person) const {
  return person > 0 && tokens_[person - 1].word->folded == "comme";
}

// « Paul Roc, journaliste à La Voix, | Zoé Lin, romancière »: the office of the one before.
bool RoleReader::is_taken(TokenRange role, TokenIndex person) const {
  constexpr TokenIndex kLongest = 5;  // words of a name
  if (role.first < 3 || role.first > person) return false;
  if (reading_.text.surface(person - 1) != ",") return false;
  TokenIndex comma = role.first - 1;
  while (comma > 1 &&
         (tokens_[comma].pos == Pos::determiner || tokens_[comma].pos == Pos::adjective)) {
    --comma;
  }
  if (reading_.text.surface(comma) != ",") return false;
  for (TokenIndex token = comma; token-- > 0 && token + kLongest > comma;) {
    const NamePhrase* name = reading_.name_at(token);
    if (name == nullptr || name->range.last != comma) continue;
    return NameForm::is_full(*name);
  }
  return false;
}

// « Paul Roc, | le ministre Zoé Lin »: the office of the one behind it.
bool RoleReader::is_of_next(TokenRange role, TokenRange person) const {
  if (role.first < person.last) return false;
  for (TokenIndex token = role.first + 1; token-- > person.last;) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || group->head != role.first) continue;
    const NamePhrase* name = group->name.empty() ? nullptr : reading_.name_at(group->name.first);
    return name != nullptr && NameForm::is_full(*name);
  }
  return false;
}

// « le meurtrier de la petite | Maëlys »: whose.
bool RoleReader::is_in_complement(TokenRange role, TokenIndex person) const {
  if (role.first + 3 >= person) return false;
  const Token& before = tokens_[person - 1];
  if (before.capitalised || !before.word->may_be(Pos::adjective)) return false;
  return tokens_[person - 2].pos == Pos::determiner && tokens_[person - 3].pos == Pos::de;
}

// « confie aux journalistes Paul Roc »: what several are is no office of one; « les ministres
// Paul Roc et Zoé Lin » are two, « Zoé Lin, l'une des avocates » is one.
bool RoleReader::is_of_others(TokenRange role, TokenRange person) const {
  if (!is_plural(tokens_[role.first]) || is_one_of_them(role, person)) return false;
  if (person.last >= tokens_.size()) return true;
  if (tokens_[person.last].pos == Pos::conjunction) return false;
  // « les journalistes Paul Roc, Zoé Lin »; not « des viticulteurs Paul Roc, en visite »
  return reading_.text.surface(person.last) != "," || person.last + 1 >= tokens_.size() ||
         reading_.name_at(person.last + 1) == nullptr;
}

bool RoleReader::is_one_of_them(TokenRange role, TokenRange person) const {
  TokenIndex of = role.first;
  while (of > person.last + 1 && tokens_[of - 1].pos == Pos::adjective) --of;
  if (of < person.last + 2) return false;
  const bool several = is_one_of(tokens_, of - 1, {"des", "d'", "de"});
  return several && is_one_of(tokens_, of - 2, {"un", "une"});
}

// « Benjamin, Paul et Lina Roc »: a child, not the youngest of them.
bool RoleReader::is_first_name(TokenIndex role) const {
  const Token& word = tokens_[role];
  return word.capitalised && word.word->classes.test(first_name_) && !form_.opens_sentence(role);
}

void take_role(TokenRange role, TokenRange name, NameReading& reading) {
  const bool before = !reading.role.empty() && reading.role.first < name.first;
  if (before && role.first > name.first) {
    const bool nearer = reading.second.empty() || role.first < reading.second.first;
    if (nearer) reading.second = role;
    return;
  }
  if (!reading.role.empty() && role.first >= reading.role.first) return;
  if (!before && role.first < name.first) reading.second = reading.role;
  reading.role = role;
}

Office whole_office(const Reading& reading, TokenRange title, TokenRange name) {
  Office office{.range = title};
  for (TokenIndex token = title.first + 1; token-- > 0 && token + 4 > title.first;) {
    const NounGroup* candidate = reading.noun_group_at(token);
    if (candidate != nullptr && title.contains(candidate->head)) office.group = candidate;
  }
  if (office.group == nullptr) return office;
  office.range = {office.group->core.first, office.group->range.last};
  if (office.range.contains(name.first)) office.range.last = name.first;
  return office;
}

}  // namespace greffier
