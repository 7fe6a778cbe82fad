#include "figure/counted_tail.h"

#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "text/table.h"

#include <algorithm>

namespace greffier {

TokenIndex CountedTail::cut(TokenRange words, TokenIndex head) const {
  return std::min(cut_at_number(words, head), cut_at_place(words, head));
}

TokenIndex CountedTail::extend(TokenIndex end, TokenRange sentence) const {
  end = extend_size(end, sentence);
  end = extend_label(end);
  end = extend_list(end, sentence);
  end = extend_names(end, sentence);
  end = extend_governed(end, sentence);
  return extend_state(end, sentence);
}

TokenIndex CountedTail::extend_clause(const NounGroup& group, TokenIndex end,
                                      TokenRange sentence) const {
  if (end + 2 >= sentence.last || tokens_[end].gap > Gap::blank) return end;
  const std::size_t longest = clause_reach(group, end);
  bool own = has_pos(tokens_, end, Pos::relative);  // its finite verb is still to come
  const auto limit = static_cast<TokenIndex>(std::min<std::size_t>(sentence.last, end + longest));
  for (TokenIndex token = end; token < limit; ++token) {
    if (tokens_[token].kind == TokenKind::punctuation) return token;
    const Pos pos = tokens_[token].pos;
    const bool marked = tokens_[token].kind == TokenKind::mark;
    const NumberPhrase* number = reading_.number_at(token);
    const bool counts = number != nullptr && number->form != NumberForm::article;
    if (marked || counts) return end;
    own = own || pos == Pos::relative || pos == Pos::que || pos == Pos::subordinator;
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr) continue;
    const bool finite = tokens_[verb->finite].pos == Pos::verb;
    if (finite && !own) return token;
    own = own && !finite;
    token = verb->range.last - 1;
  }
  return longest > 0 && limit == sentence.last ? limit : end;
}

// How many tokens a clause that tells which they are may have; 0 where none begins.
std::size_t CountedTail::clause_reach(const NounGroup& group, TokenIndex end) const {
  constexpr std::size_t kRelative = 16;
  constexpr std::size_t kParticiple = 10;
  const bool where = is_word(tokens_, end, "ou") && !group.features.has(Feature::human);
  if (has_pos(tokens_, end, Pos::relative)) {
    const VerbGroup* verb = reading_.verb_group_at(end + 1);
    // « otages qui ont été blessés »: what befell them
    const bool does =
        is_word(tokens_, end, "qui") && verb != nullptr && !verb->features.has(Feature::passive);
    return where || does ? kRelative : 0;
  }
  const VerbGroup* verb = reading_.verb_group_at(end);
  const bool doing = verb != nullptr && verb->range.first == end && !verb->report &&
                     verb->features.has(Feature::gerund) && !is_word(tokens_, end, "en");
  return doing && verb->lemma != "être" ? kParticiple : 0;
}

// « enquêtes pour violences », « inscriptions sur les listes »: what the noun itself calls for.
TokenIndex CountedTail::extend_governed(TokenIndex end, TokenRange sentence) const {
  constexpr TokenIndex kReach = 6;  // « principaux candidats » and their adjectives
  if (end + 1 >= sentence.last || tokens_[end].gap > Gap::blank) return end;
  const TokenIndex first = back_from(end, kReach, sentence.first);
  for (TokenIndex noun = end; noun-- > first;) {
    if (!has_pos(tokens_, noun, Pos::noun)) continue;
    const auto row = find_word_row(reading_, noun, governing_);
    if (!row) return end;
    const std::string_view prepositions = reading_.lexicon.cell(*row, prepositions_);
    const auto among = split(prepositions, '|');
    const bool governs = std::ranges::find(among, tokens_[end].word->folded) != among.end();
    const bool merged = is_one_of(tokens_, end, {"au", "aux"});  // « à le », « à les »
    const NounGroup* what = reading_.noun_group_at(end + 1);
    const bool plain = governs && what != nullptr && what->number.empty() &&
                       what->range.last <= sentence.last &&
                       reading_.text.annotations.find(end + 1, PhraseClass::date) == nullptr &&
                       (!what->only_name() || merged);
    return plain ? what->range.last : end;
  }
  return end;
}

// « 27 interpellations et de 14 blessés », « 85 morts et la crise », « six lits pour 70 malades »:
// what is joined is counted by itself.
TokenIndex CountedTail::cut_at_number(TokenRange words, TokenIndex head) const {
  for (TokenIndex token = head + 1; token + 1 < words.last; ++token) {
    // « 380 morts de source policière »: who says so
    const bool source = tokens_[token].pos == Pos::de && is_word(tokens_, token + 1, "source");
    if (source) return token;
    // « cocaïne d'une valeur de 90 millions d'euros »
    const bool worth = tokens_[token].pos == Pos::de &&
                       is_one_of(tokens_, token + 1, {"un", "une"}) && token + 2 < words.last &&
                       tokens_[token + 2].word->classes.test(measured_) &&
                       has_pos(tokens_, token + 3, Pos::de) &&
                       reading_.text.annotations.find(token + 4, PhraseClass::number) != nullptr;
    if (worth) return token;
    // « 61 élèves au lieu des 68 attendus »
    if (is_word(tokens_, token, "au") && is_word(tokens_, token + 1, "lieu")) return token;
    // « 610 000 abonnés et d'ordinaire discrète »: of another
    const bool manner = tokens_[token].pos == Pos::conjunction &&
                        reading_.text.annotations.find(token + 1, aside_) != nullptr;
    if (manner) return token;
    const bool joins =
        tokens_[token].pos == Pos::conjunction || is_one_of(tokens_, token, {"pour", "contre"});
    if (!joins) continue;
    const TokenIndex next = tokens_[token + 1].pos == Pos::de ? token + 2 : token + 1;
    if (next >= words.last) continue;
    if (reading_.text.annotations.find(next, PhraseClass::number) != nullptr ||
        reading_.text.annotations.find(next, modifier_) != nullptr ||
        (is_word(tokens_, next, "quelque") && tokens_[next].word->classes.test(modifier_))) {
      return token;
    }
  }
  return words.last;
}

// « 12 000 salariés | en France »: where they are, no more of what they are.
TokenIndex CountedTail::cut_at_place(TokenRange words, TokenIndex head) const {
  for (TokenIndex token = head + 1; token + 1 < words.last; ++token) {
    // « 3 000 personnes | à travers le pays », « 200 litres d'eau | autour du village »
    const bool around = (is_word(tokens_, token, "a") && is_word(tokens_, token + 1, "travers")) ||
                        is_word(tokens_, token, "autour");
    if (around) return token;
    if (!is_one_of(tokens_, token, {"a", "en"})) continue;
    const NounGroup* where = reading_.noun_group_at(token + 1);
    // « une trentaine de voisins | à l'école primaire »
    const auto house = where != nullptr && where->features.has(Feature::definite)
                           ? find_word_row(reading_, where->head, place_head_)
                           : std::nullopt;
    if (house && reading_.lexicon.cell(*house, "kind") == "facility") return token;
    const bool place = where != nullptr && where->only_name() && where->range.last == words.last &&
                       (find_word_row(reading_, where->head, place_) ||
                        find_word_row(reading_, where->head, country_));
    if (place) return token;
  }
  return words.last;
}

// « villes de plus de 10 000 habitants », « lignes à 315 kV », « sacs de 50 kg »: how big they are.
TokenIndex CountedTail::extend_size(TokenIndex end, TokenRange sentence) const {
  const bool of = has_pos(tokens_, end, Pos::de, sentence.last);
  if (!of && !is_word(tokens_, end, "a")) return end;
  TokenIndex at = end + 1;
  const auto* modifier = reading_.text.annotations.find(at, modifier_);
  if (modifier != nullptr) at = modifier->range.last;
  const NumberPhrase* number = at < sentence.last ? reading_.number_at(at) : nullptr;
  if (number == nullptr || number->range.last >= sentence.last) return end;
  const TokenIndex noun = number->range.last;
  if (tokens_[noun].gap > Gap::blank ||
      reading_.text.annotations.find(end + 1, PhraseClass::date) != nullptr) {
    return end;
  }
  for (const ClassRow& row : tokens_[noun].word->rows) {
    if (row.id != unit_) continue;
    const std::string_view unit = reading_.lexicon.cell(row.row, "unit");
    const bool measures = reading_.lexicon.cell(row.row, "kind") == "measure";
    return measures && (of || !unit.ends_with("meter")) ? noun + 1 : end;
  }
  if (modifier == nullptr || !of) return end;
  const NounGroup* group = reading_.noun_group_at(at);
  const bool counted = group != nullptr && group->head == noun && group->name.empty() &&
                       group->features.has(Feature::plural);
  return counted ? noun + 1 : end;
}

// « matches de Ligue | 1 », « blessés de catégorie | 3 »: which of them that is.
TokenIndex CountedTail::extend_label(TokenIndex end) const {
  if (end < 2 || !has_pos(tokens_, end - 2, Pos::de)) return end;
  const bool label = tokens_[end - 1].word->classes.test(label_noun_);
  const NumberPhrase* number = label ? reading_.number_at(end) : nullptr;
  const bool beside =
      number != nullptr && number->form == NumberForm::digits && tokens_[end].gap == Gap::blank;
  return beside ? number->range.last : end;
}

// « écoles, collèges et lycées du bassin »: a list that « et » closes, without articles.
TokenIndex CountedTail::extend_list(TokenIndex end, TokenRange sentence) const {
  constexpr int kMost = 5;
  TokenIndex at = end;
  for (int step = 0; step < kMost && at < sentence.last; ++step) {
    const bool closes = is_one_of(tokens_, at, {"et", "ou"});
    if (!closes && reading_.text.surface(at) != ",") return end;
    const NounGroup* next = at + 1 < sentence.last ? reading_.noun_group_at(at + 1) : nullptr;
    if (next == nullptr || !is_plain(*next)) return end;
    at = next->range.last;
    if (closes) return at;
  }
  return end;
}

bool CountedTail::is_plain(const NounGroup& group) const {
  return group.features.has(Feature::bare_noun) && group.name.empty() && group.number.empty() &&
         tokens_[group.head].pos == Pos::noun && !tokens_[group.head].capitalised &&
         group.features.has(Feature::plural) &&
         reading_.text.annotations.find(group.range.first, PhraseClass::date) == nullptr;
}

// « habitants d'Alès, de Saint-Ambroix et des Salles »: further complements of one kind.
TokenIndex CountedTail::extend_names(TokenIndex end, TokenRange sentence) const {
  constexpr int kMost = 6;
  TokenIndex at = end;
  for (int step = 0; step < kMost && at + 2 < sentence.last; ++step) {
    const bool closes = is_word(tokens_, at, "et");
    if (!closes && reading_.text.surface(at) != ",") return end;
    if (tokens_[at + 1].pos != Pos::de) return end;
    const NounGroup* next = reading_.noun_group_at(at + 2);
    if (next == nullptr || next->name.empty() || !next->number.empty()) return end;
    at = next->range.last;
    // « de | Mons et de Nîmes », one group
    const bool closed = at > next->base.last && is_word(tokens_, next->base.last, "et");
    if (closes || closed) return at;
  }
  return end;
}

// « bulletins par correspondance », not « repas par jour » or « lits par chambre », which say how
// often.
const NounGroup* CountedTail::means_after(TokenIndex end, TokenRange sentence) const {
  if (!is_word(tokens_, end, "par") || end + 1 >= sentence.last) return nullptr;
  const NounGroup* means = reading_.noun_group_at(end + 1);
  const bool plain = means != nullptr && means->features.has(Feature::bare_noun) &&
                     means->number.empty() && means->base.last == means->head + 1 &&
                     tokens_[means->head].word->classes.test(means_);
  return plain ? means : nullptr;
}

// « foyers sans électricité », « personnes en insécurité alimentaire », « emplois à temps
// partiel », « abonnés dans le noir ».
TokenIndex CountedTail::extend_state(TokenIndex end, TokenRange sentence) const {
  if (end + 1 >= sentence.last || tokens_[end].gap > Gap::blank) return end;
  if (const auto* known = states_.locution_at(end)) return known->range.last;
  // « 14 blessés parmi les agents »
  if (is_word(tokens_, end, "parmi")) {
    const NounGroup* among = reading_.noun_group_at(end + 1);
    const bool plain = among != nullptr && among->features.has(Feature::definite) &&
                       among->features.has(Feature::plural) && among->number.empty();
    return plain ? among->range.last : end;
  }
  if (const NounGroup* means = means_after(end, sentence)) return means->base.last;
  const bool opens =
      tokens_[end].pos == Pos::preposition && is_one_of(tokens_, end, {"sans", "en", "a"});
  const NounGroup* state = opens ? states_.noun_after(end, sentence) : nullptr;
  const bool measured =
      state != nullptr && tokens_[state->head].word->classes.test(measured_);  // « en hausse »
  return state == nullptr || measured ? end : state->base.last;
}

}  // namespace greffier
