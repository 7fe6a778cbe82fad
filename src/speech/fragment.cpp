#include "speech/fragment.h"

#include "lex/nearby.h"
#include "speech/apposition.h"
#include "speech/certainty.h"
#include "speech/content.h"
#include "speech/frame_speaker.h"
#include "speech/governing_verb.h"
#include "structure/sign.h"

#include <algorithm>
#include <unordered_map>

namespace greffier {
namespace {

constexpr TokenIndex kManyWords = 5;  // as many are no term
constexpr TokenIndex kFewWords = 3;   // fewer are irony or a term, unless a reporting verb leads

class FragmentFinder {
 public:
  FragmentFinder(const Reading& reading, MarkedWords& marked, std::vector<Speech>& speech)
      : reading_(reading), tokens_(reading.text.tokens), marked_(marked), speech_(speech) {
    for (std::size_t i = 0; i < speech.size(); ++i) {
      if (!speech[i].cue.empty()) by_cue_.emplace(speech[i].cue.first, i);
    }
  }

  void read(const Sentence& sentence) {
    sentence_ = sentence.range;
    quoted_ = sentence.quotation.has_value();
    for (TokenIndex token = sentence_.first; token < sentence_.last;) {
      const auto quotation = marked_.at(token);
      if (!quotation) {
        ++token;
        continue;
      }
      if (marked_.is_free(*quotation)) read_quotation(*quotation);
      token = std::max(reading_.quotations[*quotation].range.last, token + 1);
    }
  }

 private:
  void read_quotation(std::uint32_t quotation) {
    const Quotation& quoted = reading_.quotations[quotation];
    const bool few = quoted.content.last - quoted.content.first < kFewWords;
    if (stands_alone(quoted.range)) {
      if (!quoted_ && !few && take_signature(quotation)) return;
      const bool echo = few || marked_.is_heading(quotation);
      if (!quoted_) add(quotation, {}, echo ? Carry::echo : Carry::last, "quote.carried");
      return;
    }
    if (take_participle(quotation) || take_apposed(quotation) || take_own_verb(quotation) ||
        take_beside(quotation) || take_governed(quotation, few)) {
      return;
    }
    if (quoted_ || few) return;
    const bool on = (opens_sentence(quoted.range) && has_main_verb(reading_, quoted.content)) ||
                    quoted.content.last - quoted.content.first >= kManyWords;
    add(quotation, {}, on ? Carry::going_on : Carry::echo, on ? "quote.carried" : "quote.echo");
  }

  [[nodiscard]] bool stands_alone(TokenRange marks) const {
    constexpr TokenIndex kMost = 40;  // tokens: a row of signs has no end
    const auto blank = [this](TokenRange range) {
      return range.last - range.first <= kMost && trim_content(reading_, range).empty();
    };
    return blank({sentence_.first, marks.first}) && blank({marks.last, sentence_.last});
  }

  // « « Ils partent » et reviennent », « Toutefois, « ils partent » »: a speech that goes on.
  [[nodiscard]] bool opens_sentence(TokenRange marks) const {
    constexpr TokenIndex kConnective = 2;
    const TokenRange before{sentence_.first, marks.first};
    if (before.last > before.first + kConnective) return false;
    return before.empty() || is_comma(before.last - 1);
  }

  // « « Pourquoi tant de retard ? » Lina, Mons »: a name behind it, and nothing else on the line.
  bool take_signature(std::uint32_t quotation) {
    constexpr TokenIndex kMost = 8;
    const auto end = static_cast<TokenIndex>(tokens_.size());
    TokenIndex first = reading_.quotations[quotation].range.last;
    if (first < end && is_dash(reading_.text.surface(first))) ++first;
    const NounGroup* group = first < end ? reading_.noun_group_at(first) : nullptr;
    if (group == nullptr || !group->only_name() || tokens_[first].gap > Gap::blank) return false;
    for (TokenIndex token = first; token < std::min(end, first + kMost); ++token) {
      if (token > first && tokens_[token].gap > Gap::blank) break;
      if (token + 1 == first + kMost || tokens_[token].pos == Pos::verb) return false;
    }
    add(quotation, Subject{.range = group->range, .group = group}, Carry::no, "quote.signed").kind =
        marked_.kind_of(quotation, false);
    return true;
  }

  // « le « trou noir » invoqué par l'accusé »
  bool take_participle(std::uint32_t quotation) {
    constexpr TokenIndex kReach = 4;
    const TokenIndex end = reading_.quotations[quotation].range.last;
    const VerbGroup* verb = end < sentence_.last ? reading_.verb_group_at(end) : nullptr;
    if (verb == nullptr || !verb->report || !verb->features.has(Feature::bare)) return false;
    const TokenIndex last = verb->range.last;
    const auto agent = find_agent(reading_, {last, std::min(sentence_.last, last + kReach)});
    if (!agent || agent->group == nullptr || !can_speak(*agent->group)) return false;
    add(quotation, agent, Carry::no, "quote.fragment").cue = verb->range;
    return true;
  }

  // « Le ministre, « stupéfait », a convoqué »
  bool take_apposed(std::uint32_t quotation) {
    const TokenRange marks = reading_.quotations[quotation].range;
    if (!is_comma(marks.last) || marks.first == sentence_.first || !is_comma(marks.first - 1)) {
      return false;
    }
    const NounGroup* group = find_group_ending_at(reading_, marks.first - 1, sentence_);
    if (group == nullptr || !can_speak(*group)) return false;
    add(quotation, Subject{.range = group->range, .group = group}, Carry::no, "quote.apposed");
    return true;
  }

  // « La banque ne bouge pas, Jean Roc « serein » »: in headlines the verb is left out.
  bool take_beside(std::uint32_t quotation) {
    const TokenRange marks = reading_.quotations[quotation].range;
    const NounGroup* group = find_group_ending_at(reading_, marks.first, sentence_);
    if (group == nullptr || !group->only_name() || marks.last != sentence_.last) return false;
    const TokenIndex first = group->range.first;
    if (first > sentence_.first && !is_comma(first - 1)) return false;
    const bool apart =  // what stands before has a verb of its own
        first == sentence_.first || has_main_verb(reading_, {sentence_.first, first - 1});
    if (!apart) return false;
    add(quotation, Subject{.range = group->range, .group = group}, Carry::no, "quote.apposed");
    return true;
  }

  // « Zoé Lin, 29 ans, « n'y croit pas » »: the verb stands inside, its subject before.
  bool take_own_verb(std::uint32_t quotation) {
    const Quotation& quoted = reading_.quotations[quotation];
    // « vise la « flotte fantôme »: no verb stands behind an article
    if (quoted.range.first > sentence_.first && ties(quoted.range.first - 1)) return false;
    for (TokenIndex token = quoted.content.first; token < quoted.content.last; ++token) {
      const VerbGroup* verb = reading_.verb_group_at(token);
      if (verb == nullptr || tokens_[verb->finite].pos != Pos::verb) continue;
      if (const auto pronoun = pronoun_before(reading_, quoted, sentence_)) {
        add(quotation, Subject{.range = *pronoun}, Carry::no, "quote.fragment");
        return true;
      }
      if (!verb->subject_group) return false;
      const NounGroup& group = reading_.nouns[*verb->subject_group];
      const bool before =
          sentence_.first <= group.range.first && group.range.last <= quoted.range.first;
      if (!before || !can_speak(group)) return false;
      add(quotation, Subject{.range = group.range, .group = &group}, Carry::no, "quote.fragment");
      return true;
    }
    return false;
  }

  // The reporting verb that a fragment hangs on, or else the finite verb of its clause.
  bool take_governed(std::uint32_t quotation, bool few) {
    const TokenRange marks = reading_.quotations[quotation].range;
    const GoverningVerb governing(reading_, marked_, sentence_);
    const VerbGroup* verb = governing.find(marks.first);
    if (verb == nullptr) return false;
    const bool guarded =
        verb->features.has(Feature::quote_only) && !governing.leads_to(*verb, marks.first);
    const bool reports = verb->report && !guarded;
    if (!reports && (few || quoted_)) return false;
    if (governing.names_object(*verb, marks.first) || governing.names_nobody(*verb)) return false;
    if (take_frame(quotation, *verb)) return true;
    Frame frame{.kind = FrameKind::clause,
                .range = {verb->range.first, marks.first},
                .cue = verb->range,
                .verb = verb};
    if (!take_speaker(frame, marks)) return false;
    if (is_object(frame)) return false;
    if (!may_say(frame)) take_outer_speaker(frame);
    const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
    // « l'auto se présente comme »
    const bool loose =
        verb->features.has(Feature::quote_only) ||
        (verb->features.has(Feature::pronominal) && !verb->features.has(Feature::gerund));
    if (group != nullptr && !(reports ? !loose || may_say(frame) : can_speak(*group))) return false;
    if (group != nullptr && governing.describes(*verb, *group)) return false;
    Speech& speech = add(quotation, frame.speaker, Carry::no, "quote.fragment");
    if (!frame.named.empty()) speech.named = frame.named;
    if (is_rumour(reading_, *verb)) speech.certainty = Certainty::conditional;
    if (!verb->report) return true;
    frame.kind = FrameKind::after;
    FrameSpeaker(reading_, sentence_).take_via(frame);
    speech.cue = verb->range;
    speech.cue_lemma = verb->lemma;
    speech.via = frame.via;
    return true;
  }

  // « …, a précisé la mairie, dont les agents escortent « quarante voitures » »: the speaker that a
  // frame has found for the verb.
  bool take_frame(std::uint32_t quotation, const VerbGroup& verb) {
    if (!verb.report) return false;
    const auto said = by_cue_.find(verb.range.first);
    if (said == by_cue_.end()) return false;
    Speech speech = speech_[said->second];
    speech.parts = {reading_.quotations[quotation].content};
    speech.kind = QuoteKind::partial;
    speech.quotation = quotation;
    speech.rule = "quote.fragment";
    marked_.use(quotation);
    speech_.push_back(std::move(speech));
    return true;
  }

  // Of a passive the agent: « jugé « inacceptable » par le syndicat ». False where nobody may say
  // so; « on » says it and names nobody.
  bool take_speaker(Frame& frame, TokenRange marks) const {
    const VerbGroup& verb = *frame.verb;
    if (!verb.features.has(Feature::passive) && !verb.features.has(Feature::bare)) {
      FrameSpeaker(reading_, sentence_).take_speaker({}, frame);
      return frame.speaker || verb.subject;
    }
    constexpr TokenIndex kReach = 6;
    frame.speaker = find_agent(reading_, {verb.range.last, marks.first});
    if (!frame.speaker) {
      const TokenIndex end = std::min(sentence_.last, marks.last + kReach);
      frame.speaker = find_agent(reading_, {marks.last, end});
    }
    return frame.speaker.has_value();
  }

  Speech& add(std::uint32_t quotation, const std::optional<Subject>& speaker, Carry carry,
              const char* rule) {
    marked_.use(quotation);
    const TokenRange content = reading_.quotations[quotation].content;
    Speech speech{.kind = marked_.kind_of(quotation, carry == Carry::no),
                  .parts = {content},
                  .speaker = speaker,
                  .carry = carry,
                  .quotation = quotation,
                  .rule = rule};
    if (speaker && speaker->group != nullptr) {
      skip_apposition(reading_, *speaker->group, sentence_, speech.named);
    }
    speech_.push_back(std::move(speech));
    return speech_.back();
  }

  [[nodiscard]] bool may_say(const Frame& frame) const {
    const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
    return group == nullptr || can_speak(*group) || tokens_[group->head].pos == Pos::pronoun ||
           FrameSpeaker(reading_, sentence_).is_statement(*group);
  }

  // « affirme que l'achat « était légal » et promet une « réponse » »: who affirms promises too.
  void take_outer_speaker(Frame& frame) const {
    constexpr TokenIndex kReach = 60;
    const TokenIndex first = frame.verb->range.first;
    if (!has_pos(tokens_, first - 1, Pos::conjunction)) return;
    for (TokenIndex token = first; token-- > back_from(first, kReach, sentence_.first);) {
      const auto said = by_cue_.find(token);
      if (said == by_cue_.end() || !speech_[said->second].speaker) continue;
      frame.speaker = speech_[said->second].speaker;
      frame.named = speech_[said->second].named;
      return;
    }
  }

  // « Trois sur dix expliquent leur choix « par le prix » »: who stands behind the verb cannot say
  // so.
  [[nodiscard]] static bool is_object(const Frame& frame) {
    const NounGroup* group = frame.speaker ? frame.speaker->group : nullptr;
    return group != nullptr && group->range.first >= frame.cue.last && !can_speak(*group);
  }

  // ------------------------------------------------------------ small questions
  [[nodiscard]] bool is_comma(TokenIndex token) const {
    return token < sentence_.last && reading_.text.surface(token) == ",";
  }

  [[nodiscard]] bool ties(TokenIndex token) const {
    const Pos pos = tokens_[token].pos;
    return pos == Pos::determiner || pos == Pos::de || pos == Pos::preposition;
  }

  const Reading& reading_;
  const Tokens& tokens_;
  MarkedWords& marked_;
  std::vector<Speech>& speech_;
  std::unordered_map<TokenIndex, std::size_t> by_cue_;  // speech by the first token of its cue
  TokenRange sentence_ = {};
  bool quoted_ = false;
};

}  // namespace

void find_fragments(const Reading& reading, MarkedWords& marked, std::vector<Speech>& speech) {
  FragmentFinder finder(reading, marked, speech);
  for (const Sentence& sentence : reading.sentences.levels) finder.read(sentence);
}

}  // namespace greffier
