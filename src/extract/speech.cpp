#include "extract/speech.h"

#include "extract/content.h"

#include <algorithm>
#include <unordered_map>

namespace greffier {
namespace {

// Whether words stand in the conditional of rumour: « aurait déclaré », « serait convoqué ». After
// a past « a prévenu que », a simple conditional is the future seen from then.
// Grevisse, Le bon usage, § 889.
bool is_rumour(const Reading& reading, TokenRange range, bool past_frame) {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const VerbGroup* verb = reading.verb_group_at(token);
    if (verb == nullptr || !verb->features.has(Feature::conditional)) continue;
    if (token > range.first && reading.text.tokens[token - 1].pos == Pos::relative) continue;
    const bool done = verb->features.has(Feature::compound);
    if (done || !past_frame) return true;
  }
  return false;
}

class SpeechFinder {
 public:
  SpeechFinder(const Reading& reading, const RuleSet& rules)
      : reading_(reading), tokens_(reading.text.tokens), rules_(rules),
        used_(reading.quotations.size()), named_(reading.quotations.size()) {
    for (std::uint32_t i = 0; i < reading.quotations.size(); ++i) {
      by_end_.emplace(reading.quotations[i].range.last, i);
    }
  }

  std::vector<Speech> find() {
    for (const Sentence& sentence : reading_.sentences.levels) read_sentence(sentence);
    for (const Sentence& sentence : reading_.sentences.levels) read_leftovers(sentence);
    std::ranges::stable_sort(speech_, {}, [](const Speech& s) { return s.parts.front().first; });
    return std::move(speech_);
  }

 private:
  // ------------------------------------------------------------ frames
  void read_sentence(const Sentence& sentence) {
    const std::vector<Frame> frames = find_frames(reading_, rules_, sentence);
    TokenIndex begin = sentence.range.first;
    for (std::size_t i = 0; i < frames.size(); ++i) {
      const Frame& frame = frames[i];
      const TokenIndex end =
          i + 1 < frames.size() ? frames[i + 1].range.first : sentence.range.last;
      switch (frame.kind) {
        case FrameKind::name: mark_name(frame.quotation); break;
        case FrameKind::after: say_quotation(frame.quotation, frame, QuoteKind::direct); break;
        case FrameKind::clause: read_clause(frame, sentence, end); break;
        case FrameKind::before: read_incise(frame, sentence, begin, end); break;
        case FrameKind::source: read_source(frame, sentence, begin, end); break;
        case FrameKind::whom: say(frame, sentence, {{frame.range.last, end}}); break;
      }
      if (frame.kind != FrameKind::name) begin = frame.range.last;
    }
    drop_retold(sentence.range);
  }

  // « Il assure qu'il ignorait que l'installation datait »: what is told inside what is told is not
  // told again.
  void drop_retold(TokenRange sentence) {
    const auto mine = [&](const Speech& s) {
      return s.kind == QuoteKind::indirect && s.parts.front().first >= sentence.first;
    };
    std::vector<TokenRange> told;
    for (const Speech& s : speech_) {
      if (mine(s) && s.parts.size() == 1) told.push_back(s.parts.front());
    }
    std::erase_if(speech_, [&](const Speech& s) {
      return mine(s) && std::ranges::any_of(told, [&](TokenRange outer) {
               const TokenRange inner = s.hull();
               return outer.first < inner.first && inner.last <= outer.last;
             });
    });
  }

  void mark_name(TokenRange marks) {
    if (const auto* quote = reading_.text.annotations.find(marks.first, PhraseClass::quote)) {
      named_[quote->payload] = true;
    }
  }

  void read_clause(const Frame& frame, const Sentence& sentence, TokenIndex next_frame) {
    TokenRange content = cut_clause(reading_, frame.range.last, sentence.range);
    // An incise or another report inside ends the clause, unless the next frame is a source phrase.
    if (next_frame < content.last && next_frame > content.first) content.last = next_frame;
    say(frame, sentence, {content});
  }

  // « "A", dit X. », « "A", dit X, "B". », « A, dit X, B. », and inside a quotation.
  void read_incise(const Frame& frame, const Sentence& sentence, TokenIndex begin, TokenIndex end) {
    const TokenRange before{begin, frame.range.first};
    TokenRange after{frame.range.last, end};
    if (sentence.quotation) return say_interrupted(frame, sentence, *sentence.quotation);
    if (const auto quote = quotation_before(before)) {
      std::vector<TokenRange> parts{reading_.quotations[*quote].content};
      if (const auto more = quotation_after(frame.range.last, sentence.range)) {
        parts.push_back(reading_.quotations[*more].content);
        used_[*more] = true;
      }
      add_marked(frame, *quote, parts, kind_of_quotation(*quote, before));
      say_fragments(frame, before);
      return;
    }
    std::vector<TokenRange> parts{before};
    const bool pronoun = frame.verb != nullptr && frame.verb->features.has(Feature::inverted);
    const After kind = pronoun ? After::pronoun : After::named_speaker;
    if (resumes_content(reading_, after.first, sentence.range, kind)) parts.push_back(after);
    say(frame, sentence, parts);
  }

  void read_source(const Frame& frame, const Sentence& sentence, TokenIndex begin, TokenIndex end) {
    const TokenRange before = trim_content(reading_, {begin, frame.range.first});
    const TokenRange after{frame.range.last, end};
    if (before.empty()) {
      const bool pronoun = frame.speaker && frame.speaker->group == nullptr;
      const TokenIndex from =
          pronoun ? after.first : skip_source(reading_, after.first, sentence.range);
      const TokenRange content{from, end};
      if (!trim_content(reading_, content).empty()) say(frame, sentence, {content});
      return;
    }
    if (const auto quote = quotation_before({begin, frame.range.first})) {
      add_marked(frame, *quote, {reading_.quotations[*quote].content},
                 kind_of_quotation(*quote, before));
      return say_fragments(frame, before);
    }
    if (!holds_clause(before)) return say_fragments(frame, before);
    std::vector<TokenRange> parts{before};
    if (resumes_content(reading_, after.first, sentence.range, After::pronoun)) {
      parts.push_back(after);
    }
    say(frame, sentence, parts);
  }

  // An incise inside a quotation: the whole of it is said, around the incise.
  void say_interrupted(const Frame& frame, const Sentence&, std::uint32_t quotation) {
    if (used_[quotation]) return;
    const TokenRange content = reading_.quotations[quotation].content;
    std::vector<TokenRange> parts;
    for (const TokenRange part : {TokenRange{content.first, frame.range.first},
                                  TokenRange{frame.range.last, content.last}}) {
      const TokenRange trimmed = trim_before_part(part);
      if (!trimmed.empty()) parts.push_back(trimmed);
    }
    if (!parts.empty()) add_marked(frame, quotation, parts, QuoteKind::direct);
  }

  // The part after an incise begins after its comma or stop; its own last stop stays.
  TokenRange trim_before_part(TokenRange part) const {
    while (!part.empty() && tokens_[part.first].kind == TokenKind::punctuation) ++part.first;
    return part;
  }

  // ------------------------------------------------------------ what stands beside a frame
  // The quotation whose closing mark is the last token of a range, a comma aside.
  [[nodiscard]] std::optional<std::uint32_t> quotation_before(TokenRange range) const {
    TokenIndex last = range.last;
    while (last > range.first && reading_.text.surface(last - 1) == ",") --last;
    const auto found = by_end_.find(last);
    if (found == by_end_.end()) return std::nullopt;
    return range.contains(reading_.quotations[found->second].range.first)
               ? std::optional(found->second)
               : std::nullopt;
  }

  // « , "mais" »: a quotation that goes on after an incise.
  std::optional<std::uint32_t> quotation_after(TokenIndex token, TokenRange sentence) const {
    if (token + 1 >= sentence.last || reading_.text.surface(token) != ",") return std::nullopt;
    const auto* quote = reading_.text.annotations.find(token + 1, PhraseClass::quote);
    if (quote == nullptr) return std::nullopt;
    return quote->payload;
  }

  // A fragment inside the writer's own sentence is partial; a quotation with a clause is direct.
  QuoteKind kind_of_quotation(std::uint32_t quotation, TokenRange before) const {
    const TokenRange marks = reading_.quotations[quotation].range;
    const bool embedded = marks.first > before.first;
    return !embedded && holds_clause(reading_.quotations[quotation].content) ? QuoteKind::direct
                                                                             : QuoteKind::partial;
  }

  bool holds_clause(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last; ++token) {
      if (tokens_[token].pos == Pos::verb) return true;
    }
    return false;
  }

  // ------------------------------------------------------------ making speech
  Speech start(const Frame& frame) const {
    Speech speech{.cue = frame.cue,
                  .via = frame.via,
                  .speaker = frame.speaker,
                  .named = frame.named,
                  .rule = frame.rule->name};
    if (frame.verb != nullptr) {
      speech.cue_lemma = frame.verb->lemma;
      if (!frame.verb->report) speech.cue = {};
      if (frame.verb->features.has(Feature::conditional)) speech.certainty = Certainty::conditional;
    } else if (!frame.cue.empty()) {
      speech.cue_lemma = tokens_[frame.cue.first].word->folded;
    }
    return speech;
  }

  static bool is_past(const Frame& frame) {
    return frame.verb != nullptr && (frame.verb->features.has(Feature::compound) ||
                                     frame.verb->features.has(Feature::imperfect) ||
                                     frame.verb->features.has(Feature::past));
  }

  // Indirect speech over the parts, or the quotation that fills them.
  void say(const Frame& frame, const Sentence&, std::vector<TokenRange> parts) {
    for (TokenRange& part : parts) part = trim_content(reading_, part);
    std::erase_if(parts, [](TokenRange part) { return part.empty(); });
    if (parts.empty()) return;
    if (parts.size() == 1) {
      const auto* quote = reading_.text.annotations.find(parts[0].first, PhraseClass::quote);
      if (quote != nullptr && quote->range.last >= parts[0].last) {
        return say_quotation(quote->range, frame, QuoteKind::direct);
      }
    }
    Speech speech = start(frame);
    speech.kind = QuoteKind::indirect;
    speech.parts = parts;
    for (const TokenRange part : parts) {
      if (is_rumour(reading_, part, is_past(frame))) speech.certainty = Certainty::conditional;
      say_fragments(frame, part);
    }
    speech_.push_back(std::move(speech));
  }

  // The quotations inside what is said indirectly are the same speaker's.
  void say_fragments(const Frame& frame, TokenRange range) {
    for (TokenIndex token = range.first; token < range.last;) {
      const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
      if (quote == nullptr) {
        ++token;
        continue;
      }
      if (quote->range.last <= range.last) {
        const QuoteKind kind = kind_of_quotation(quote->payload, range);
        say_quotation(quote->range, frame, kind);
      }
      token = std::max(quote->range.last, token + 1);
    }
  }

  void say_quotation(TokenRange marks, const Frame& frame, QuoteKind kind) {
    const auto* quote = reading_.text.annotations.find(marks.first, PhraseClass::quote);
    if (quote == nullptr || used_[quote->payload] || is_name(quote->payload)) return;
    add_marked(frame, quote->payload, {reading_.quotations[quote->payload].content}, kind);
  }

  void add_marked(const Frame& frame, std::uint32_t quotation, std::vector<TokenRange> parts,
                  QuoteKind kind) {
    if (used_[quotation] || parts.front().empty()) return;
    used_[quotation] = true;
    Speech speech = start(frame);
    speech.kind = kind;
    speech.parts = std::move(parts);
    speech.quotation = quotation;
    speech_.push_back(std::move(speech));
  }

  // « La Curée », « Delphine Star », « i »: a title, a name, a term.
  bool is_name(std::uint32_t quotation) const {
    if (named_[quotation]) return true;
    const TokenRange content = reading_.quotations[quotation].content;
    if (content.empty()) return true;
    constexpr TokenIndex kLongestName = 6;
    if (content.last - content.first > kLongestName) return false;
    bool all = true;
    for (TokenIndex token = content.first; token < content.last; ++token) {
      const Token& here = tokens_[token];
      const bool small = here.pos == Pos::determiner || here.pos == Pos::de ||
                         here.pos == Pos::conjunction || here.kind == TokenKind::elision;
      all = all && (small || here.pos == Pos::name || here.kind == TokenKind::code ||
                    (here.capitalised && token > content.first));
    }
    const bool letter =
        content.last == content.first + 1 && tokens_[content.first].span.size() == 1;
    return letter || all || is_title_of_work(quotation);
  }

  // « il lit "Présence de la mort" »: a capital inside a sentence and no verb. Speech that is woven
  // into a sentence begins in lower case.
  bool is_title_of_work(std::uint32_t quotation) const {
    const Quotation& quoted = reading_.quotations[quotation];
    const Token& first = tokens_[quoted.content.first];
    if (!first.capitalised || first.shape == Shape::upper || holds_clause(quoted.content))
      return false;
    if (quoted.range.first == 0 || tokens_[quoted.range.first].gap > Gap::blank) return false;
    const Token& before = tokens_[quoted.range.first - 1];
    const bool woven = before.kind == TokenKind::word || before.kind == TokenKind::elision;
    return woven && first.pos != Pos::name;
  }

  // ------------------------------------------------------------ quotations without a frame
  void read_leftovers(const Sentence& sentence) {
    for (TokenIndex token = sentence.range.first; token < sentence.range.last;) {
      const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
      if (quote == nullptr) {
        ++token;
        continue;
      }
      if (!used_[quote->payload] && !is_name(quote->payload)) read_leftover(*quote, sentence);
      token = std::max(quote->range.last, token + 1);
    }
  }

  void read_leftover(const Annotation& quote, const Sentence& sentence) {
    const bool alone = trim_content(reading_, {sentence.range.first, quote.range.first}).empty() &&
                       trim_content(reading_, {quote.range.last, sentence.range.last}).empty();
    const TokenRange content = reading_.quotations[quote.payload].content;
    if (alone && !sentence.quotation) return carry(quote.payload, content);
    constexpr TokenIndex kShortest = 3;  // a quoted word or two are irony or a term
    const VerbGroup* verb = governing_verb(quote.range.first, sentence.range);
    if (verb == nullptr) return;
    const bool speaks = verb->report && !verb->features.has(Feature::quote_only);
    if (!speaks && content.last - content.first < kShortest) return;
    Speech speech{.kind = QuoteKind::partial,
                  .parts = {content},
                  .quotation = quote.payload,
                  .rule = "quote.fragment"};
    speech.speaker = find_subject(reading_, *verb, sentence.range);
    if (!speech.speaker) return;
    if (speech.speaker->group != nullptr) {
      skip_apposition(reading_, speech.speaker->range.last, sentence.range, speech.named);
      if (!speaks && !may_speak(*speech.speaker->group)) return;
    }
    if (verb->report) {
      speech.cue = verb->range;
      speech.cue_lemma = verb->lemma;
    }
    if (verb->features.has(Feature::conditional)) speech.certainty = Certainty::conditional;
    used_[quote.payload] = true;
    speech_.push_back(std::move(speech));
  }

  static bool may_speak(const NounGroup& group) {
    return group.features.has(Feature::human) || group.features.has(Feature::body) ||
           group.features.has(Feature::named);
  }

  // The reporting verb that a fragment hangs on, or else the finite verb of its clause.
  const VerbGroup* governing_verb(TokenIndex quote, TokenRange sentence) const {
    constexpr TokenIndex kReach = 40;
    const VerbGroup* finite = nullptr;
    const TokenIndex limit = std::max(sentence.first, quote > kReach ? quote - kReach : 0);
    for (TokenIndex token = quote; token-- > limit;) {
      if (tokens_[token].kind == TokenKind::mark) continue;
      const VerbGroup* verb = reading_.verb_group_at(token);
      if (verb == nullptr || verb->range.last > quote) continue;
      if (verb->report && !verb->features.has(Feature::bare)) return verb;
      if (finite == nullptr && tokens_[verb->finite].pos == Pos::verb) finite = verb;
    }
    return finite;
  }

  // « "…", a dit X. "…" »: nothing says who speaks, so whoever spoke last goes on.
  void carry(std::uint32_t quotation, TokenRange content) {
    constexpr TokenIndex kShortest = 3;
    if (content.last - content.first < kShortest) return;
    used_[quotation] = true;
    speech_.push_back({.kind = holds_clause(content) ? QuoteKind::direct : QuoteKind::partial,
                       .parts = {content},
                       .carried = true,
                       .quotation = quotation,
                       .rule = "quote.carried"});
  }

  const Reading& reading_;
  const Tokens& tokens_;
  const RuleSet& rules_;
  std::vector<bool> used_;   // quotations that are somebody's words already
  std::vector<bool> named_;  // quotations that are names
  std::vector<Speech> speech_;
  std::unordered_map<TokenIndex, std::uint32_t> by_end_;  // quotation by the token after it
};

}  // namespace

std::vector<Speech> find_speech(const Reading& reading, const RuleSet& rules) {
  return SpeechFinder(reading, rules).find();
}

}  // namespace greffier
