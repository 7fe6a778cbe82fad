#include "phrase/clause.h"

#include "lex/nearby.h"
#include "phrase/clause_aside.h"
#include "phrase/clause_subject.h"
#include "phrase/group_before.h"
#include "phrase/noun_sense.h"
#include "phrase/open_clauses.h"
#include "phrase/sentence_tokens.h"

#include <algorithm>
#include <optional>

namespace greffier {
namespace {

class ClauseReader {
 public:
  ClauseReader(const AnnotatedText& text, TokenRange sentence, const std::vector<NounGroup>& nouns,
               std::vector<VerbGroup>& verbs)
      : text_(text), tokens_(text.tokens), here_{text, sentence}, nouns_(nouns), verbs_(verbs),
        subjects_(here_, nouns), asides_(here_), clauses_(here_, nouns), last_(here_, nouns) {}

  void read() {
    for (TokenIndex token = here_.range.first; token < here_.range.last;) token = read_at(token);
  }

 private:
  TokenIndex read_at(TokenIndex token) {
    if (const auto* quote = text_.annotations.find(token, PhraseClass::quote)) {
      return read_quotation(*quote);
    }
    if (const auto* date = text_.annotations.find(token, PhraseClass::date)) {
      return asides_.end_of_span(std::max(date->range.last, token + 1), token);
    }
    switch (tokens_[token].pos) {
      case Pos::punctuation: return read_sign(token);
      case Pos::relative: return read_relative(token);
      case Pos::que:
        if (restricted_) return token + 1;  // « n'a autorisé que deux itinéraires »: no clause
        if (const TokenIndex end = asides_.end_of_comparison(token); end > token) return end;
        [[fallthrough]];
      case Pos::subordinator:
        clauses_.open({.after_comma = here_.is_behind_comma(token)});
        return token + 1;
      default: break;
    }
    if (const auto* verb = text_.annotations.find(token, PhraseClass::verb_group)) {
      return read_verb(*verb);
    }
    if (const auto* noun = text_.annotations.find(token, PhraseClass::noun_group)) {
      return read_noun(*noun);
    }
    // « voit enfin | Jean Roc se relever »
    if (tokens_[token].pos == Pos::adverb && object_from_ == token) ++object_from_;
    return token + 1;
  }

  // A quotation that opens a sentence may be its object; its own words have their own clauses. A
  // verb inside a fragment still leans on the subject outside: « n'ont "fait que mouiller" ».
  TokenIndex read_quotation(const Annotation& quote) {
    for (TokenIndex token = quote.range.first; token < quote.range.last; ++token) {
      const auto* verb = text_.annotations.find(token, PhraseClass::verb_group);
      if (verb == nullptr) continue;
      VerbGroup& group = verbs_[verb->payload];
      Clause& clause = clauses_.innermost();
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
    if (sign == "(") return asides_.end_of_brackets(token);
    if (ends_dateline(token)) clauses_.innermost().free.clear();
    object_from_ = kNowhere;
    if (!here_.is(token + 1, Pos::relative)) apposed_to_.reset();
    clauses_.close_at_sign(token);
    return token + 1;
  }

  // « LENS (Agora) - | Les prix montent »: a capital behind a dash, which no aside has, opens anew.
  [[nodiscard]] bool ends_dateline(TokenIndex token) const {
    constexpr TokenIndex kMost = 16;
    const std::string_view sign = text_.surface(token);
    const bool dash = sign == "-" || sign == "–" || sign == "—";
    const bool near = dash && token <= here_.range.first + kMost;
    if (!near || !here_.is(here_.range.first, Pos::name)) return false;
    const bool opens = here_.is_adjacent(token + 1) && tokens_[token + 1].capitalised;
    return opens && clauses_.is_main() && !clauses_.innermost().has_verb &&
           tokens_[token + 1].pos != Pos::name;
  }

  // ------------------------------------------------------------ relative clauses
  TokenIndex read_relative(TokenIndex token) {
    Clause clause{.after_comma = here_.is_behind_comma(token)};
    const std::string& word = tokens_[token].word->folded;
    const bool subject = word == "qui" || word == "lequel" || word == "laquelle" ||
                         word == "lesquels" || word == "lesquelles";
    if (subject && !last_.governs(token)) clause.antecedents = find_antecedents(token);
    clauses_.open(std::move(clause));
    return token + 1;
  }

  // The groups that end before « qui », the outermost first: of « la porte-parole des urgences, qui
  // assure », the verb tells which; before them whom an apposition means: « Jean Roc, éleveur à
  // Mons, qui ».
  [[nodiscard]] std::vector<GroupIndex> find_antecedents(TokenIndex relative) const {
    std::vector<GroupIndex> places;
    if (apposed_to_) places.push_back(*apposed_to_);
    if (!last_.index()) return places;
    const TokenRange outer = nouns_[*last_.index()].range;
    places.push_back(*last_.index());
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
    // « Le maire, lui, dit »: who that is stands before.
    const bool emphatic = tokens_[group.head].pos == Pos::pronoun && end == first + 1 &&
                          last_.index() && here_.is_behind_comma(first) && is_sign(text_, end, ",");
    if (emphatic) return end;
    if (last_.has_age(group)) {
      last_.describe(end);
      return end;
    }
    // « Jean Roc, éleveur à Mons », « Jean Roc, 29 ans, éleveur »: told of the one before.
    const bool apposes = last_.is_followed(first) && !group.features.has(Feature::definite) &&
                         group.title && group.name.empty();
    if (apposes) apposed_to_ = subjects_.name_in(*last_.index());
    const bool governed = last_.governs(first) || last_.is_named_by(group);
    const bool cut = last_.index() && last_.end() == first &&
                     group.features.has(Feature::bare_noun);  // the rest of a group misread
    // « a reçu son homologue, Jean Roc, »: a comma between two groups makes the second tell more.
    const bool follows_group = last_.is_beside(first) && !clauses_.opens_main(group, verbs_);
    const auto before = last_.index();
    const bool before_governed = last_.governed();
    last_.take(noun.payload, governed);
    const bool object = first == object_from_;
    object_from_ = kNowhere;
    if (governed || cut || is_time(text_, group)) return end;
    // « …, où est venue la ministre, Zoé Lin, Jean Roc attend »: her name, in a clause that is
    // done.
    if (follows_group && !before_governed && names_done(before, group)) return end;
    // « Parmi eux figurent au moins dix enfants, a dit »: without a sign before it, it is the
    // verb's.
    // « une « initiative » | politique »: an adjective read as a noun
    const bool tells = group.features.has(Feature::bare_noun) && group.name.empty() &&
                       first > here_.range.first && tokens_[first - 1].kind == TokenKind::mark;
    const bool apart =
        first == here_.range.first || (starts_apart(first) && !follows_group && !tells);
    if (object || (clauses_.innermost().has_verb && !apart)) {
      clauses_.innermost().object = noun.payload;
    } else {
      add_free(noun.payload);
    }
    return end;
  }

  // Whether a group is the name of somebody whose office a clause that has ended told.
  [[nodiscard]] bool names_done(std::optional<GroupIndex> before, const NounGroup& group) const {
    if (!before || !clauses_.is_main() || !group.only_name()) return false;
    const NounGroup& office = nouns_[*before];
    const Clause& clause = clauses_.innermost();
    return office.title && office.name.empty() && !clause.has_verb &&
           office.features.has(Feature::definite) &&
           std::ranges::find(clause.free, *before) == clause.free.end();
  }

  [[nodiscard]] bool starts_apart(TokenIndex first) const {
    const Token& before = tokens_[first - 1];
    if (is_sign(text_, first - 1, ")")) return false;  // « a frappé (à l'aube) la province »
    return before.kind == TokenKind::punctuation || before.kind == TokenKind::mark ||
           before.pos == Pos::conjunction || before.pos == Pos::adverb;
  }

  void add_free(GroupIndex place) {
    constexpr std::size_t kMost = 6;
    Clause& clause = clauses_.innermost();
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
    clauses_.close_before_verb(verb, first);
    Clause& clause = clauses_.innermost();
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

  // « le maire a visité l'usine et a promis », « , a promis »: the same subject goes on.
  [[nodiscard]] bool continues(const Clause& clause, const VerbGroup& verb,
                               TokenIndex first) const {
    if (!clause.has_verb || first == here_.range.first) return false;
    const bool joined = tokens_[first - 1].pos == Pos::conjunction;
    const bool listed = here_.is_behind_comma(first) && !verb.features.has(Feature::report);
    return joined || listed || !clause.subject;
  }

  static constexpr TokenIndex kNowhere = 0xFFFFFFFF;

  const AnnotatedText& text_;
  const Tokens& tokens_;
  SentenceTokens here_;
  const std::vector<NounGroup>& nouns_;
  std::vector<VerbGroup>& verbs_;
  SubjectChoice subjects_;
  ClauseAsides asides_;
  OpenClauses clauses_;
  GroupBefore last_;
  std::optional<GroupIndex> apposed_to_;  // whom the words between two commas tell more of
  bool restricted_ = false;               // the last verb has « ne » and waits for its « que »
  TokenIndex object_from_ = kNowhere;     // where the object of the last verb would begin
};

}  // namespace

void attach_subjects(const AnnotatedText& text, TokenRange sentence,
                     const std::vector<NounGroup>& nouns, std::vector<VerbGroup>& verbs) {
  ClauseReader(text, sentence, nouns, verbs).read();
}

}  // namespace greffier
