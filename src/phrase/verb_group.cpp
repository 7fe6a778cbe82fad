#include "phrase/verb_group.h"

#include "text/fold.h"

#include <algorithm>

namespace greffier {
namespace {

class GroupReader {
 public:
  GroupReader(AnnotatedText& text, TokenRange sentence, const Lexicon& lexicon,
              std::vector<VerbGroup>& groups)
      : text_(text), tokens_(text.tokens), sentence_(sentence), lexicon_(lexicon), groups_(groups),
        report_(lexicon.get_class("REPORT_VERB")), event_(lexicon.get_class("EVENT_VERB")),
        guard_(lexicon.get_column("REPORT_VERB", "guard")) {}

  void read() {
    for (TokenIndex token = sentence_.first; token < sentence_.last;) {
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
  [[nodiscard]] bool is(TokenIndex token, Pos pos) const {
    return token < sentence_.last && tokens_[token].pos == pos;
  }
  [[nodiscard]] std::string_view lemma(TokenIndex token) const {
    const Analysis* analysis = tokens_[token].analysis();
    return analysis != nullptr ? analysis->lemma : std::string_view(tokens_[token].word->surface);
  }
  [[nodiscard]] bool is_word(TokenIndex token, std::string_view folded) const {
    return token < sentence_.last && tokens_[token].word->folded == folded;
  }

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
    if (group.range.first > sentence_.first && is_word(group.range.first - 1, "en")) {
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
    while (group.range.first > sentence_.first) {
      const TokenIndex before = group.range.first - 1;
      const bool clitic =
          tokens_[before].pos == Pos::object_pronoun && tokens_[before].kind != TokenKind::clitic;
      const bool negation =
          is_word(before, "ne") || is_word(before, "n'") ||
          (tokens_[before].pos == Pos::negation && group.features.has(Feature::infinitive));
      if (!clitic && !negation) return;
      if (negation) group.features.set(Feature::negative);
      if (is_word(before, "se") || is_word(before, "s'")) group.features.set(Feature::pronominal);
      group.range.first = before;
    }
  }

  // « a-t-il », « indique-t-on », « s'est-elle ».
  void take_inversion(VerbGroup& group) const {
    const TokenIndex next = group.range.last;
    if (!is(next, Pos::subject_pronoun) || tokens_[next].kind != TokenKind::clitic) return;
    group.subject = next;
    group.features.set(Feature::inverted);
    group.range.last = next + 1;
  }

  // « il a », « elles ne sont »: the pronoun right before the group.
  void take_subject_before(VerbGroup& group) const {
    if (group.range.first == sentence_.first) return;
    const TokenIndex before = group.range.first - 1;
    if (tokens_[before].pos == Pos::subject_pronoun) group.subject = before;
  }

  // Adverbs and negation between the parts: « a également déclaré », « n'a pas encore été ».
  [[nodiscard]] TokenIndex skip_adverbs(TokenIndex token, VerbGroup& group) const {
    TokenIndex at = token;
    while (at < sentence_.last) {
      if (is(at, Pos::negation)) {
        group.features.set(Feature::negative);
        ++at;
      } else if (is(at, Pos::adverb)) {
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
    const Annotation* aside = text_.annotations.find(token, aside_);
    return aside != nullptr && aside->range.last <= sentence_.last ? aside->range.last : token;
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
    if (!is(next, Pos::participle)) return false;
    const bool been = is(group.main, Pos::participle);  // « il a été convenu »
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
    if (is_word(next, "a") || is(next, Pos::de) || is_word(next, "par")) ++next;
    while (is(next, Pos::object_pronoun) || is(next, Pos::negation)) ++next;
    if (!is(next, Pos::infinitive)) return false;
    // « dit avoir visé » says; « dit redouter », « croit savoir », « tient à saluer » are one act
    // of saying.
    if (reports && !tokens_[next].word->classes.test(report_)) return false;
    group.main = next;
    group.range.last = next + 1;
    group.features.clear(Feature::pronominal);
    return true;
  }

  // ------------------------------------------------------------ what the verb is
  // « n'explique qu'un feu sur cinq »: « ne » without « pas » before « que » restricts.
  [[nodiscard]] bool is_restrictive(const VerbGroup& group) const {
    bool ne = false;
    for (TokenIndex token = group.range.first; token < group.range.last; ++token) {
      if (is_word(token, "ne") || is_word(token, "n'"))
        ne = true;
      else if (tokens_[token].pos == Pos::negation)
        return false;
    }
    return ne && !is(group.range.last, Pos::negation) && sense_of_ne(group).empty();
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
    name(group);
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

  // The lemma, and whether it reports: as a locution (« faire savoir », « mettre en garde »), as a
  // pronominal verb (« s'indigner »), or as itself.
  void name(VerbGroup& group) {
    const std::string plain(lemma(group.main));
    group.lemma = plain;
    if (name_locution(group, plain)) return;
    if (group.features.has(Feature::pronominal)) {
      const bool elided =
          std::string_view("aeiouhy").find(fold(plain).front()) != std::string::npos;
      std::string pronominal = (elided ? "s'" : "se ") + plain;
      if (name_locution(group, pronominal)) return;
      if (has_en(group) && take_report_row(group, "s'en " + plain)) {
        group.lemma = "s'en " + plain;
        return;
      }
      group.lemma = pronominal;
      // « s'explique par », « se confirme »: no report, unless the pronominal verb is one.
      take_report_row(group, pronominal);
      return;
    }
    take_report_row(group, plain);
  }

  // « s'en prendre », « s'en défend »
  [[nodiscard]] bool has_en(const VerbGroup& group) const {
    for (TokenIndex token = group.range.first; token < group.main; ++token) {
      if (is_word(token, "en") && tokens_[token].pos == Pos::object_pronoun) return true;
    }
    return false;
  }

  // Words after the group that make a locution with its verb, and the led infinitive's own
  // locution.
  bool name_locution(VerbGroup& group, const std::string& plain) {
    constexpr TokenIndex kMostWords = 4;
    std::string key = name_key(plain);
    std::string words = plain;
    std::optional<RowRef> best;
    TokenIndex best_last = group.range.last;
    LexicalIndex::Found found;
    const TokenIndex end = std::min<TokenIndex>(sentence_.last, group.range.last + kMostWords);
    for (TokenIndex token = group.range.last; token < end; ++token) {
      lexicon_.find(key, found);
      if (!found.longer) break;
      key += ' ' + tokens_[token].word->key;
      words += ' ' + tokens_[token].word->folded;
      if (const auto row = find_report_row(key)) {
        best = row;
        best_last = token + 1;
        group.lemma = words;
      }
    }
    if (const auto led = find_led_locution(group)) return set_report(group, *led), true;
    if (!best) return false;
    group.range.last = best_last;
    set_report(group, *best);
    return true;
  }

  // « fait savoir »: the leading verb and the infinitive together.
  std::optional<RowRef> find_led_locution(VerbGroup& group) const {
    if (group.main == group.finite) return std::nullopt;
    for (TokenIndex token = group.finite; token < group.main; ++token) {
      if (tokens_[token].pos != Pos::verb && tokens_[token].pos != Pos::participle &&
          tokens_[token].pos != Pos::infinitive && tokens_[token].pos != Pos::gerund) {
        continue;
      }
      const std::string both = std::string(lemma(token)) + " " + std::string(lemma(group.main));
      if (const auto row = find_report_row(name_key(both))) {
        group.lemma = both;
        return row;
      }
    }
    return std::nullopt;
  }

  bool take_report_row(VerbGroup& group, const std::string& verb) const {
    const auto row = find_report_row(name_key(verb));
    if (row) set_report(group, *row);
    return row.has_value();
  }

  [[nodiscard]] std::optional<RowRef> find_report_row(const std::string& key) const {
    LexicalIndex::Found found;
    lexicon_.find(key, found);
    for (const RowRef row : found.rows) {
      if (lexicon_.class_of_table(row.table) == report_ &&
          name_key(lexicon_.cell(row, "verb")) == key) {
        return row;
      }
    }
    return std::nullopt;
  }

  void set_report(VerbGroup& group, RowRef row) const {
    group.report = row;
    group.features.set(Feature::report);
    if (lexicon_.cell(row, guard_) == "quote-only") group.features.set(Feature::quote_only);
  }

  AnnotatedText& text_;
  const Tokens& tokens_;
  TokenRange sentence_;
  const Lexicon& lexicon_;
  std::vector<VerbGroup>& groups_;
  ClassId report_;
  ClassId event_;
  ClassId aside_ = lexicon_.get_class("ASIDE");
  ClassId leading_verb_ = lexicon_.get_class("LEADING_VERB");
  Column ne_ = lexicon_.get_column("LEADING_VERB", "ne");
  ClassId etre_verb_ = lexicon_.get_class("ETRE_VERB");
  Column guard_;
};

}  // namespace

void annotate_verb_groups(AnnotatedText& text, TokenRange sentence, const Lexicon& lexicon,
                          std::vector<VerbGroup>& groups) {
  GroupReader(text, sentence, lexicon, groups).read();
}

}  // namespace greffier
