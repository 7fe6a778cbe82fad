#include "phrase/open_clauses.h"

#include <algorithm>

namespace greffier {

bool OpenClauses::opens_main(const NounGroup& group, const std::vector<VerbGroup>& verbs) const {
  if (is_main() || innermost().after_comma) return false;
  if (!innermost().has_verb || !can_speak(group)) return false;
  TokenIndex end = group.range.last;
  const auto* name = here_.find(end, PhraseClass::noun_group);
  if (name != nullptr && nouns_[name->payload].only_name()) end = name->range.last;
  const bool self = here_.is_word(end, "lui-meme") || here_.is_word(end, "elle-meme") ||
                    here_.is_word(end, "eux-memes");
  if (self) ++end;
  const auto* verb = here_.find(end, PhraseClass::verb_group);
  return verb != nullptr && here_.is(verbs[verb->payload].finite, Pos::verb);
}

void OpenClauses::close_at_sign(TokenIndex token) {
  const std::string_view sign = here_.text.surface(token);
  if (sign == ";" || sign == ":") open_.assign(1, Clause{});
  if (sign == "," && !is_main() && ends_at_comma(token)) open_.pop_back();
}

bool OpenClauses::ends_at_comma(TokenIndex comma) const {
  const Clause& clause = open_.back();
  if (!clause.after_comma) return false;
  if (clause.has_verb) return true;
  // « , dont le lycée Roc, ont fermé », « , dont une ici, et promet »: no verb of its own.
  const TokenIndex next = here_.is(comma + 1, Pos::conjunction) ? comma + 2 : comma + 1;
  const bool verb_follows = next < here_.range.last &&
                            here_.text.annotations.find(next, PhraseClass::verb_group) != nullptr;
  // « , qui, en mai, avait parlé »: « qui » waits for its verb.
  return verb_follows && clause.antecedents.empty() && !has_holder(clause);
}

// « , dont le directeur, Jean Roc, parle »: somebody who holds an office of what stands before; not
// « trois morts, dont un adolescent, ont ».
bool OpenClauses::has_holder(const Clause& clause) const {
  return std::ranges::any_of(clause.free, [&](GroupIndex place) {
    const NounGroup& group = nouns_[place];
    return group.title && group.number.empty() && group.features.has(Feature::singular) &&
           group.features.has(Feature::definite);
  });
}

void OpenClauses::close_before_verb(const VerbGroup& verb, TokenIndex first) {
  if (here_.is_behind(first, Pos::conjunction))
    close_disagreeing(verb);
  else
    close_finished();
}

// A clause that has its verb ends at the next finite one, unless « et » joins them. What stood
// after that verb may belong to the clause around: « quand il pleut le fleuve monte ».
void OpenClauses::close_finished() {
  while (!is_main() && open_.back().has_verb) {
    const Clause inner = std::move(open_.back());
    open_.pop_back();
    Clause& outer = open_.back();
    if (!outer.free.empty()) continue;
    outer.free = inner.free;
    outer.object = inner.object;
  }
}

bool OpenClauses::speaks(const Clause& clause) const {
  if (!clause.subject) return clause.pronoun.has_value();
  return can_speak(nouns_[*clause.subject]);
}

// « Le maire estime que ses agents « n'ont rien vu » et rappelle que »: what is joined goes on with
// the clause around, where the subject of the inner one does not agree.
void OpenClauses::close_disagreeing(const VerbGroup& verb) {
  if (verb.subject || is_main()) return;
  const auto fits = [&](const Clause& clause) {
    return clause.subject && subjects_.agrees(*clause.subject, verb);
  };
  const Clause& inner = open_.back();
  const bool done = inner.has_verb && inner.free.empty() && inner.subject;
  const Clause& outer = open_[open_.size() - 2];
  // « Il admet que l'attente a crû, mais soutient que »: what waits says nothing
  const bool says =
      verb.features.has(Feature::report) && !verb.features.has(Feature::passive) &&
      (!verb.features.has(Feature::quote_only) || here_.is(verb.range.last, Pos::que));
  const bool reports = says && done && !speaks(inner) && speaks(outer);
  const bool clashes = done && (!fits(inner) || reports);
  if (clashes && fits(outer)) open_.pop_back();
}

}  // namespace greffier
