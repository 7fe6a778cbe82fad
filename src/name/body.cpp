#include "name/body.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/actors.h"
#include "name/apposed_name.h"
#include "name/name_form.h"
#include "phrase/before_name.h"
#include "phrase/body_type.h"

#include <algorithm>
#include <string_view>

namespace greffier {
namespace {

class BodyReader {
 public:
  BodyReader(const Reading& reading, const NounGroup& group)
      : reading_(reading), lexicon_(reading.lexicon), tokens_(reading.text.tokens), group_(group) {}

  [[nodiscard]] bool is_told_apart() const {
    if (!group_.body || group_.only_name() || group_.features.has(Feature::counted)) return false;
    if (group_.features.has(Feature::indefinite) || !apposed_name(reading_, group_).empty()) {
      return false;
    }
    if (group_.features.has(Feature::possessive) && !is_people()) return false;
    const std::string_view named = lexicon_.cell(*group_.body, "named");
    if (named.empty()) return false;
    const bool plural_only = lexicon_.cell(*group_.body, "number") == "p";
    if (plural_only && group_.features.has(Feature::singular)) return false;
    // « les médias américains », « les commissions scolaires de la ville » are several bodies.
    if (!plural_only && !is_people() && group_.features.has(Feature::plural) &&
        !group_.features.has(Feature::singular)) {
      return false;
    }
    if (!is_people() && is_kind_of()) return false;
    if (is_metaphor()) return false;
    const bool nationality = !country_shown(reading_, group_.base).empty();
    if (group_.title &&
        !(plural_only && has_article() && (nationality || has_named_complement()))) {
      return false;  // « le gendarme », « les policiers »; but « les pompiers du Gard »
    }
    if (named == "proper") return nationality || has_named_complement();
    const bool complement = end() > group_.base.last;
    if (!group_.name.empty() && !is_people() && !complement) {
      // « l'hôpital Belta »; not « l'agence Belta »
      return lexicon_.cell(*group_.body, "type") == "hospital";
    }
    const bool described =
        group_.core.last > group_.head + 1 && (is_power() ? has_adjective() : is_people());
    if (complement || nationality || described) return true;
    return is_people() && lexicon_.cell(*group_.body, "bare") == "yes" && has_article() &&
           group_.core.last == group_.core.first + 1;
  }

  // « la police judiciaire », « le tribunal correctionnel »; not « le comité exécutif », which any
  // club has.
  [[nodiscard]] bool is_power() const {
    return is_body_type(lexicon_, lexicon_.cell(*group_.body, "type"), "power");
  }

  // Not « le gouvernement battu ».
  [[nodiscard]] bool has_adjective() const {
    const ClassId head = lexicon_.get_class("ORGANIZATION_HEAD");
    const Annotation* locution = reading_.text.annotations.find(group_.head, head);
    if (locution != nullptr) return true;  // « les forces armées »
    for (TokenIndex token = group_.head + 1; token < group_.core.last; ++token) {
      if (tokens_[token].pos == Pos::adjective || tokens_[token].pos == Pos::name) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_people() const {
    return group_.body && lexicon_.cell(*group_.body, "kind") == "group";
  }

  // Where the body's own name ends: « l'armée | du général X », « le gouvernement afghan | Abdul
  // X », « la préfecture | et de l'exploitant », « le parquet de Lyon | de novembre à avril ».
  [[nodiscard]] TokenIndex end() const {
    const TokenIndex of = group_.base.last;
    const NamePhrase* name = group_.name.empty() ? nullptr : reading_.name_at(group_.name.first);
    if (is_people() && name != nullptr && NameForm::is_full(*name)) return group_.name.first;
    if (of + 1 >= group_.range.last) return group_.range.last;
    if (tokens_[of].pos == Pos::conjunction) return of;
    if (const NounGroup* complement = reading_.noun_group_at(of + 1)) {
      const bool person = complement->title && !complement->name.empty();
      const bool counted = complement->features.has(Feature::counted);
      // « l'annonce par le gouvernement | d'une attaque »
      const bool any = complement->features.has(Feature::indefinite);
      if (is_agent_of_noun() && complement->name.empty() && !complement->body) return of;
      if (person || counted || any || complement->features.has(Feature::possessive)) return of;
    }
    return before_date(of);
  }

 private:
  // « l'usage par la police | de la caméra »: of what they do, not of them.
  [[nodiscard]] bool is_agent_of_noun() const {
    TokenIndex by = group_.core.first;
    if (by > 0 && tokens_[by - 1].pos == Pos::determiner) --by;
    return is_people() && by > 1 && is_word(tokens_, by - 1, "par") &&
           tokens_[by - 2].pos == Pos::noun;
  }

  // « l'armée », « aux pompiers »; not « son armée », « cette police ».
  [[nodiscard]] bool has_article() const {
    if (group_.core.first == 0) return false;
    const Token& before = tokens_[group_.core.first - 1];
    if (before.pos == Pos::preposition || before.pos == Pos::de)
      return group_.features.has(Feature::definite);
    if (before.pos != Pos::determiner) return false;
    const bool of_the = before.word->folded == "des" && group_.features.has(Feature::definite);
    return of_the || determiner_kind(tokens_, group_.core.first - 1) == 'a';
  }

  // « droits de | douane américains », « poste de | police d'Auch »: of what kind the noun is.
  [[nodiscard]] bool is_kind_of() const {
    const TokenIndex first = group_.core.first;
    if (first < 2 || tokens_[first].capitalised || tokens_[first - 2].pos != Pos::noun)
      return false;
    const std::string& before = tokens_[first - 1].word->folded;
    return before == "de" || before == "d'";
  }

  // « l'armée des ombres », « une armée de robots »; not « l'état-major des armées ».
  [[nodiscard]] bool is_metaphor() const {
    const TokenIndex of = group_.base.last;
    if (lexicon_.cell(*group_.body, "type") != "military" || !is_people()) return false;
    if (of + 1 >= group_.range.last || tokens_[of].pos != Pos::de ||
        is_plural(tokens_[group_.head]))
      return false;
    const NounGroup* of_whom = reading_.noun_group_at(of + 1);
    return of_whom != nullptr && of_whom->name.empty() && !of_whom->body && !of_whom->title &&
           is_plural(tokens_[of_whom->head]) && of_whom->base.last == of_whom->range.last;
  }

  // « de la Gironde », « du Parti socialiste »; not « de garde », nor « la présidence | d'Anne Roc
  // ».
  [[nodiscard]] bool has_named_complement() const {
    const TokenIndex of = group_.base.last;
    if (of + 1 >= group_.range.last || tokens_[of].pos != Pos::de) return false;
    const NounGroup* complement = reading_.noun_group_at(of + 1);
    if (complement == nullptr || !complement->only_name()) return false;
    const NamePhrase* name = reading_.name_at(complement->name.first);
    if (name == nullptr || !name->first_name || name->range.last == name->range.first + 1)
      return true;
    return !name->rows.empty() && !has_row(name->rows, lexicon_.get_class("PERSON"));
  }

  [[nodiscard]] TokenIndex before_date(TokenIndex token) const {
    const ClassId month = lexicon_.get_class("MONTH");
    const ClassId weekday = lexicon_.get_class("WEEKDAY");
    for (; token + 1 < group_.range.last; ++token) {
      const ClassSet& classes = tokens_[token + 1].word->classes;
      const bool date = classes.test(month) || classes.test(weekday);
      // « la Direction des routes | d'un canton »
      const std::string& next = tokens_[token + 1].word->folded;
      if (tokens_[token].pos == Pos::de && (next == "un" || next == "une")) return token;
      if (tokens_[token].pos == Pos::de && date && !tokens_[token + 1].capitalised) return token;
    }
    return group_.range.last;
  }

  const Reading& reading_;
  const Lexicon& lexicon_;
  const Tokens& tokens_;
  const NounGroup& group_;
};

// « la ministre de la | Transition écologique », « la secrétaire d'État aux | Solidarités »: what a
// minister is in charge of, no body.
bool is_ministers(const Reading& reading, TokenIndex first) {
  constexpr TokenIndex kReach = 6;
  const Tokens& tokens = reading.text.tokens;
  const ClassId title = reading.lexicon.get_class("TITLE");
  bool tied = false;
  for (TokenIndex token = first; token-- > 0 && token + kReach > first;) {
    switch (tokens[token].pos) {
      case Pos::de:
      case Pos::preposition: tied = true; break;
      case Pos::determiner:
      case Pos::adjective:
      case Pos::participle: break;
      case Pos::noun:
        for (const ClassRow& row : tokens[token].word->rows) {
          if (row.id != title) continue;
          return tied && reading.lexicon.cell(row.row, "category") == "minister";
        }
        return false;
      default: return false;
    }
  }
  return false;
}

// « le Vérificateur général signale », « selon la Défense civile »; not « la Flamme olympique ».
bool is_acting(const Reading& reading, const NounGroup& group) {
  const Tokens& tokens = reading.text.tokens;
  TokenIndex next = group.range.last;
  while (next < tokens.size() &&
         (tokens[next].pos == Pos::negation || tokens[next].pos == Pos::object_pronoun)) {
    ++next;
  }
  if (has_pos(tokens, next, Pos::verb)) return true;
  const TokenIndex first = group.base.first;
  return first > 0 && BeforeName(reading.lexicon).agent(tokens[first - 1]) == "any";
}

// « État », « conseil », which the plural makes many; not « Nations », « services ».
bool is_head_of_one(const Reading& reading, TokenIndex token) {
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  return std::ranges::any_of(reading.text.tokens[token].word->rows, [&](const ClassRow& row) {
    return row.id == head && reading.lexicon.cell(row.row, "kind") == "organization" &&
           reading.lexicon.cell(row.row, "number") != "p";
  });
}

// « Bureaux fermés, routes coupées », « Défense de sourire »: the first word of a sentence, without
// article and without what a body is of.
bool is_mere_opener(const Reading& reading, const NounGroup& group) {
  const Token& first = reading.text.tokens[group.core.first];
  const bool article = group.core.first > group.base.first;
  const Token& before = reading.text.tokens[group.core.first - 1];
  const bool opens = first.gap > Gap::blank || before.kind == TokenKind::punctuation ||
                     before.kind == TokenKind::mark;
  const NounGroup* complement =
      group.range.last > group.base.last ? reading.noun_group_at(group.base.last + 1) : nullptr;
  const bool any = complement != nullptr && complement->features.has(Feature::bare_noun) &&
                   complement->name.empty() && complement->range.last == group.range.last;
  return opens && !article && (any || group.range.last == group.base.last) &&
         country_shown(reading, group.base).empty();
}

}  // namespace

bool names_body(const Reading& reading, const NounGroup& group) {
  return BodyReader(reading, group).is_told_apart();
}

bool is_capital_body(const Reading& reading, const NounGroup& group) {
  const Lexicon& lexicon = reading.lexicon;
  const Token& first = reading.text.tokens[group.core.first];
  const ClassSet& classes = first.word->classes;
  const ClassId head_class = lexicon.get_class("ORGANIZATION_HEAD");
  const bool locution = reading.text.annotations.find(group.core.first, head_class) != nullptr;
  const bool head = locution || classes.test(head_class);  // « le Grand Conseil bernois »
  if (!group.only_name() || !first.capitalised) return false;
  // « réunis en Assemblée générale »
  if (group.core.first > 0 && is_word(reading.text.tokens, group.core.first - 1, "en"))
    return false;
  if (first.shape == Shape::upper) {  // « le CHU de Rocval »; not « selon l'ONG des dizaines »
    const TokenIndex of = group.base.last;
    const bool tied = of + 1 < group.range.last && reading.text.tokens[of].pos == Pos::de;
    const NounGroup* complement = tied ? reading.noun_group_at(of + 1) : nullptr;
    if (!head || complement == nullptr || !complement->only_name()) return false;
  }
  if (group.core.first == 0 || !(head || first.word->may_be(Pos::noun))) return false;
  // « la Ligue tunisienne de football », but « la Ligue 1 »
  const bool national = head && !country_shown(reading, group.base).empty();
  if (!locution && !national && classes.test(lexicon.get_class("NOT_BODY"))) return false;
  if (!classes.test(head_class) && classes.test(lexicon.get_class("PLACE_HEAD"))) return false;
  if (body_mention(reading, group).range.last <= group.name.last) return false;
  if (is_ministers(reading, group.core.first)) return false;
  if (is_mere_opener(reading, group)) return false;
  // « les États de la Communauté »: several.
  const bool several =
      group.features.has(Feature::plural) && !group.features.has(Feature::singular);
  if (head && several && is_head_of_one(reading, group.core.first)) return false;
  if (head) return true;
  // « le Queensland âgé de 60 ans », « la France unie », « le Slovaque aujourd'hui âgé »
  for (const std::string_view known : {"PLACE", "COUNTRY", "DEMONYM", "PERSON", "FIRST_NAME"}) {
    if (classes.test(lexicon.get_class(known))) return false;
  }
  const bool one_word = group.name.last == group.name.first + 1;
  return one_word && group.features.has(Feature::definite) && group.base.last > group.name.last &&
         is_acting(reading, group);
}

ActorMention body_mention(const Reading& reading, const NounGroup& group) {
  const BodyReader body(reading, group);
  return {.range = {group.core.first, body.end()},
          .kind = body.is_people() ? ActorKind::group : ActorKind::organization,
          .form = body.is_people() ? MentionForm::description : MentionForm::name,
          .country = country_shown(reading, group.base),
          .head = group.head,
          .features = group.features};
}

}  // namespace greffier
