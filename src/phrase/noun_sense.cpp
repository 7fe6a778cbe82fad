#include "phrase/noun_sense.h"

#include "text/fold.h"

#include <algorithm>

namespace greffier {

bool is_time(const AnnotatedText& text, const NounGroup& group) {
  for (TokenIndex token = group.base.first; token <= group.head; ++token) {
    const Annotation* date = text.annotations.find(token, PhraseClass::date);
    if (date != nullptr && date->range.last > group.head) return true;
  }
  return false;
}

NounSense::NounSense(const AnnotatedText& text, const Lexicon& lexicon)
    : text_(text), tokens_(text.tokens), lexicon_(lexicon), title_(lexicon.get_class("TITLE")),
      body_(lexicon.get_class("ORGANIZATION_HEAD")),
      body_kind_(lexicon.get_column("ORGANIZATION_HEAD", "kind")),
      body_number_(lexicon.get_column("ORGANIZATION_HEAD", "number")),
      title_agreement_(lexicon.get_column("TITLE", "agreement")) {}

void NounSense::agree(NounGroup& group, bool inside) const {
  const TokenIndex first = group.base.first;
  if (const Analysis* analysis = tokens_[group.head].analysis()) {
    group.features |= features_of(*analysis);
  }
  for (TokenIndex token = first; token < group.head; ++token) {
    const Analysis* analysis = tokens_[token].analysis();
    if (analysis != nullptr && tokens_[token].pos == Pos::determiner) {
      group.features |= features_of(*analysis);
    }
  }
  // « du », « au » hold the article.
  if (inside && !group.features.has(Feature::indefinite)) {
    static constexpr std::string_view kContracted[] = {"du", "au", "aux", "des"};
    const std::string& before = tokens_[first - 1].word->folded;
    if (std::ranges::find(kContracted, before) != std::end(kContracted)) {
      group.features.set(Feature::definite);
    }
  }
  const bool determined =
      group.features.has(Feature::definite) || group.features.has(Feature::indefinite);
  if (!determined) group.features.set(Feature::bare_noun);
}

void NounSense::classify(NounGroup& group) const {
  if (!group.name.empty()) group.features.set(Feature::named);
  if (group.only_name()) return;
  group.title = find_row(group.head, title_);
  if (group.title && !may_hold_title(group)) group.title.reset();
  group.body = find_body(group);
  // « les accusations », which are no prosecutors
  const bool plural = group.features.has(Feature::plural) && !group.features.has(Feature::singular);
  if (plural && group.body && lexicon_.cell(*group.body, body_number_) == "s") group.body.reset();
  if (group.title) {
    group.features.set(Feature::titled);
    group.features.set(Feature::human);
  }
  if (!group.body) return;
  const bool people = lexicon_.cell(*group.body, body_kind_) == "group";
  group.features.set(people ? Feature::human : Feature::body);
}

// « la mort » is not « le mort ».
bool NounSense::may_hold_title(const NounGroup& group) const {
  const bool feminine = group.features.has(Feature::feminine);
  if (feminine == group.features.has(Feature::masculine)) return true;
  const auto agrees = [&](RowRef title) {
    const std::string_view forms = lexicon_.cell(title, title_agreement_);
    return forms.find_first_of(feminine ? "fe" : "me") != std::string_view::npos;
  };
  bool found = false;
  text_.annotations.for_each_at(group.head, [&](const Annotation& locution) {
    found = found || (locution.id == title_ && locution.row && agrees(*locution.row));
  });
  return found || std::ranges::any_of(tokens_[group.head].word->rows, [&](const ClassRow& row) {
           return row.id == title_ && agrees(row.row);
         });
}

// « la Haute autorité », « le haut conseil »: the noun with the adjective before it; « le Haut
// Conseil » has a capital of its own.
std::optional<RowRef> NounSense::find_body(const NounGroup& group) const {
  const bool capital = tokens_[group.head].capitalised;
  for (TokenIndex token = group.core.first; !capital && token < group.head; ++token) {
    const Annotation* locution = text_.annotations.find(token, body_);
    if (locution != nullptr && locution->range.last == group.head + 1) return locution->row;
  }
  return find_row(group.head, body_);
}

std::optional<RowRef> NounSense::find_row(TokenIndex token, ClassId id) const {
  if (const Annotation* locution = text_.annotations.find(token, id)) return locution->row;
  const Analysis* analysis = tokens_[token].analysis();
  const bool by_noun = lexicon_.table(id).key_kind() == KeyKind::noun;
  for (const ClassRow& row : tokens_[token].word->rows) {
    if (row.id != id) continue;
    const bool same = !by_noun || analysis == nullptr || analysis->pos != Pos::noun ||
                      name_key(lexicon_.row(row.row).cell(0)) == name_key(analysis->lemma);
    if (same) return row.row;
  }
  return std::nullopt;
}

}  // namespace greffier
