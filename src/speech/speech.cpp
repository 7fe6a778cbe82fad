#include "speech/speech.h"

#include "speech/certainty.h"
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
        book_(reading, marked_), sources_(reading, marked_, book_) {}

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
    if (frame.kind != FrameKind::name && frame.kind != FrameKind::title) return false;
    const auto quotation = marked_.at(frame.quotation.first);
    if (quotation && frame.kind == FrameKind::name) marked_.name(*quotation);
    if (quotation && frame.kind == FrameKind::title) marked_.name_if_titled(*quotation);
    return true;
  }

  void read_frame(SentenceFrames& frames) {
    const Frame& frame = frames.frame();
    if (says_nothing(reading_, frame)) return;
    switch (frame.kind) {
      case FrameKind::after:
      case FrameKind::signature: book_.say_quotation(frame.quotation, frame); break;
      case FrameKind::clause: read_clause(frames); break;
      case FrameKind::before: read_incise(frames); break;
      case FrameKind::source: sources_.read(frames); break;
      case FrameKind::whom: sources_.read_whom(frames); break;
      default: break;
    }
  }

  // ------------------------------------------------------------ « que »
  // To the end of the sentence, or to a frame that stands beside this one and not inside it.
  void read_clause(SentenceFrames& frames) {
    const Frame& frame = frames.frame();
    if (!frames.clause_ends) frames.clause_ends = clause_ends(reading_, frames.range());
    TokenRange content =
        cut_clause(reading_, frame.range.last, frames.range(), *frames.clause_ends);
    content.last = end_before_main(frame, content);
    for (std::size_t i = frames.at + 1; i < frames.all.size(); ++i) {
      Frame& next = frames.all[i];
      if (next.range.first >= content.last) break;
      if (is_told_inside(next, content)) {
        next.kind = FrameKind::none;
        continue;
      }
      const bool inserted = next.kind == FrameKind::source && !is_last(next, content);
      if (inserted) continue;
      content.last = next.range.first;
      frames.begin = next.range.first;
      if (next.kind == FrameKind::before) content = without_told(without_tail(content), frames);
      break;
    }
    book_.say(frame, {content});
  }

  // « Tout en admettant qu'il pleut, le maire estime »: what is admitted ends before « le maire ».
  [[nodiscard]] TokenIndex end_before_main(const Frame& frame, TokenRange content) const {
    if (!frame.verb->features.has(Feature::gerund) || !frame.speaker) return content.last;
    const TokenIndex subject = frame.speaker->range.first;
    const bool inside = content.contains(subject) && subject > content.first &&
                        reading_.text.surface(subject - 1) == ",";
    return inside ? subject - 1 : content.last;
  }

  // « que le pont tienne, faute de quoi, a-t-elle averti, »: the last words belong to what follows.
  [[nodiscard]] TokenRange without_tail(TokenRange content) const {
    for (TokenIndex token = content.last; token-- > content.first + 1;) {
      if (reading_.text.surface(token) != ",") continue;
      const bool clause = has_main_verb(reading_, {token + 1, content.last});
      return clause || token + 1 == content.last ? content : TokenRange{content.first, token};
    }
    return content;
  }

  // « dément qu'il ait été touché : il s'est blessé seul, assure-t-elle »: the sentence after the
  // colon is what the incise says.
  [[nodiscard]] TokenRange without_told(TokenRange content, SentenceFrames& frames) const {
    const TokenRange last = last_clause(reading_, content, true);
    if (last.first == content.first || !has_main_verb(reading_, last)) return content;
    frames.begin = last.first;
    return {content.first, last.first - 1};
  }

  // « Il assure qu'il ignorait que l'installation datait »: what is told inside what is told is
  // not told again.
  [[nodiscard]] bool is_told_inside(const Frame& frame, TokenRange content) const {
    if (frame.kind != FrameKind::clause || !frame.verb) return false;
    if (frame.verb->subject) return content.contains(*frame.verb->subject);
    if (!frame.verb->subject_group) return false;
    return content.contains(reading_.nouns[*frame.verb->subject_group].range.first);
  }

  [[nodiscard]] bool is_last(const Frame& frame, TokenRange content) const {
    return trim_content(reading_, {frame.range.last, content.last}).empty();
  }

  // ------------------------------------------------------------ incises
  // « "A", dit X. », « "A", dit X, "B". », « A, dit X, B. », and inside a quotation.
  void read_incise(SentenceFrames& frames) {
    const Frame& frame = frames.frame();
    if (says_after_colon(frames)) return;
    if (frames.sentence->quotation) return say_interrupted(frame, *frames.sentence->quotation);
    if (const auto quote = marked_.before(frames.before())) {
      if (reading_.quotations[*quote].range.first == frames.begin) marked_.unname(*quote);
      std::vector<TokenRange> parts{reading_.quotations[*quote].content};
      if (const auto more = quotation_after(frame.range.last, frames.range())) {
        parts.push_back(reading_.quotations[*more].content);
        marked_.use(*more);
      }
      const TokenIndex first = reading_.quotations[*quote].range.first;
      const bool woven = first > frames.begin && reading_.text.surface(first - 1) != ":";
      book_.add_marked(frame, *quote, std::move(parts),
                       woven ? book_.setting_of(frame, frames.before()) : Setting{});
      return book_.say_fragments(frame, frames.before());
    }
    const TokenRange before =
        without_newsroom(reading_, last_clause(reading_, frames.before(), false));
    const bool open = !has_main_verb(reading_, before) || is_split_verb(frame, before);
    if (const auto more = quotation_after(frame.range.last, frames.range())) {
      book_.say_quotation(reading_.quotations[*more].range, frame);
      // « …, faute de quoi, a-t-elle averti, « … » »: the sentence before is not hers.
      if (open || without_tail(before).last < before.last) return;
    }
    std::vector<TokenRange> parts{before};
    const TokenRange last = last_clause(reading_, before, true);
    const bool last_open = !has_main_verb(reading_, last) || is_split_verb(frame, last);
    add_resumed(frames, last_open, parts);
    // « Le montant reste secret : dix millions, dit-on »: the number alone is theirs.
    if (parts.size() == 1 && last.first > before.first && only_counts(reading_, last)) {
      return book_.say_fragments(frame, last);
    }
    // « Le camp nie : le tir, dit-il, est venu d'en face »: what stands after the colon.
    if (parts.size() > 1 && last_open) parts.front() = last;
    book_.say(frame, std::move(parts));
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
      const NounGroup* group = reading_.noun_group_at(token);
      if (group == nullptr || is_governed(reading_, token, frames.range())) continue;
      if (!FrameSpeaker::speaks(*group)) continue;
      frame.speaker = Subject{.range = group->range, .group = group};
      book_.say_quotation(reading_.quotations[*marked_.at(colon + 1)].range, frame);
      return true;
    }
    return false;
  }

  // « il a, raconte-t-il, vendu ses bêtes »
  [[nodiscard]] bool is_split_verb(const Frame& frame, TokenRange before) const {
    if (before.empty() || frame.range.last + 1 >= tokens_.size()) return false;
    const VerbGroup* verb = reading_.verb_group_at(before.last - 1);
    if (verb == nullptr || verb->main + 1 != before.last) return false;
    if (verb->lemma != "avoir" && verb->lemma != "être") return false;
    return tokens_[frame.range.last + 1].pos == Pos::participle;
  }

  void add_resumed(SentenceFrames& frames, bool open, std::vector<TokenRange>& parts) {
    const TokenRange range{frames.range().first, frames.end()};
    const bool split = is_split_verb(frames.frame(), parts.back());
    const TokenIndex end = frames.frame().range.last;
    const TokenIndex from = split ? end : skip_description(reading_, end, range);
    if (!resumes_content(reading_, from, range, open) &&
        !completes_verb(reading_, parts.back(), from, range)) {
      return;
    }
    parts.push_back(cut_clause(reading_, from + 1, range));
    frames.begin = parts.back().last;
  }

  // An incise inside a quotation: the whole of it is said, around the incise.
  void say_interrupted(const Frame& frame, std::uint32_t quotation) {
    const TokenRange content = reading_.quotations[quotation].content;
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
};

}  // namespace

std::vector<Speech> find_speech(const Reading& reading, const RuleSet& rules) {
  return SpeechFinder(reading, rules).find();
}

}  // namespace greffier
