#include "speech/channel.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "reading/subject.h"

#include <algorithm>

namespace greffier {
namespace {

bool governs(Pos pos) { return pos == Pos::preposition || pos == Pos::de; }

}  // namespace

Channels::Channels(const Reading& reading, TokenRange sentence)
    : reading_(reading), tokens_(reading.text.tokens), sentence_(sentence),
      report_noun_(reading.lexicon.get_class("REPORT_NOUN")),
      organization_(reading.lexicon.get_class("ORGANIZATION")),
      type_(reading.lexicon.get_column("ORGANIZATION", "type")),
      body_type_(reading.lexicon.get_column("ORGANIZATION_HEAD", "type")) {}

void Channels::take_via(Frame& frame) const {
  if (!frame.via.empty() || frame.kind == FrameKind::source || frame.cue.empty()) return;
  if (take_channel({frame.cue.last, frame.range.last}, frame)) return;
  const TokenIndex end = end_of_complements(frame.range.last);
  if (frame.kind == FrameKind::before && take_channel({frame.range.last, end}, frame)) {
    frame.range.last = end;
    return;
  }
  if (frame.kind == FrameKind::before) return;
  constexpr TokenIndex kReach = 60;  // tokens that a channel stands before its verb
  const TokenIndex cue = frame.cue.first;
  take_channel({std::max(sentence_.first, cue > kReach ? cue - kReach : 0), cue}, frame);
}

bool Channels::take_channel(TokenRange range, Frame& frame) const {
  for (TokenIndex token = range.first; token + 1 < range.last; ++token) {
    if (!governs(tokens_[token].pos)) continue;
    // « plaisante auprès du « Dauphiné libéré » »
    const bool marked = tokens_[token + 1].kind == TokenKind::mark;
    const TokenIndex first = marked ? token + 2 : token + 1;
    const NounGroup* group = first < range.last ? reading_.noun_group_at(first) : nullptr;
    if (group == nullptr || group->range.last > range.last) continue;
    if (!is_medium(*group) && (marked || !is_channel(*group))) continue;
    // « a déclaré Zoé Lin, en hommage à sa mère », but « en conférence de presse »
    const auto& rows = tokens_[group->head].word->rows;
    if (is_word(tokens_, token, "en") &&
        has_cell(reading_.lexicon, rows, report_noun_, "role", "statement")) {
      continue;
    }
    if (frame.speaker && frame.speaker->range.contains(first)) continue;
    if (is_of_office(token)) continue;
    frame.via = medium_in(*group);
    return true;
  }
  return false;
}

// « au micro de la radio Onde Nord » -> « Onde Nord »; « dans un communiqué » -> « communiqué ».
TokenRange Channels::medium_in(const NounGroup& group) const {
  if (is_medium(group) && !group.name.empty()) return group.name;
  for (TokenIndex token = group.base.last; token < group.range.last; ++token) {
    const NounGroup* inner = reading_.noun_group_at(token);
    if (inner != nullptr && is_medium(*inner) && !inner->name.empty()) return inner->name;
  }
  return group.core;
}

// « Jean Roc, responsable de | TikTok », « autrice de | l'étude », « en charge du | dossier »
bool Channels::is_of_office(TokenIndex of) const {
  constexpr TokenIndex kLongest = 6;  // tokens of the office
  if (tokens_[of].pos != Pos::de) return false;
  if (is_word(tokens_, of - 1, "charge")) return true;
  for (TokenIndex token = of; token-- > back_from(of, kLongest, sentence_.first);) {
    const NounGroup* group = reading_.noun_group_at(token);
    if (group == nullptr || !group->range.contains(of)) continue;
    // « a annoncé l'ouverture d'une | enquête », but « au cours d'une | conférence »
    const bool object = !is_governed(reading_, group->range.first, sentence_) &&
                        group->features.has(Feature::definite) && !is_channel(*group);
    // « devant la commission d'| enquête »
    const bool body = group->body && !is_channel(*group) && !is_medium(*group);
    if (group->title || body || object) return true;
  }
  return false;
}

bool Channels::is_channel(const NounGroup& group) const {
  if (!tokens_[group.head].word->classes.test(report_noun_)) return false;
  return !has_cell(reading_.lexicon, tokens_[group.head].word->rows, report_noun_, "role",
                   "wording");
}

bool Channels::is_medium(const NounGroup& group) const {
  if (group.body && reading_.lexicon.cell(*group.body, body_type_) == "media") return true;
  if (group.name.empty()) return false;
  const NamePhrase* name = reading_.name_at(group.name.first);
  if (name == nullptr) return false;
  return std::ranges::any_of(name->rows, [&](const ClassRow& row) {
    if (row.id != organization_) return false;
    const std::string_view type = reading_.lexicon.cell(row.row, type_);
    return type == "media" || type == "news_agency";
  });
}

// Past « mardi », « de 2015 ».
TokenIndex Channels::end_of_date(TokenIndex token) const {
  const TokenIndex at = token < sentence_.last && governs(tokens_[token].pos) ? token + 1 : token;
  if (at >= sentence_.last) return token;
  const auto* date = reading_.text.annotations.find(at, PhraseClass::date);
  return date != nullptr && date->range.last <= sentence_.last ? date->range.last : token;
}

// Past « sur Twitter », « dans un communiqué publié lundi » after a frame.
TokenIndex Channels::end_of_complements(TokenIndex token) const {
  TokenIndex end = token;
  for (int parts = 0; parts < 3; ++parts) {
    TokenIndex at = end;
    if (is_sign(reading_.text, at, ",")) ++at;
    const TokenIndex dated = end_of_date(at);
    if (dated > at) {
      end = dated;
      continue;
    }
    if (at + 1 >= sentence_.last || !governs(tokens_[at].pos)) return end;
    const NounGroup* group = reading_.noun_group_at(at + 1);
    if (group == nullptr || group->range.last > sentence_.last) return end;
    end = group->range.last;
  }
  return end;
}

}  // namespace greffier
