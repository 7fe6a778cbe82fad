#include "speech/speech.h"

#include "lex/agreement.h"
#include "lex/nearby.h"
#include "speech/certainty.h"
#include "speech/clause_end.h"
#include "speech/clause_speech.h"
#include "speech/content.h"
#include "speech/description.h"
#include "speech/fragment.h"
#include "speech/frame_speaker.h"
#include "speech/marked.h"
#include "speech/sentence_frames.h"
#include "speech/source_speech.h"
#include "speech/speech_book.h"

#include <algorithm>

namespace greffier {
namespace {

class SpeechFinder {
 public:
  SpeechFinder(const Reading& reading, const RuleSet& rules)
      : reading_(reading), tokens_(reading.text.tokens), rules_(rules), marked_(reading),
        book_(reading, marked_), sources_(reading, marked_, book_), clauses_(reading, book_) {}

  std::vector<Speech> find() {
    for (const Sentence& sentence : reading_.sentences.levels) read_sentence(sentence);
    find_fragments(reading_, marked_, book_.all());
    std::ranges::stable_sort(book_.all(), [](const Speech& a, const Speech& b) {
      const TokenRange first = a.hull();
      const TokenRange second = b.hull();
      return first.first != second.first ? first.first < second.first : first.last > second.last;
    });
    return std::move(book_.all());
  }

 private:
  void read_sentence(const Sentence& sentence) {
    SentenceFrames frames{.sentence = &sentence,
                          .all = find_frames(reading_, rules_, sentence),
                          .begin = sentence.range.first};
    std::erase_if(frames.all, [&](const Frame& frame) { return take_name(frame); });
    for (; frames.at < frames.all.size(); ++frames.at) {
      if (frames.frame().kind == FrameKind::none) continue;
      read_frame(frames);
      frames.begin = std::max(frames.begin, frames.frame().range.last);
    }
  }

  bool take_name(const Frame& frame) {
    const bool title = frame.kind == FrameKind::title || frame.kind == FrameKind::work;
    if (frame.kind != FrameKind::name && !title) return false;
    const auto quotation = marked_.at(frame.quotation.first);
    if (quotation && frame.kind == FrameKind::name) marked_.name(*quotation);
    if (quotation && title) marked_.name_if_titled(*quotation, frame.kind == FrameKind::work);
    return true;
  }

  void read_frame(SentenceFrames& frames) {
    const Frame& frame = frames.frame();
    if (says_nothing(reading_, frame)) return;
    switch (frame.kind) {
      case FrameKind::after:
      case FrameKind::signature: book_.say_quotation(frame.quotation, frame); break;
      case FrameKind::above: read_above(frames); break;
      case FrameKind::clause: clauses_.read(frames); break;
      case FrameKind::before: read_incise(frames); break;
      case FrameKind::source: sources_.read(frames); break;
      case FrameKind::whom: sources_.read_whom(frames); break;
      default: break;
    }
  }

  // « Une honte ». Le mot est du sénateur Jean Roc.
  void read_above(const SentenceFrames& frames) {
    const TokenIndex first = frames.range().first;
    auto quotation = marked_.ending_at(first);
    if (!quotation && first > 0) quotation = marked_.ending_at(first - 1);  // « ». »
    if (quotation) book_.say_quotation(reading_.quotations[*quotation].range, frames.frame());
  }

  // ------------------------------------------------------------ incises
  // « "A", dit X. », « "A", dit X, "B". », « A, dit X, B. », and inside a quotation.
  void read_incise(SentenceFrames& frames) {
    Frame& frame = frames.all[frames.at];
    if (says_after_colon(frames) || sources_.read_relay(frames)) return;
    if (frames.sentence->quotation) return say_interrupted(frame, *frames.sentence->quotation);
    if (sources_.read_incise_of_relative(frames)) return;
    auto quote = marked_.before(frames.before());
    if (!quote) quote = marked_.opening(frames.before());
    if (quote) {
      if (reading_.quotations[*quote].range.first == frames.begin) marked_.unname(*quote);
      std::vector<TokenRange> parts{reading_.quotations[*quote].content};
      if (const auto more = quotation_after(frame.range.last, frames.range())) {
        parts.push_back(reading_.quotations[*more].content);
        marked_.use(*more);
      }
      const bool woven = marked_.is_woven(*quote, frames.begin);
      book_.add_marked(frame, *quote, std::move(parts),
                       woven ? book_.setting_of(frame, frames.before()) : Setting{});
      return book_.say_fragments(frame, frames.before());
    }
    TokenRange before = without_kicker(
        reading_,
        without_newsroom(
            reading_, without_dateline(reading_, last_clause(reading_, frames.before(), false))));
    if (const NounGroup* told = find_told(frame, before)) {
      before = last_clause(reading_, before, true);
      frame.speaker = Subject{.range = told->range, .group = told};
    }
    if (frame.speaker && frame.speaker->group != nullptr) before = without_heading(before);
    const bool open =
        !has_main_verb(reading_, before) || splits_verb(reading_, before, frame.range.last);
    if (const auto more = quotation_after(frame.range.last, frames.range())) {
      book_.say_quotation(reading_.quotations[*more].range, frame);
      // « …, faute de quoi, a-t-elle averti, « … » »: the sentence before is not hers.
      const TokenIndex tail = without_tail(reading_, before).last;
      const bool waits = tail < before.last && !has_pos(tokens_, tail + 1, Pos::gerund);
      if (open || waits) return;
    }
    if (completes_adjective(before, frame.range.last, frames.range())) return;
    std::vector<TokenRange> parts{before};
    const TokenRange last = last_clause(reading_, before, true);
    const bool last_open =
        !has_main_verb(reading_, last) || splits_verb(reading_, last, frame.range.last);
    add_resumed(frames, last_open, parts);
    // « Le montant reste secret : dix millions, dit-on »: the number alone is theirs.
    if (parts.size() == 1 && last.first > before.first && only_counts(reading_, last)) {
      return book_.say_fragments(frame, last);
    }
    // « Faux, répond la mairie : le pont tient »
    if (const TokenRange told = told_after_colon(frame, frames.end()); !told.empty()) {
      frames.begin = told.last;
      if (parts.size() == 1 && !holds_verb(before)) parts.clear();
      parts.push_back(told);
      return book_.say(frame, std::move(parts));
    }
    // « Faux, répond la mairie : « … » »
    if (parts.size() == 1 && !holds_verb(before)) return book_.say_fragments(frame, before);
    // « Le camp nie : le tir, dit-il, est venu d'en face »: what stands after the colon.
    if (parts.size() > 1 && last_open) parts.front() = last;
    if (parts.size() > 1 && is_connective(reading_, parts.front())) parts.erase(parts.begin());
    book_.say(frame, std::move(parts));
  }

  // « Le bilan s'alourdit : dix maisons ont brûlé, écrit la mairie »: the sentence before the colon
  // may be the writer's, the one behind it has been told.
  [[nodiscard]] TokenRange without_heading(TokenRange before) const {
    const TokenRange said = last_clause(reading_, before, true);
    const bool two = said.first > before.first && has_main_verb(reading_, said) &&
                     has_main_verb(reading_, {before.first, said.first});
    return two ? said : before;
  }

  // « L'agence se défend : le lot, dit-elle, était sain »: whom what stands before the colon is
  // about.
  [[nodiscard]] const NounGroup* find_told(const Frame& frame, TokenRange before) const {
    if (!frame.speaker || frame.speaker->group != nullptr) return nullptr;
    const TokenIndex end = last_clause(reading_, before, true).first;
    if (end == before.first || !has_main_verb(reading_, {before.first, end})) return nullptr;
    for (TokenIndex token = before.first; token < end; ++token) {
      const VerbGroup* verb = reading_.verb_group_at(token);
      if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
      if (!verb->subject_group) return nullptr;
      const NounGroup& subject = reading_.nouns[*verb->subject_group];
      const Analysis* pronoun = tokens_[frame.speaker->range.first].analysis();
      const bool means = subject.only_name() ||
                         (pronoun != nullptr && agree(subject.features, features_of(*pronoun)));
      return means && can_speak(subject) ? &subject : nullptr;
    }
    return nullptr;
  }

  // « Il est parti, incapable, dit-il, de « rester assis » »: the words in marks alone are his.
  [[nodiscard]] bool completes_adjective(TokenRange before, TokenIndex comma,
                                         TokenRange sentence) const {
    if (before.empty() || comma + 2 >= sentence.last) return false;
    const TokenRange last = last_segment(reading_, before);
    const bool apposed = last.first > before.first && last.last <= last.first + 2 &&
                         has_pos(tokens_, last.last - 1, Pos::adjective);
    const Pos tie = tokens_[comma + 1].pos;
    return apposed && reading_.text.surface(comma) == "," &&
           (tie == Pos::de || tie == Pos::preposition) && marked_.at(comma + 2).has_value();
  }

  // The sentence without marks that stands after a colon right behind an incise.
  [[nodiscard]] TokenRange told_after_colon(const Frame& frame, TokenIndex end) const {
    const TokenIndex colon = skip_description(reading_, frame.range.last, {frame.range.first, end});
    if (colon + 1 >= end || reading_.text.surface(colon) != ":") return {};
    const TokenRange told = cut_clause(reading_, colon + 1, {frame.range.first, end});
    return !marked_.at(told.first) && has_main_verb(reading_, told) ? told : TokenRange{};
  }

  [[nodiscard]] bool holds_verb(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last; ++token) {
      if (tokens_[token].pos == Pos::verb || tokens_[token].pos == Pos::infinitive) return true;
    }
    return false;
  }

  // « Tout juste le colonel, joint par la radio, a-t-il lâché : « Non » »: whom the pronoun means
  // stands before it in the same sentence, which is the writer's.
  bool says_after_colon(SentenceFrames& frames) {
    Frame frame = frames.frame();
    const TokenIndex colon = frame.range.last;
    if (!frame.verb->features.has(Feature::inverted) || colon >= frames.range().last) {
      return false;
    }
    if (reading_.text.surface(colon) != ":" || !marked_.at(colon + 1)) return false;
    for (TokenIndex token = frames.begin; token < frame.range.first; ++token) {
      if (const auto quotation = marked_.at(token)) {
        token = std::max(reading_.quotations[*quotation].range.last, token + 1) - 1;
        continue;
      }
      const NounGroup* group = reading_.noun_group_at(token);
      if (group == nullptr || is_governed(reading_, token, frames.range())) continue;
      if (!can_speak(*group)) continue;
      frame.speaker = Subject{.range = group->range, .group = group};
      book_.say_quotation(reading_.quotations[*marked_.at(colon + 1)].range, frame);
      return true;
    }
    return false;
  }

  void add_resumed(SentenceFrames& frames, bool open, std::vector<TokenRange>& parts) {
    const TokenRange range{frames.range().first, frames.end()};
    const bool split = splits_verb(reading_, parts.back(), frames.frame().range.last);
    const TokenIndex end = frames.frame().range.last;
    const TokenIndex from = split ? end : skip_description(reading_, end, range);
    const bool completes = completes_verb(reading_, parts.back(), end, range);
    if (!completes && !resumes_content(reading_, from, range, open)) return;
    // « …, a dit l'hôpital, où 61 blessés sont soignés, contre 38 lundi »: of those there
    const ClassId added = reading_.lexicon.get_class("ADDED_FIGURE");
    if (from > end && tokens_[from + 1].word->classes.test(added)) return;
    parts.push_back(cut_clause(reading_, (completes ? end : from) + 1, range));
    frames.begin = parts.back().last;
  }

  // An incise inside a quotation: the whole of it is said, around the incise.
  void say_interrupted(const Frame& frame, std::uint32_t quotation) {
    TokenRange content = reading_.quotations[quotation].content;
    // Where its closing mark is lost, nothing tells that the speaker goes on.
    if (!reading_.quotations[quotation].closed) content.last = frame.range.last;
    if (Speech* known = book_.of(quotation)) {
      std::vector<TokenRange>& parts = known->parts;
      const TokenRange last = parts.back();
      if (!last.contains(frame.range.first)) return;
      parts.pop_back();
      return add_parts_around(frame, last, parts);
    }
    if (!marked_.is_free(quotation)) return;
    std::vector<TokenRange> parts;
    add_parts_around(frame, content, parts);
    if (!parts.empty()) book_.add_marked(frame, quotation, std::move(parts));
  }

  void add_parts_around(const Frame& frame, TokenRange content, std::vector<TokenRange>& parts) {
    const TokenIndex from = skip_description(reading_, frame.range.last, content);
    for (TokenRange part : {TokenRange{content.first, frame.range.first},
                            TokenRange{std::max(from, frame.range.last), content.last}}) {
      // The part after begins after its comma or stop; its own last stop stays.
      while (!part.empty() && tokens_[part.first].kind == TokenKind::punctuation) ++part.first;
      if (!part.empty()) parts.push_back(part);
    }
  }

  // ------------------------------------------------------------ what stands beside a frame
  // « , "mais" »: a quotation that goes on after an incise.
  [[nodiscard]] std::optional<std::uint32_t> quotation_after(TokenIndex token,
                                                             TokenRange sentence) const {
    token = skip_description(reading_, token, sentence);
    if (token + 1 >= sentence.last || reading_.text.surface(token) != ",") return std::nullopt;
    const auto quotation = marked_.at(token + 1);
    return quotation && marked_.is_free(*quotation) ? quotation : std::nullopt;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const RuleSet& rules_;
  MarkedWords marked_;
  SpeechBook book_;
  SourceSpeech sources_;
  ClauseSpeech clauses_;
};

}  // namespace

std::vector<Speech> find_speech(const Reading& reading, const RuleSet& rules) {
  return SpeechFinder(reading, rules).find();
}

}  // namespace greffier
