#include "phrase/clause_subject.h"

namespace greffier {
namespace {

// What opens bare and apart describes the subject: « Invitée de France Inter, la ministre ».
int rank_of(const NounGroup& group, const VerbGroup& verb) {
  const bool apart = group.features.has(Feature::bare_noun) && !group.only_name();
  const bool reports = verb.features.has(Feature::report) && !verb.features.has(Feature::passive);
  const bool person = group.title && !group.name.empty();
  if (apart) return 0;
  return 4 + (reports && can_speak(group) ? 6 : 0) + (person ? 1 : 0);
}

}  // namespace

std::optional<GroupIndex> SubjectChoice::choose_free(const Clause& clause, const VerbGroup& verb,
                                                     TokenIndex first) const {
  if (clause.object && nouns_[*clause.object].range.last == first && clause.free.empty() &&
      agrees(*clause.object, verb)) {
    return clause.object;
  }
  if (clause.free.empty()) return std::nullopt;
  const GroupIndex last = clause.free.back();
  const TokenIndex begin = nouns_[last].range.first;
  const bool adjacent = nouns_[last].range.last == first && !here_.is_behind_comma(begin);
  // « trois morts, dont deux enfants, et 50 maisons ont brûlé »: the comma ends the part
  const bool parted = here_.is_behind(begin, Pos::conjunction) &&
                      here_.is_behind_comma(begin - 1) &&
                      here_.is_behind(nouns_[clause.free.front()].range.first, Pos::relative);
  const bool listed = clause.free.size() > 1 && here_.is_behind(begin, Pos::conjunction) && !parted;
  if (adjacent && !listed && agrees(last, verb)) return last;
  return choose(clause.free, verb);
}

std::optional<GroupIndex> SubjectChoice::choose(const std::vector<GroupIndex>& places,
                                                const VerbGroup& verb) const {
  std::optional<GroupIndex> best;
  int best_rank = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!agrees(places[i], verb) && !heads_list(places, i, verb)) continue;
    const int rank = 1 + rank_of(nouns_[places[i]], verb) + (names_office(places, i) ? 2 : 0);
    if (rank <= best_rank) continue;
    best = places[i];
    best_rank = rank;
  }
  return best;
}

std::optional<GroupIndex> SubjectChoice::name_in(GroupIndex index) const {
  const NounGroup& group = nouns_[index];
  if (!group.name.empty()) return index;
  for (TokenIndex token = group.range.first + 1; token < group.range.last; ++token) {
    const Annotation* inner = here_.find(token, PhraseClass::noun_group);
    const bool ends = inner != nullptr && inner->range.last == group.range.last;
    if (ends && nouns_[inner->payload].only_name()) return inner->payload;
  }
  return std::nullopt;
}

// « Le président ukrainien, Volodymyr Zelensky »: the name of whom an office means.
bool SubjectChoice::names_office(const std::vector<GroupIndex>& places, std::size_t at) const {
  const NounGroup& group = nouns_[places[at]];
  if (at == 0 || !group.only_name() || !here_.is_behind_comma(group.range.first)) return false;
  const NounGroup& before = nouns_[places[at - 1]];
  return before.title && before.name.empty() && before.range.last + 1 == group.range.first;
}

// « Le maire et son adjointe ont », « Paul, Zoé et Luc ont »: one of several.
bool SubjectChoice::heads_list(const std::vector<GroupIndex>& places, std::size_t at,
                               const VerbGroup& verb) const {
  if (!verb.features.has(Feature::plural) || at + 1 >= places.size()) return false;
  return here_.is_behind(nouns_[places.back()].range.first, Pos::conjunction);
}

bool SubjectChoice::agrees(GroupIndex index, const VerbGroup& verb) const {
  const NounGroup& group = nouns_[index];
  // « 20 % des bulletins ont », « une dizaine est »
  if (!group.number.empty() && !verb.features.has(Feature::report)) return true;
  const bool plural = group.features.has(Feature::plural);
  const bool singular = group.features.has(Feature::singular);
  if (plural == singular) return true;
  const bool verb_plural = verb.features.has(Feature::plural);
  const bool verb_singular = verb.features.has(Feature::singular);
  if (verb_plural && !verb_singular && singular) return group.only_name();  // « X et Y ont »
  // « Médecins sans frontières annonce »
  if (group.only_name() && group.range.first == group.name.first) return true;
  return !(verb_singular && !verb_plural && plural);
}

}  // namespace greffier
