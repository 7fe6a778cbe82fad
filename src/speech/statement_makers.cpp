#include "speech/statement_makers.h"

#include "lex/nearby.h"
#include "reading/subject.h"

#include <algorithm>

namespace greffier {

bool is_statement(const Reading& reading, const NounGroup& group) {
  const ClassId report_noun = reading.lexicon.get_class("REPORT_NOUN");
  const Column role = reading.lexicon.get_column("REPORT_NOUN", "role");
  // « le bulletin hebdomadaire », which is no « bulletin » on the air
  const auto* locution = reading.text.annotations.find(group.head, report_noun);
  if (locution != nullptr && reading.lexicon.cell(*locution->row, role) != "channel") return true;
  const auto& rows = reading.text.tokens[group.head].word->rows;
  return std::ranges::any_of(rows, [&](const ClassRow& row) {
    return row.id == report_noun && reading.lexicon.cell(row.row, role) != "channel";
  });
}

StatementMakers::StatementMakers(const Reading& reading, TokenRange sentence,
                                 const Channels& channels)
    : reading_(reading), tokens_(reading.text.tokens), sentence_(sentence), channels_(channels),
      report_noun_(reading.lexicon.get_class("REPORT_NOUN")),
      carrying_verb_(reading.lexicon.get_class("CARRYING_VERB")),
      role_(reading.lexicon.get_column("REPORT_NOUN", "role")) {}

// « selon un décompte de l'AFP », « selon un sondage Elabe »: who made the statement speaks.
void StatementMakers::take_maker(Frame& frame) const {
  const NounGroup* group = frame.speaker->group;
  if (!is_statement(reading_, *group)) return;
  frame.via = group->core;
  // « un post Twitter | de la préfecture »: through whom, and who
  const NounGroup* author = author_behind_name(*group);
  if (author != nullptr) {
    frame.speaker = Subject{.range = author->range, .group = author};
    frame.range.last = std::max(frame.range.last, author->range.last);
    return;
  }
  if (!group->name.empty()) {
    frame.speaker->range = frame.named = group->name;
    frame.via = {group->core.first, group->name.first};
    return;
  }
  const TokenIndex of = group->base.last;
  const auto* locution = reading_.text.annotations.find(group->head, report_noun_);
  const bool whole = locution != nullptr && locution->range.last > of + 1;  // « mot d'ordre »
  if (!whole && of + 1 < group->range.last && tokens_[of].pos == Pos::de) {
    if (const NounGroup* maker = reading_.noun_group_at(of + 1)) {
      if (can_speak(*maker) || tokens_[maker->head].capitalised) {
        frame.speaker = Subject{.range = maker->range, .group = maker};
        return;
      }
    }
  }
  take_agent(*group, frame);
  if (frame.speaker->group != group || !group->features.has(Feature::possessive)) return;
  take_owner(frame);
  // « d'après ses calculs »: hers of whom the sentence before is about.
  const TokenIndex owner = group->base.first;
  const bool told = (frame.kind == FrameKind::source || frame.kind == FrameKind::before) &&
                    is_one_of(tokens_, owner, {"son", "sa", "ses", "leur", "leurs"});
  if (told && frame.speaker->group == group) {
    frame.speaker = Subject{.range = {owner, owner + 1}};
  }
}

const NounGroup* StatementMakers::author_behind_name(const NounGroup& statement) const {
  const TokenIndex of = statement.name.empty() ? 0 : statement.name.last;
  if (of == 0 || of + 1 >= sentence_.last || tokens_[of].pos != Pos::de) return nullptr;
  if (!channels_.is_medium(statement)) return nullptr;
  const NounGroup* author = reading_.noun_group_at(of + 1);
  return author != nullptr && can_speak(*author) ? author : nullptr;
}

// « Le préfet a fermé le pont, « un risque », selon ses mots »: whom the sentence is about.
void StatementMakers::take_owner(Frame& frame) const {
  constexpr TokenIndex kReach = 60;
  const TokenIndex end = frame.range.first;
  // « La mairie, selon ses calculs, perdrait 12 % »
  if (end > sentence_.first + 1 && is_sign(reading_.text, end - 1, ",")) {
    const NounGroup* group = find_group_ending_at(reading_, end - 1, sentence_);
    const bool leads = group != nullptr && (group->range.first == sentence_.first ||
                                            has_pos(tokens_, group->range.first - 1, Pos::que));
    if (leads && can_speak(*group)) {
      frame.speaker = Subject{.range = group->range, .group = group};
      return;
    }
  }
  for (TokenIndex token = end; token-- > back_from(end, kReach, sentence_.first);) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
    if (is_impersonal(reading_, *verb)) continue;
    const auto subject = find_subject(reading_, *verb, sentence_);
    if (!subject || (subject->group != nullptr && !can_speak(*subject->group))) continue;
    frame.speaker = subject;
    return;
  }
}

// « une estimation publiée lundi par Eurostat », « des informations obtenues par la radio »; but
// « un rapport consulté par l'agence Zeta », « le communiqué relayé par la radio » are somebody
// else's.
void StatementMakers::take_agent(const NounGroup& statement, Frame& frame) const {
  constexpr TokenIndex kReach = 7;
  const TokenIndex from = statement.range.last;
  // « le verdict | selon lequel le sac vendu par le groupe »
  const TokenIndex end = frame.cue.first < from ? sentence_.last : frame.cue.first;
  TokenIndex limit = from;
  // « enjoint le message, | diffusé mardi par la préfecture »
  const bool apart =
      is_sign(reading_.text, from, ",") && has_pos(tokens_, from + 1, Pos::participle);
  if (apart) ++limit;
  bool carried = false;
  while (limit < std::min(end, from + kReach) && !is_sign(reading_.text, limit, ",") &&
         tokens_[limit].pos != Pos::verb) {
    carried = carried || tokens_[limit].word->classes.test(carrying_verb_);
    ++limit;
  }
  const auto agent = find_agent(reading_, {from, limit});
  if (!agent || (carried && may_be_held(statement))) return;
  frame.speaker = agent;
  frame.range.last = std::max(frame.range.last, agent->range.last);
}

bool StatementMakers::may_be_held(const NounGroup& statement) const {
  return std::ranges::any_of(tokens_[statement.head].word->rows, [&](const ClassRow& row) {
    if (row.id != report_noun_) return false;
    const std::string_view role = reading_.lexicon.cell(row.row, role_);
    return role != "news" && role != "count";
  });
}

}  // namespace greffier
