#include "phrase/clause.h"

#include "phrase/clause_subject.h"
#include "phrase/noun_sense.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

class ClauseReader {
 public:
  ClauseReader(const AnnotatedText& text, TokenRange sentence, const std::vector<NounGroup>& nouns,
               std::vector<VerbGroup>& verbs)
      : text_(text), tokens_(text.tokens), sentence_(sentence), nouns_(nouns), verbs_(verbs),
        subjects_(text, sentence, nouns) {}

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
      Clause& clause = open_.back();
      if (group.subject_group || group.subject) break;
      if (clause.free.empty()) {
        group.subject_group = clause.subject;
        break;
      }
      group.subject_group = clause.subject = clause.free.front();
      clause.free.clear();
      clause.has_verb = true;
      break;
    }
    return std::max(quote.range.last, quote.range.first + 1);
  }

  TokenIndex read_sign(TokenIndex token) {
    const std::string_view sign = text_.surface(token);
    if (sign == "(") return end_of_brackets(token);
    object_from_ = kNowhere;
    const bool before_relative =
        token + 1 < sentence_.last && tokens_[token + 1].pos == Pos::relative;
    if (!before_relative) apposed_to_.reset();
    if (sign == ";" || sign == ":") open_ = {Clause{}};
    // « , dont le lycée Roc, ont fermé », « , dont une ici, et promet »: no verb of its own.
    const bool joined = token + 1 < sentence_.last && tokens_[token + 1].pos == Pos::conjunction;
    const TokenIndex next = joined ? token + 2 : token + 1;
    const bool verbless =
        next < sentence_.last && text_.annotations.find(next, PhraseClass::verb_group) != nullptr;
    // « , qui, en mai, avait parlé »: « qui » waits for its verb.
    const bool waits = !open_.back().antecedents.empty();
    const bool closes =
        sign == "," && open_.size() > 1 && open_.back().after_comma &&
        (open_.back().has_verb || (verbless && !waits && !has_holder(open_.back())));
    if (closes) open_.pop_back();
    return token + 1;
  }

  // « , dont le directeur, Jean Roc, parle »: somebody who holds an office of what stands before.
  [[nodiscard]] bool has_holder(const Clause& clause) const {
    return std::ranges::any_of(clause.free, [&](GroupIndex place) {
      const NounGroup& group = nouns_[place];
      return group.title && group.number.empty() && group.features.has(Feature::singular);
    });
  }

  // « la Communauté des États (CEI) »: what stands in short brackets is no part of the clause.
  [[nodiscard]] TokenIndex end_of_brackets(TokenIndex token) const {
    constexpr TokenIndex kReach = 16;
    const TokenIndex limit = std::min(sentence_.last, token + kReach);
    for (TokenIndex end = token + 1; end < limit; ++end) {
      if (text_.surface(end) == ")") return end + 1;
    }
    return token + 1;
  }

  [[nodiscard]] bool is_comma_before(TokenIndex token) const {
    return token > sentence_.first && text_.surface(token - 1) == ",";
  }

  // ------------------------------------------------------------ relative clauses
  TokenIndex read_relative(TokenIndex token) {
    Clause clause{.after_comma = is_comma_before(token)};
    const std::string& word = tokens_[token].word->folded;
    const bool subject = word == "qui" || word == "lequel" || word == "laquelle" ||
                         word == "lesquels" || word == "lesquelles";
    if (subject && !is_governed(token)) clause.antecedents = find_antecedents(token);
    open_.push_back(std::move(clause));
    return token + 1;
  }

  // The groups that end before « qui », the outermost first: of « la porte-parole des urgences, qui
  // assure », the verb tells which; before them whom an apposition means: « Jean Roc, éleveur à
  // Mons, qui ».
  [[nodiscard]] std::vector<GroupIndex> find_antecedents(TokenIndex relative) const {
    std::vector<GroupIndex> places;
    if (apposed_to_) places.push_back(*apposed_to_);
    if (!last_group_) return places;
    const TokenRange outer = nouns_[*last_group_].range;
    places.push_back(*last_group_);
    TokenIndex end = relative;
    while (end > outer.first && tokens_[end - 1].kind == TokenKind::punctuation) --end;
    if (end > outer.last) return places;  // something stands between
    for (TokenIndex token = outer.first + 1; token < outer.last; ++token) {
      const auto* inner = text_.annotations.find(token, PhraseClass::noun_group);
      if (inner != nullptr && inner->range.last == end) places.push_back(inner->payload);
    }
    return places;
  }

  // ------------------------------------------------------------ noun groups
  TokenIndex read_noun(const Annotation& noun) {
    const NounGroup& group = nouns_[noun.payload];
    const TokenIndex first = noun.range.first;
    const TokenIndex end = std::max(noun.range.last, first + 1);
    // « Jean Roc, éleveur à Mons »: told of the one before.
    const bool apposes = is_comma_before(first) && last_group_ &&
                         !group.features.has(Feature::definite) &&
                         nouns_[*last_group_].range.last + 1 == first &&
                         !nouns_[*last_group_].name.empty() && group.title && group.name.empty();
    if (apposes) apposed_to_ = last_group_;
    const bool governed = is_governed(first);
    const bool cut = last_group_ && nouns_[*last_group_].range.last == first &&
                     group.features.has(Feature::bare_noun);  // the rest of a group misread
    // « a reçu son homologue, Jean Roc, »: a comma between two groups makes the second tell more.
    const bool follows_group =
        last_group_ && is_comma_before(first) && nouns_[*last_group_].range.last + 1 == first;
    const auto before = last_group_;
    const bool before_governed = last_governed_;
    last_governed_ = governed;
    last_group_ = noun.payload;
    const bool object = first == object_from_;
    object_from_ = kNowhere;
    if (governed || cut || is_time(text_, group)) return end;
    // « …, où est venue la ministre, Zoé Lin, Jean Roc attend »: her name, in a clause that is
    // done.
    if (follows_group && !before_governed && names_done(before, group)) return end;
    // « Parmi eux figurent au moins dix enfants, a dit »: without a sign before it, it is the
    // verb's.
    const bool apart = first == sentence_.first || (starts_apart(first) && !follows_group);
    if (object || (open_.back().has_verb && !apart)) {
      open_.back().object = noun.payload;
    } else {
      add_free(noun.payload);
    }
    return end;
  }

  // Whether a group is the name of somebody whose office a clause that has ended told.
  [[nodiscard]] bool names_done(std::optional<GroupIndex> before, const NounGroup& group) const {
    if (!before || open_.size() > 1 || !group.only_name()) return false;
    const NounGroup& office = nouns_[*before];
    const Clause& clause = open_.back();
    return office.title && office.name.empty() && !clause.has_verb &&
           office.features.has(Feature::definite) &&
           std::ranges::find(clause.free, *before) == clause.free.end();
  }

  [[nodiscard]] bool starts_apart(TokenIndex first) const {
    const Token& before = tokens_[first - 1];
    return before.kind == TokenKind::punctuation || before.kind == TokenKind::mark ||
           before.pos == Pos::conjunction || before.pos == Pos::adverb;
  }

  // A preposition governs it, or one governs what it is joined to: « après le gel et les grêles ».
  [[nodiscard]] bool is_governed(TokenIndex first) const {
    if (first == sentence_.first) return false;
    const Pos before = tokens_[first - 1].pos;
    if (before == Pos::preposition || before == Pos::de) return true;
    return is_joined(first) && last_governed_;
  }

  // « et » stands between it and the group before.
  [[nodiscard]] bool is_joined(TokenIndex first) const {
    return last_group_ && first > sentence_.first + 1 &&
           tokens_[first - 1].pos == Pos::conjunction &&
           nouns_[*last_group_].range.last + 1 == first;
  }

  void add_free(GroupIndex place) {
    constexpr std::size_t kMost = 6;
    Clause& clause = open_.back();
    if (clause.free.size() < kMost) clause.free.push_back(place);
  }

  // ------------------------------------------------------------ verbs
  TokenIndex read_verb(const Annotation& annotation) {
    VerbGroup& verb = verbs_[annotation.payload];
    restricted_ = verb.features.has(Feature::restrictive);
    const TokenIndex end = std::max(annotation.range.last, annotation.range.first + 1);
    // What follows at once is its object: « Corrigeant un décompte, la porte-parole ».
    object_from_ = verb.features.has(Feature::bare) ? kNowhere : end;
    if (tokens_[verb.finite].pos != Pos::verb) return end;
    const TokenIndex first = annotation.range.first;
    close_finished(first);
    close_disagreeing(verb, first);
    Clause& clause = open_.back();
    if (!clause.antecedents.empty() && !clause.has_verb) {
      take_subject(clause, subjects_.choose(clause.antecedents, verb), {});
    } else if (verb.subject) {
      take_subject(clause, {}, verb.subject);
    } else if (const auto subject = subjects_.choose_free(clause, verb, first)) {
      take_subject(clause, subject, {});
    } else if (!continues(clause, verb, first)) {
      take_subject(clause, {}, {});
    }
    clause.has_verb = true;
    clause.free.clear();
    clause.object.reset();
    if (verb.subject) return end;
    verb.subject_group = clause.subject;
    verb.subject = clause.pronoun;  // « Elle promet un vote et assure que »
    return end;
  }

  static void take_subject(Clause& clause, std::optional<GroupIndex> group,
                           std::optional<TokenIndex> pronoun) {
    clause.subject = group;
    clause.pronoun = pronoun;
  }

  // A clause that has its verb ends at the next finite one, unless « et » joins them. What stood
  // after that verb may belong to the clause around: « quand il pleut le fleuve monte ».
  void close_finished(TokenIndex verb) {
    const bool joined = verb > sentence_.first && tokens_[verb - 1].pos == Pos::conjunction;
    if (joined) return;
    while (open_.size() > 1 && open_.back().has_verb) {
      const Clause inner = std::move(open_.back());
      open_.pop_back();
      Clause& outer = open_.back();
      if (!outer.free.empty()) continue;
      outer.free = inner.free;
      outer.object = inner.object;
    }
  }

  // « Le maire estime que ses agents « n'ont rien vu » et rappelle que »: what is joined goes on
  // with the clause around, where the subject of the inner one does not agree.
  void close_disagreeing(const VerbGroup& verb, TokenIndex first) {
    if (verb.subject || first == sentence_.first) return;
    if (tokens_[first - 1].pos != Pos::conjunction) return;
    const auto fits = [&](const Clause& clause) {
      return clause.subject && subjects_.agrees(*clause.subject, verb);
    };
    const Clause& inner = open_.back();
    const bool clashes = inner.has_verb && inner.free.empty() && inner.subject && !fits(inner);
    if (!clashes || open_.size() < 2 || !fits(open_[open_.size() - 2])) return;
    open_.pop_back();
  }

  // « le maire a visité l'usine et a promis », « , a promis »: the same subject goes on.
  [[nodiscard]] bool continues(const Clause& clause, const VerbGroup& verb,
                               TokenIndex first) const {
    if (!clause.has_verb || first == sentence_.first) return false;
    const bool joined = tokens_[first - 1].pos == Pos::conjunction;
    const bool listed = is_comma_before(first) && !verb.features.has(Feature::report);
    return joined || listed || !clause.subject;
  }

  static constexpr TokenIndex kNowhere = 0xFFFFFFFF;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  TokenRange sentence_;
  const std::vector<NounGroup>& nouns_;
  std::vector<VerbGroup>& verbs_;
  SubjectChoice subjects_;
  std::vector<Clause> open_;
  std::optional<GroupIndex> last_group_;
  std::optional<GroupIndex> apposed_to_;  // whom the words between two commas tell more of
  bool last_governed_ = false;            // the last group stood under a preposition
  bool restricted_ = false;               // the last verb has « ne » and waits for its « que »
  TokenIndex object_from_ = kNowhere;     // where the object of the last verb would begin
};

}  // namespace

void attach_subjects(const AnnotatedText& text, TokenRange sentence,
                     const std::vector<NounGroup>& nouns, std::vector<VerbGroup>& verbs) {
  ClauseReader(text, sentence, nouns, verbs).read();
}

}  // namespace greffier
