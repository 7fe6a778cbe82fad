#include "speech/source_speech.h"

#include "lex/nearby.h"
#include "speech/clause_end.h"
#include "speech/content.h"
#include "speech/description.h"
#include "speech/frame_speaker.h"

#include <algorithm>

namespace greffier {

SourceSpeech::SourceSpeech(const Reading& reading, MarkedWords& marked, SpeechBook& book)
    : reading_(reading), tokens_(reading.text.tokens), marked_(marked), book_(book),
      reach_(reading) {}

void SourceSpeech::read(SentenceFrames& frames) {
  const Frame& frame = frames.frame();
  if (frame.cue.empty() && reach_.is_denied(frames.before())) return;
  // « La radio donnera « Le Phare », d'après Jean Roc »: who wrote it
  const bool like = !frame.cue.empty() && is_word(tokens_, frame.cue.last - 1, "apres");
  if (like && marked_.ends_title(frame.range.first)) return;
  if (frame.range.first == frames.range().first) take_request(frames);
  const TokenRange before =
      opens_anew(reading_, frame.range, frames.end())
          ? TokenRange{frame.range.first, frame.range.first}
          : trim_content(reading_,
                         without_dateline(reading_, last_clause(reading_, frames.before(), false)));
  TokenRange after{frame.range.last, frames.end()};
  // « Il ressort de l'étude que | le pont tient »
  if (has_pos(tokens_, after.first, Pos::que, after.last)) ++after.first;
  if (is_bracketed(frame)) return read_bracketed(frames);
  if (const auto inside = bracketed_before(reading_, frame.range.first, frames.range())) {
    const bool clause = has_main_verb(reading_, {inside->first + 1, inside->last});
    return clause ? book_.say(frame, {*inside}) : book_.say_fragments(frame, *inside);
  }
  if (before.empty()) {
    if (frames.at > 0 && trim_content(reading_, after).empty()) return relay(frame, frames);
    const bool pronoun = frame.speaker && is_pronoun(*frame.speaker);
    const TokenIndex from =
        pronoun ? after.first : skip_source(reading_, after.first, frames.range());
    return say_after(frame, {from, after.last}, frames.next() == nullptr);
  }
  if (const auto quote = marked_.before(frames.before())) {
    const bool woven = marked_.is_woven(*quote, frames.begin);
    book_.add_marked(frame, *quote, {reading_.quotations[*quote].content},
                     woven ? book_.setting_of(frame, frames.before()) : Setting{});
    return book_.say_fragments(frame, before);
  }
  if (reach_.counts_only(before, frame)) return book_.say_fragments(frame, before);
  const Frame* const other = frames.next();
  if (other != nullptr && other->kind == FrameKind::source &&
      reach_.counts_in_relative(before, {frame.range.last, other->range.first})) {
    return book_.say_fragments(frame, before);
  }
  // « Le maire a critiqué un accord signé, | selon lui, trop tôt »: the verb says whose words
  // follow.
  const bool pronoun = frame.speaker && is_pronoun(*frame.speaker);
  if (pronoun && reach_.tells_opinion(before)) return;
  if (reach_.waits_for_verb(before)) return read_relative(frames);
  if (const TokenRange there = reach_.told_of_place(before, after); !there.empty()) {
    return book_.say(frame, {there});
  }
  const bool closed = has_main_verb(reading_, before);
  if (!closed) {
    const TokenRange told = last_segment(reading_, {before.first, frame.range.first});
    if (told.first > before.first && !told.empty()) return book_.say_fragments(frame, told);
  }
  const TokenRange range{frames.range().first, after.last};
  const TokenIndex from = skip_description(reading_, after.first, range);
  const bool completes = completes_verb(reading_, before, after.first, range);
  std::vector<TokenRange> parts{before};
  const Frame* const next = frames.next();
  const bool next_source = next != nullptr && next->kind == FrameKind::source &&
                           !has_main_verb(reading_, {from, next->range.first});
  if (reach_.is_admitted(before)) return book_.say_fragments(frame, before);
  // « Le bilan est provisoire : trois morts, selon la police »: the number alone is theirs.
  const TokenRange last = last_clause(reading_, before, true);
  const bool counted = last.first > before.first && only_counts(reading_, last);
  if (next_source && closed) return book_.say(frame, std::move(parts));
  if (!closed && reach_.is_told_by_other(from, range)) return book_.say_fragments(frame, before);
  if (resumes_content(reading_, from, range, !closed) || reach_.adds_complement(from, range) ||
      completes_verb(reading_, before, from, range) || completes) {
    // « L'école ferme : cent élèves, selon le maire, sont touchés »: what stands after the colon.
    if (!has_main_verb(reading_, last)) parts.front() = last;
    parts.push_back(cut_clause(reading_, (completes ? after.first : from) + 1, range));
  } else if (!closed || counted) {
    return book_.say_fragments(frame, counted ? last : before);
  }
  book_.say(frame, std::move(parts));
}

void SourceSpeech::say_after(const Frame& frame, TokenRange range, bool ends_sentence) {
  // « …: « … », a-t-il dit » has a frame of its own
  const auto quotation =
      ends_sentence ? quoted_behind_colon(range) : std::optional<std::uint32_t>{};
  if (quotation) range.last = reading_.quotations[*quotation].range.first - 1;
  const TokenRange content = cut_remark(reading_, reach_.first_clause(range));
  const bool clause = has_main_verb(reading_, content) || starts_quoted(content);
  if (clause && !reach_.is_admitted(content)) {
    book_.say(frame, {content});
  } else {
    book_.say_fragments(frame, content);
  }
  if (quotation) book_.say_quotation(reading_.quotations[*quotation].range, frame);
}

// « Pour Jean Roc, rien n'est joué : « Il reste dix jours. » »: both are his.
std::optional<std::uint32_t> SourceSpeech::quoted_behind_colon(TokenRange range) const {
  for (TokenIndex token = range.first; token + 1 < range.last;
       token = reading_.next_outside(token)) {
    if (!is_sign(reading_.text, token, ":")) continue;
    const auto quotation = marked_.at(token + 1);
    const bool last = quotation && reading_.quotations[*quotation].range.last + 1 >= range.last;
    if (last && has_main_verb(reading_, {range.first, token})) return quotation;
  }
  return std::nullopt;
}

// « Selon la radio, le club a demandé que le match soit rejoué »: what the club did, not what it
// holds, is what the radio tells.
void SourceSpeech::take_request(SentenceFrames& frames) const {
  TokenIndex first = frames.frame().range.last;
  if (is_sign(reading_.text, first, ",")) ++first;
  const NounGroup* subject = reading_.noun_group_at(first);
  if (subject == nullptr || frames.at + 1 >= frames.all.size()) return;
  Frame& next = frames.all[frames.at + 1];
  const bool inside = next.kind == FrameKind::clause && next.verb != nullptr &&
                      next.verb->subject_group && next.verb->report &&
                      reading_.lexicon.cell(*next.verb->report, "sense") == "request" &&
                      reading_.nouns[*next.verb->subject_group].range.first == first &&
                      tokens_[next.verb->finite].pos == Pos::verb;
  if (inside || shows(frames.frame(), next, first)) next.kind = FrameKind::none;
}

// « Selon le procureur, l'autopsie a montré que »: what a thing shows, somebody says; not « Selon
// la radio, le rapport de la Cour dit que ».
bool SourceSpeech::shows(const Frame& source, const Frame& next, TokenIndex first) const {
  const NounGroup* who = source.speaker ? source.speaker->group : nullptr;
  const NounGroup* what = next.speaker ? next.speaker->group : nullptr;
  if (who == nullptr || what == nullptr || next.kind != FrameKind::clause) return false;
  const bool person = who->title || (who->features.has(Feature::human) && !who->body);
  return person && !can_speak(*what) && what->range.first == first &&
         what->features.has(Feature::definite) && what->range.last == what->core.last;
}

bool SourceSpeech::read_incise_of_relative(const SentenceFrames& frames) {
  const TokenRange before = trim_content(reading_, frames.before());
  if (before.empty() || !reach_.waits_for_verb(before)) return false;
  read_relative(frames);
  return true;
}

void SourceSpeech::read_relative(const SentenceFrames& frames) {
  const TokenRange range{frames.frame().range.last, frames.end()};
  const TokenIndex first = is_sign(reading_.text, range.first, ",") ? range.first + 1 : range.first;
  TokenIndex end = first;
  while (end < range.last && !is_sign(reading_.text, end, ",")) {
    end = reading_.next_outside(end);
  }
  book_.say(frames.frame(), {TokenRange{first, std::min(end, range.last)}});
}

// « Ils étaient « sereins » (selon la mairie) avant le départ »
bool SourceSpeech::is_bracketed(const Frame& frame) const {
  return frame.range.first > 0 && frame.range.last < tokens_.size() &&
         reading_.text.surface(frame.range.first - 1) == "(" &&
         reading_.text.surface(frame.range.last) == ")";
}

void SourceSpeech::read_bracketed(const SentenceFrames& frames) {
  const Frame& frame = frames.frame();
  const TokenRange before{frames.begin, frame.range.first - 1};
  const TokenRange after{frame.range.last + 1, frames.end()};
  if (has_main_verb(reading_, before)) return book_.say(frame, {before, after});
  if (has_main_verb(reading_, after)) return book_.say(frame, {before, after});
  book_.say_fragments(frame, before);
}

// « L'homme, selon qui « tout était prévu », a été relâché »
void SourceSpeech::read_whom(const SentenceFrames& frames) {
  const Frame& frame = frames.frame();
  const TokenRange content{frame.range.last, frames.end()};
  if (const auto quotation = marked_.at(content.first)) {
    const TokenIndex end = reading_.quotations[*quotation].range.last;
    if (end < content.last && reading_.text.surface(end) == ",") {
      return book_.say_quotation(reading_.quotations[*quotation].range, frame);
    }
  }
  book_.say(frame, {reach_.end_before_main(frame, content)});
}

bool SourceSpeech::is_pronoun(const Subject& subject) const {
  return subject.group == nullptr || tokens_[subject.group->head].pos == Pos::pronoun;
}

bool SourceSpeech::starts_quoted(TokenRange range) const {
  range = trim_content(reading_, range);
  return !range.empty() && marked_.at(range.first).has_value();
}

bool SourceSpeech::read_relay(const SentenceFrames& frames) {
  if (frames.at == 0) return false;
  const Frame& frame = frames.frame();
  const Frame& source = frames.all[frames.at - 1];
  const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
  const bool opens = source.kind == FrameKind::source && source.speaker &&
                     source.range.first == frames.range().first;
  if (!opens || group == nullptr) return false;
  if (!trim_content(reading_, {frame.range.last, frames.end()}).empty()) return false;
  if (!FrameSpeaker(reading_, frames.range()).is_medium(*group)) return false;
  relay(frame, frames);
  return true;
}

// « « Nous partons », a dit le ministre, selon l'agence »: how the words before came to us.
void SourceSpeech::relay(const Frame& frame, const SentenceFrames& frames) {
  if (!frame.speaker) return;
  const TokenIndex first = frames.range().first;
  const NounGroup* group = frame.speaker->group;
  const bool named = group != nullptr && !group->name.empty();
  const TokenRange via = named ? group->name : frame.speaker->range;
  std::vector<Speech>& all = book_.all();
  for (std::size_t i = all.size(); i-- > relayed_ && all[i].parts.front().first >= first;) {
    if (all[i].via.empty()) all[i].via = via;
  }
  relayed_ = all.size();
}

}  // namespace greffier
