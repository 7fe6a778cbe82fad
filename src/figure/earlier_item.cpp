#include "figure/earlier_item.h"

#include "figure/ellipsis.h"
#include "lex/nearby.h"
#include "reading/verb_row.h"
#include "structure/entry_map.h"

#include <algorithm>

namespace greffier {

const Item* EarlierItems::count_before(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 12;  // figures looked back over
  if (const Item* side = side_of_pair(i, sentence)) return side;
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    if (!sentence.contains(found_.figures[j].range.first)) return nullptr;
    if (found_.figures[j].kind != FigureKind::count || !found_.items[j]) continue;
    // « 110 personnes, dont dix mineurs ; soixante ont été secourues »: of the whole
    const bool whole = j > 0 && is_part(j, sentence) &&
                       has_semicolon(found_.figures[j].range.last, found_.figures[i].range.first);
    if (whole) continue;
    // « 12 cas, dont deux mortels, ont été signalés, contre 8 », « 6 élèves, dont deux grands, ont
    // péri et 26 sont blessés », « … blessés, dont neuf grièvement, quand on en comptait 26 »: of
    // the whole too
    const bool closed =
        is_part(j, sentence) && !is_part(i, sentence) &&
        has_verb(reading_, found_.figures[j].range.last, found_.figures[i].range.first);
    if (closed) continue;
    // « 130 drones et cinq missiles, dont 109 »: no part of the five
    const bool fewer = is_part(i, sentence) && found_.figures[j].value && found_.figures[i].value &&
                       *found_.figures[j].value < *found_.figures[i].value;
    if (fewer) continue;
    // « six immeubles de huit étages, dont cinq »: of the six
    const bool inner = found_.is_inner(j) && found_.figures[j - 1].kind == FigureKind::count;
    return inner ? &*found_.items[j - 1] : &*found_.items[j];
  }
  return nullptr;
}

// « six morts et 31 blessés, dont deux graves, contre quatre et 22 »: of the dead, of the wounded.
const Item* EarlierItems::side_of_pair(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 6;  // figures looked back over
  const auto opens = [&](std::size_t at) {
    const TokenIndex first = found_.figures[at].range.first;
    return first > sentence.first && is_one_of(tokens_, first - 1, {"contre", "que"});
  };
  const auto joined = [&](std::size_t at) {
    const FigureMention& next = found_.figures[at + 1];
    return is_word(tokens_, found_.figures[at].range.last, "et") &&
           found_.figures[at].range.last + 1 == next.range.first;
  };
  const bool second = i > 0 && opens(i - 1) && joined(i - 1);
  const bool first = i + 1 < found_.figures.size() && opens(i) && joined(i);
  const std::size_t from = second ? i - 1 : i;
  if (!first && !second) return nullptr;
  for (std::size_t j = from; j-- > 1 && from - j <= kMost;) {
    if (!sentence.contains(found_.figures[j - 1].range.first)) return nullptr;
    if (!found_.items[j] || !found_.items[j - 1] || found_.items[j]->understood) continue;
    TokenIndex joint = found_.figures[j].range.first - 1;
    if (has_pos(tokens_, joint, Pos::de)) --joint;  // « de 12 morts et de 700 sinistrés »
    const bool pair = is_word(tokens_, joint, "et") && found_.items[j - 1]->words.last == joint &&
                      found_.figures[j - 1].kind == FigureKind::count &&
                      found_.figures[j].kind == FigureKind::count;
    if (pair) return &*found_.items[first ? j - 1 : j];
  }
  return nullptr;
}

bool EarlierItems::is_part(std::size_t i, TokenRange sentence) const {
  const TokenIndex first = found_.figures[i].range.first;
  return first > sentence.first && is_word(tokens_, first - 1, "dont");
}

bool EarlierItems::has_semicolon(TokenIndex from, TokenIndex to) const {
  for (TokenIndex token = from; token < to; ++token) {
    if (reading_.text.surface(token) == ";") return true;
  }
  return false;
}

const Item* EarlierItems::share_before(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !found_.items[i - 1] || !sentence.contains(found_.figures[i - 1].range.first))
    return nullptr;
  return is_share(found_.figures[i - 1]) ? &*found_.items[i - 1] : nullptr;
}

const Item* EarlierItems::count_of_sentence_before(std::size_t i, TokenRange sentence) const {
  if (i == 0 || !found_.items[i - 1] || found_.figures[i - 1].kind != FigureKind::count)
    return nullptr;
  if (!found_.is_in_sentence_before(i - 1, sentence)) return nullptr;
  // « 62 villes de plus de 10 000 habitants. »: the towns
  const bool inner = found_.is_inner(i - 1) && found_.figures[i - 2].kind == FigureKind::count;
  if (!inner && has_en(reading_, found_.figures[i], sentence)) {
    return &*found_.items[nearest_of_list(i - 1, i)];
  }
  return &*found_.items[inner ? i - 2 : i - 1];
}

const Item* EarlierItems::resumed(std::size_t i, TokenRange sentence) const {
  const Item* last = count_of_sentence_before(i, sentence);
  if (last == nullptr || !resumes(found_.figures[i], sentence)) return nullptr;
  // « 1 100 traverses. Neuf d'entre eux »: of others
  const auto& nouns = tokens_[last->head].word->analyses;
  // but « 27 morts. Trois d'entre eux », whose noun may be masculine
  const bool feminine = !nouns.empty() && std::ranges::all_of(nouns, [](const Analysis& noun) {
    return noun.pos != Pos::noun || noun.gender == Gender::feminine;
  });
  const bool others = is_word(tokens_, found_.figures[i].range.last + 2, "eux") && feminine &&
                      !found_.is_people(i - 1);
  const auto value = [&](std::size_t at) { return found_.figures[at].value; };
  const bool more = has_pos(tokens_, found_.figures[i].range.last, Pos::verb) && value(i) &&
                    value(i - 1) && *value(i) >= *value(i - 1);
  return others || more ? nullptr : last;
}

const Item* EarlierItems::placed(std::size_t i, TokenRange sentence) const {
  constexpr std::size_t kMost = 4;  // figures looked back over
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const bool alone = first > sentence.first + 1 && figure.range == figure.number &&
                     is_sign(reading_.text, first - 1, "(") &&
                     is_sign(reading_.text, figure.range.last, ")");
  // « Jean Lens (45) »
  const bool surname = first > sentence.first + 2 && has_pos(tokens_, first - 3, Pos::name);
  if (!alone || surname || !tokens_[first - 2].capitalised ||
      !find_word_row(reading_, first - 2, place_)) {
    return nullptr;
  }
  for (std::size_t j = i; j-- > 0 && i - j <= kMost;) {
    const bool near = sentence.contains(found_.figures[j].range.first) ||
                      found_.is_in_sentence_before(j, sentence);
    if (!near) return nullptr;
    if (found_.figures[j].kind == FigureKind::count && found_.items[j]) return &*found_.items[j];
  }
  return nullptr;
}

std::optional<Item> EarlierItems::magnitude_before(std::size_t i) const {
  constexpr std::size_t kMost = 8;  // figures looked back over
  constexpr double kStrongest = 10;
  const FigureMention& figure = found_.figures[i];
  const TokenIndex first = figure.range.first;
  const bool strength = first > 2 && has_pos(tokens_, first - 1, Pos::de) && figure.value &&
                        *figure.value < kStrongest;
  for (std::size_t j = i; strength && j-- > 0 && i - j <= kMost;) {
    if (entry_of(reading_.outline, found_.figures[j].range.first) !=
        entry_of(reading_.outline, first)) {
      return std::nullopt;
    }
    if (found_.items[j] && is_word(tokens_, found_.items[j]->head, "magnitude")) {
      return item_of_word(found_.items[j]->head);
    }
  }
  return std::nullopt;
}

// « 148 morts, 960 blessés. La télévision en annonçait 184 »: of those whose number is nearest.
std::size_t EarlierItems::nearest_of_list(std::size_t last, std::size_t i) const {
  constexpr std::size_t kMost = 4;
  const auto away = [&](std::size_t j) {
    const double a = std::max(*found_.figures[j].value, 1.0);
    const double b = std::max(*found_.figures[i].value, 1.0);
    return std::max(a / b, b / a);
  };
  std::size_t nearest = last;
  if (!found_.figures[i].value || !found_.figures[last].value) return last;
  for (std::size_t j = last; j > 0 && last - j < kMost; --j) {
    const FigureMention& before = found_.figures[j - 1];
    const TokenIndex joint = found_.figures[j].range.first - 1;
    const bool listed = before.kind == FigureKind::count && before.value && found_.items[j - 1] &&
                        found_.items[j - 1]->words.last == joint &&
                        (is_sign(reading_.text, joint, ",") || is_word(tokens_, joint, "et"));
    if (!listed) break;
    if (away(j - 1) < away(nearest)) nearest = j - 1;
  }
  return nearest;
}

// « Le total s'établit à 1 340. »: of what the last toll of the entry counted.
const Item* EarlierItems::tallied(std::size_t i, TokenRange sentence) const {
  constexpr TokenIndex kReach = 10;
  constexpr std::size_t kMost = 6;  // figures looked back over
  const TokenIndex first = found_.figures[i].range.first;
  bool tally = false;
  for (TokenIndex at = first; !tally && at-- > back_from(first, kReach, sentence.first);) {
    const auto row =
        has_pos(tokens_, at, Pos::noun) ? find_word_row(reading_, at, measured_) : std::nullopt;
    if (has_pos(tokens_, at, Pos::noun) && !row) return nullptr;
    tally =
        row && reading_.lexicon.cell(*row, role_) == "tally" && !has_pos(tokens_, at + 1, Pos::de);
  }
  for (std::size_t j = i; tally && j-- > 0 && i - j <= kMost;) {
    if (entry_of(reading_.outline, found_.figures[j].range.first) !=
        entry_of(reading_.outline, first)) {
      return nullptr;
    }
    if (found_.figures[j].kind != FigureKind::count || !found_.items[j] || is_part(j, sentence))
      continue;
    const auto noun = find_word_row(reading_, found_.items[j]->head, count_noun_);
    const bool toll =
        found_.items[j]->befell.event || (noun && !reading_.lexicon.cell(*noun, category_).empty());
    if (toll) return &*found_.items[j];
  }
  return nullptr;
}

bool EarlierItems::resumes(const FigureMention& figure, TokenRange sentence) const {
  const NounGroup* group = counted_.group_of(figure, sentence);
  if (group != nullptr && counted_.lacks_noun(*group)) return true;
  if (has_en(reading_, figure, sentence)) return true;
  const TokenIndex next = figure.range.last;
  const bool among = has_pos(tokens_, next, Pos::de) && is_word(tokens_, next + 1, "entre");
  const TokenIndex first = figure.range.first;
  const bool pronoun = first > sentence.first + 1 &&
                       has_pos(tokens_, first - 2, Pos::subject_pronoun) &&
                       has_pos(tokens_, first - 1, Pos::verb);
  // « Parmi eux, 12 ont été inculpés »
  if (const TokenIndex end = end_of_among(tokens_, sentence); end > sentence.first) {
    if (is_sign(reading_.text, end, ",") && end + 1 == first) return true;
  }
  // « Deux sont morts », « Mais seuls deux sont morts »: fewer than those just counted
  TokenIndex opening = sentence.first;
  if (opening < first && has_pos(tokens_, opening, Pos::conjunction)) ++opening;
  if (opening < first && tokens_[opening].word->classes.test(counter_)) ++opening;
  const VerbGroup* verb = first == opening ? reading_.verb_group_at(next) : nullptr;
  const bool opens = verb != nullptr && verb->features.has(Feature::plural) &&
                     tokens_[verb->finite].pos == Pos::verb && figure.range == figure.number;
  const bool answers =
      figure.range == figure.number && only_gives_number(reading_, figure, sentence);
  return among || pronoun || opens || answers;
}

}  // namespace greffier
