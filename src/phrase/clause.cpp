#include "phrase/clause.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

using Place = std::uint32_t;  // in the list of noun or verb groups

// A clause that is still open.
struct Clause {
  bool after_comma = false;              // « , qui … , »: its closing comma ends it
  std::optional<Place> antecedent = {};  // of « qui »
  std::optional<Place> candidate = {};   // the first free group, which may be its subject
  std::optional<Place> subject = {};
  bool has_verb = false;
};

class ClauseReader {
 public:
  ClauseReader(const AnnotatedText& text, TokenRange sentence, const std::vector<NounGroup>& nouns,
               std::vector<VerbGroup>& verbs)
      : text_(text), tokens_(text.tokens), sentence_(sentence), nouns_(nouns), verbs_(verbs) {}

  void read() {
    open_ = {Clause{}};
    for (TokenIndex token = sentence_.first; token < sentence_.last;) token = read_at(token);
  }

 private:
  TokenIndex read_at(TokenIndex token) {
    if (const auto* quote = text_.annotations.find(token, PhraseClass::quote)) {
      return read_quotation(*quote);
    }
    if (const auto* date = text_.annotations.find(token, PhraseClass::date)) {
      return std::max(date->range.last, token + 1);
    }
    switch (tokens_[token].pos) {
      case Pos::punctuation: return read_sign(token);
      case Pos::relative: return read_relative(token);
      case Pos::que:
        if (restricted_) return token + 1;  // « n'a autorisé que deux itinéraires »: no clause
        [[fallthrough]];
      case Pos::subordinator:
        open_.push_back({.after_comma = is_comma_before(token)});
        return token + 1;
      default: break;
    }
    if (const auto* verb = text_.annotations.find(token, PhraseClass::verb_group)) {
      return read_verb(*verb);
    }
    if (const auto* noun = text_.annotations.find(token, PhraseClass::noun_group)) {
      return read_noun(*noun);
    }
    return token + 1;
  }

  // A quotation that opens a sentence may be its object; its own words have their own clauses. A
  // verb inside a fragment still leans on the subject outside: « n'ont "fait que mouiller" ».
  TokenIndex read_quotation(const Annotation& quote) {
    for (TokenIndex token = quote.range.first; token < quote.range.last; ++token) {
      const auto* verb = text_.annotations.find(token, PhraseClass::verb_group);
      if (verb == nullptr) continue;
      VerbGroup& group = verbs_[verb->payload];
      if (!group.subject_group && !group.subject) group.subject_group = open_.back().candidate;
      break;
    }
    return std::max(quote.range.last, quote.range.first + 1);
  }

  TokenIndex read_sign(TokenIndex token) {
    const std::string_view sign = text_.surface(token);
    object_ = false;
    if (sign == ";" || sign == ":") open_ = {Clause{}};
    const bool closes =
        sign == "," && open_.size() > 1 && open_.back().after_comma && open_.back().has_verb;
    if (closes) open_.pop_back();
    return token + 1;
  }

  [[nodiscard]] bool is_comma_before(TokenIndex token) const {
    return token > sentence_.first && text_.surface(token - 1) == ",";
  }

  TokenIndex read_relative(TokenIndex token) {
    Clause clause{.after_comma = is_comma_before(token)};
    if (tokens_[token].word->folded == "qui") clause.antecedent = last_group_;
    open_.push_back(clause);
    return token + 1;
  }

  TokenIndex read_noun(const Annotation& noun) {
    const NounGroup& group = nouns_[noun.payload];
    const bool governed = is_governed(noun.range.first);
    // « X, gérant chez Y, qui »: the relative means X.
    const bool apposed = group.title && is_comma_before(noun.range.first) && last_group_ &&
                         !nouns_[*last_group_].name.empty() && group.name.empty();
    if (!apposed) last_group_ = noun.payload;
    Clause& clause = open_.back();
    // « Invitée de France Inter, la ministre »: what opens bare and apart describes the subject.
    const bool replaces = clause.candidate && !clause.has_verb &&
                          is_comma_before(noun.range.first) &&
                          nouns_[*clause.candidate].features.has(Feature::bare_noun) &&
                          !group.features.has(Feature::bare_noun);
    // « Le président ukrainien, Volodymyr Zelensky »: the name of whom an office means.
    const bool names = clause.candidate && !clause.has_verb && is_comma_before(noun.range.first) &&
                       group.only_name() && nouns_[*clause.candidate].name.empty() &&
                       nouns_[*clause.candidate].title;
    if (!governed && !object_ && (!clause.candidate || replaces || names)) {
      clause.candidate = noun.payload;
    }
    object_ = false;
    return std::max(noun.range.last, noun.range.first + 1);
  }

  [[nodiscard]] bool is_governed(TokenIndex first) const {
    if (first == sentence_.first) return false;
    const Pos before = tokens_[first - 1].pos;
    return before == Pos::preposition || before == Pos::de;
  }

  TokenIndex read_verb(const Annotation& annotation) {
    VerbGroup& verb = verbs_[annotation.payload];
    restricted_ = verb.features.has(Feature::restrictive);
    const TokenIndex end = std::max(annotation.range.last, annotation.range.first + 1);
    if (tokens_[verb.finite].pos != Pos::verb) {
      // « Corrigeant un décompte, la porte-parole »: what follows is its object.
      object_ = !verb.features.has(Feature::bare);
      return end;
    }
    close_finished(annotation.range.first);
    Clause& clause = open_.back();
    clause.has_verb = true;
    if (clause.antecedent)
      clause.subject = clause.antecedent;
    else if (clause.candidate && agrees(nouns_[*clause.candidate], verb))
      clause.subject = clause.candidate;
    if (!verb.subject) verb.subject_group = clause.subject;
    object_ = false;
    return end;
  }

  // A clause that has its verb ends at the next finite one, unless « et » joins them.
  void close_finished(TokenIndex verb) {
    const bool joined = verb > sentence_.first && tokens_[verb - 1].pos == Pos::conjunction;
    if (joined) return;
    while (open_.size() > 1 && open_.back().has_verb) open_.pop_back();
  }

  static bool agrees(const NounGroup& group, const VerbGroup& verb) {
    if (!group.number.empty()) return true;  // « 20 % des bulletins ont », « une dizaine est »
    const bool plural = group.features.has(Feature::plural);
    const bool singular = group.features.has(Feature::singular);
    if (plural == singular) return true;
    const bool verb_plural = verb.features.has(Feature::plural);
    const bool verb_singular = verb.features.has(Feature::singular);
    if (verb_plural && !verb_singular && singular) return !group.name.empty();  // « X et Y ont »
    return !(verb_singular && !verb_plural && plural);
  }

  const AnnotatedText& text_;
  const Tokens& tokens_;
  TokenRange sentence_;
  const std::vector<NounGroup>& nouns_;
  std::vector<VerbGroup>& verbs_;
  std::vector<Clause> open_;
  std::optional<Place> last_group_;
  bool restricted_ = false;  // the last verb has « ne » and waits for its « que »
  bool object_ = false;      // the next group is the object of a verb that is not finite
};

}  // namespace

void attach_subjects(const AnnotatedText& text, TokenRange sentence,
                     const std::vector<NounGroup>& nouns, std::vector<VerbGroup>& verbs) {
  ClauseReader(text, sentence, nouns, verbs).read();
}

}  // namespace greffier
