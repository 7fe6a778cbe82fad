#include "phrase/verb_group.h"

#include "phrase/neighbour_cost.h"
#include "phrase/sentence_tokens.h"
#include "phrase/verb_name.h"

#include <algorithm>

namespace greffier {
namespace {

class GroupReader {
 public:
  GroupReader(AnnotatedText& text, const Lexicon& lexicon, std::vector<VerbGroup>& groups)
      : text_(text), tokens_(text.tokens), here_{text}, lexicon_(lexicon), groups_(groups),
        namer_(text, here_.range, lexicon), report_(lexicon.get_class("REPORT_VERB")),
        event_(lexicon.get_class("EVENT_VERB")) {}

  void read(TokenRange sentence) {
    here_.range = sentence;
    for (TokenIndex token = here_.range.first; token < here_.range.last;) {
      VerbGroup group;
      if (!read_at(token, group)) {
        ++token;
        continue;
      }
      token = std::max(token + 1, group.range.last);
      finish(group);
    }
  }

 private:
  [[nodiscard]] std::string_view lemma(TokenIndex token) const { return lemma_at(tokens_, token); }

  bool read_at(TokenIndex token, VerbGroup& group) const {
    switch (tokens_[token].pos) {
      case Pos::verb: read_finite(token, group); return true;
      case Pos::infinitive: read_infinitive(token, group); return true;
      case Pos::gerund: read_gerund(token, group); return true;
      case Pos::participle: read_participle(token, group); return true;
      default: return false;
    }
  }

  // ------------------------------------------------------------ the kinds of group
  void read_finite(TokenIndex verb, VerbGroup& group) const {
    group.finite = group.main = verb;
    group.range = {verb, verb + 1};
    if (const Analysis* analysis = tokens_[verb].analysis())
      group.features = features_of(*analysis);
    take_clitics_before(group);
    take_inversion(group);
    follow(group);
    if (!group.subject) take_subject_before(group);
  }

  void read_infinitive(TokenIndex verb, VerbGroup& group) const {
    group.finite = group.main = verb;
    group.range = {verb, verb + 1};
    group.features.set(Feature::infinitive);
    take_clitics_before(group);
    follow(group);
  }

  void read_gerund(TokenIndex verb, VerbGroup& group) const {
    group.finite = group.main = verb;
    group.range = {verb, verb + 1};
    group.features.set(Feature::gerund);
    take_clitics_before(group);
    if (group.range.first > here_.range.first && here_.is_word(group.range.first - 1, "en")) {
      --group.range.first;
    }
    follow(group);
  }

  void read_participle(TokenIndex verb, VerbGroup& group) const {
    group.finite = group.main = verb;
    group.range = {verb, verb + 1};
    if (const Analysis* analysis = tokens_[verb].analysis())
      group.features = features_of(*analysis);
    group.features.set(Feature::bare);
  }

  // ------------------------------------------------------------ what stands around the verb
  // « ne l'a », « s'est », « y en a »; « se » makes the verb pronominal.
  void take_clitics_before(VerbGroup& group) const {
    while (group.range.first > here_.range.first) {
      const TokenIndex before = group.range.first - 1;
      const bool clitic =
          tokens_[before].pos == Pos::object_pronoun && tokens_[before].kind != TokenKind::clitic;
      const bool negation =
          here_.is_word(before, "ne") || here_.is_word(before, "n'") ||
          (tokens_[before].pos == Pos::negation && group.features.has(Feature::infinitive));
      if (!clitic && !negation) return;
      if (negation) group.features.set(Feature::negative);
      if (here_.is_word(before, "se") || here_.is_word(before, "s'"))
        group.features.set(Feature::pronominal);
      group.range.first = before;
    }
  }

  // « a-t-il », « indique-t-on », « s'est-elle ».
  void take_inversion(VerbGroup& group) const {
    const TokenIndex next = group.range.last;
    if (!here_.is(next, Pos::subject_pronoun) || tokens_[next].kind != TokenKind::clitic) return;
    group.subject = next;
    group.features.set(Feature::inverted);
    group.range.last = next + 1;
  }

  // « il a », « elles ne sont »: the pronoun right before the group.
  void take_subject_before(VerbGroup& group) const {
    if (group.range.first == here_.range.first) return;
    const TokenIndex before = group.range.first - 1;
    if (tokens_[before].pos == Pos::subject_pronoun) group.subject = before;
  }

  // Adverbs and negation between the parts: « a également déclaré », « n'a pas encore été ».
  [[nodiscard]] TokenIndex skip_adverbs(TokenIndex token, VerbGroup& group) const {
    TokenIndex at = token;
    while (at < here_.range.last) {
      if (here_.is(at, Pos::negation)) {
        group.features.set(Feature::negative);
        ++at;
      } else if (here_.is(at, Pos::adverb) ||
                 (here_.is(at, Pos::pronoun) && is_floating(*tokens_[at].word))) {
        ++at;
      } else if (const TokenIndex end = skip_aside(at); end > at) {
        at = end;
      } else {
        break;
      }
    }
    return at;
  }

  // « d'abord », « par ailleurs », « de son côté », « à nouveau », « pour sa part », « tout de
  // même ».
  [[nodiscard]] TokenIndex skip_aside(TokenIndex token) const {
    const TokenIndex end = end_of_aside(token);
    if (end > token || !is_sign(text_, token, ",")) return end;
    // « a, lui, assuré », « avait, de son côté, promis », « a, mardi, annoncé »
    TokenIndex inner = end_of_aside(token + 1);
    const auto* date = here_.find(token + 1, PhraseClass::date);
    if (date != nullptr) inner = date->range.last;
    if (is_one_of(tokens_, token + 1, {"lui", "elle", "eux", "elles"})) inner = token + 2;
    const bool closed = inner > token + 1 && inner < here_.range.last && is_sign(text_, inner, ",");
    return closed ? inner + 1 : token;
  }

  [[nodiscard]] TokenIndex end_of_aside(TokenIndex token) const {
    const Annotation* aside = text_.annotations.find(token, aside_);
    return aside != nullptr && aside->range.last <= here_.range.last ? aside->range.last : token;
  }

  // Walks from the first verb to the main one.
  void follow(VerbGroup& group) const {
    constexpr int kMostSteps = 4;  // « n'aurait pas dû avoir été fait »
    for (int step = 0; step < kMostSteps; ++step) {
      if (!follow_participle(group) && !follow_infinitive(group)) return;
    }
  }

  bool follow_participle(VerbGroup& group) const {
    const std::string_view auxiliary = lemma(group.main);
    if (auxiliary != "avoir" && auxiliary != "être") return false;
    const TokenIndex next = skip_adverbs(group.range.last, group);
    if (!here_.is(next, Pos::participle)) return false;
    const bool been = here_.is(group.main, Pos::participle);  // « il a été convenu »
    if (auxiliary == "avoir") {
      group.features.set(Feature::compound);
    } else if (!group.features.has(Feature::pronominal) &&
               (been || !tokens_[next].word->classes.test(etre_verb_))) {
      group.features.set(Feature::passive);
    } else {
      group.features.set(Feature::compound);
    }
    group.main = next;
    group.range.last = next + 1;
    return true;
  }

  bool follow_infinitive(VerbGroup& group) const {
    if (!tokens_[group.main].word->classes.test(leading_verb_)) return false;
    const bool reports =
        tokens_[group.main].word->classes.test(report_) && lemma(group.main) != "faire";
    TokenIndex next = skip_adverbs(group.range.last, group);
    if (here_.is_word(next, "a") || here_.is(next, Pos::de) || here_.is_word(next, "par")) ++next;
    while (here_.is(next, Pos::object_pronoun) || here_.is(next, Pos::negation)) ++next;
    if (!here_.is(next, Pos::infinitive)) return false;
    // « dit avoir visé » says; « dit redouter », « croit savoir », « tient à saluer » are one act
    // of saying.
    if (reports && !tokens_[next].word->classes.test(report_)) return false;
    group.main = next;
    group.range.last = next + 1;
    group.features.clear(Feature::pronominal);
    return true;
  }

  // ------------------------------------------------------------ what « ne » means
  // « n'explique qu'un feu sur cinq »: « ne » without « pas » before « que » restricts.
  [[nodiscard]] bool is_restrictive(const VerbGroup& group) const {
    bool ne = false;
    for (TokenIndex token = group.range.first; token < group.range.last; ++token) {
      if (here_.is_word(token, "ne") || here_.is_word(token, "n'"))
        ne = true;
      else if (tokens_[token].pos == Pos::negation)
        return false;
    }
    return ne && !here_.is(group.range.last, Pos::negation) && sense_of_ne(group).empty();
  }

  // What « ne » alone means with a leading verb: « n'a cessé de dire » affirms, « n'ose dire »
  // denies; empty where the verb needs « pas ».
  [[nodiscard]] std::string_view sense_of_ne(const VerbGroup& group) const {
    for (TokenIndex token = group.finite; token < group.main; ++token) {
      for (const ClassRow& row : tokens_[token].word->rows) {
        if (row.id != leading_verb_) continue;
        if (const auto sense = lexicon_.cell(row.row, ne_); !sense.empty()) return sense;
      }
    }
    return {};
  }

  void finish(VerbGroup& group) {
    if (is_restrictive(group)) group.features.set(Feature::restrictive);
    if (sense_of_ne(group) == "affirmed") group.features.clear(Feature::negative);
    namer_.name(group);
    const auto& classes = tokens_[group.main].word->classes;
    if (classes.test(event_)) group.features.set(Feature::harm);
    const auto place = static_cast<std::uint32_t>(groups_.size());
    text_.annotations.add({.id = class_of(PhraseClass::verb_group),
                           .range = group.range,
                           .head = group.main,
                           .features = group.features,
                           .payload = place});
    groups_.push_back(std::move(group));
  }

  AnnotatedText& text_;
  const Tokens& tokens_;
  SentenceTokens here_;
  const Lexicon& lexicon_;
  std::vector<VerbGroup>& groups_;
  VerbNamer namer_;
  ClassId report_;
  ClassId event_;
  ClassId aside_ = lexicon_.get_class("ASIDE");
  ClassId leading_verb_ = lexicon_.get_class("LEADING_VERB");
  Column ne_ = lexicon_.get_column("LEADING_VERB", "ne");
  ClassId etre_verb_ = lexicon_.get_class("ETRE_VERB");
};

}  // namespace

void annotate_verb_groups(AnnotatedText& text, const std::vector<TokenRange>& sentences,
                          const Lexicon& lexicon, std::vector<VerbGroup>& groups) {
  GroupReader reader(text, lexicon, groups);
  for (const TokenRange sentence : sentences) reader.read(sentence);
}

}  // namespace greffier
