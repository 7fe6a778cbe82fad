#include "name/body_extent.h"

#include "lex/nearby.h"
#include "lex/rows.h"
#include "name/purpose.h"
#include "phrase/before_name.h"
#include "phrase/body_type.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <algorithm>
#include <string_view>

namespace greffier {
namespace {

// « la CGT | de Loire-Atlantique », « le PS | du Gard »: a union or party in a town or region.
TokenIndex end_of_branch(const Reading& reading, const std::vector<NameReading>& names,
                         const ActorMention& mention) {
  const Tokens& tokens = reading.text.tokens;
  const TokenIndex end = mention.range.last;
  const auto has_branches = [&](const ClassRow& row) {
    return is_body_type(reading.lexicon, reading.lexicon.cell(row.row, "type"), "branch");
  };
  if (std::ranges::none_of(mention.rows, has_branches)) return end;
  // « la députée RN | du Gard »
  const TokenIndex first = mention.range.first;
  if (first == 0 || BeforeName(reading.lexicon).article(tokens[first - 1]).empty()) return end;
  TokenIndex token = end;
  if (token + 1 >= tokens.size() || tokens[token].pos != Pos::de) return end;
  if (tokens[token].gap > Gap::blank) return end;
  ++token;
  if (tokens[token].pos == Pos::determiner && token + 1 < tokens.size()) ++token;
  const Annotation* name = reading.text.annotations.find(token, PhraseClass::name);
  const ClassId house = reading.lexicon.get_class("PLACE_HEAD");  // « l'hôpital Nord »
  const bool town = name != nullptr && names[name->payload].kind == NameKind::place &&
                    !tokens[token].word->classes.test(house);
  return town ? name->range.last : end;
}

// « le Sdis 34 »: rescue services are told apart by the number of their département.
TokenIndex end_of_department(const Reading& reading, const ActorMention& mention) {
  const TokenIndex next = mention.range.last;
  const Tokens& tokens = reading.text.tokens;
  if (next >= tokens.size() || tokens[next].gap > Gap::blank) return next;
  const bool rescue = std::ranges::any_of(mention.rows, [&](const ClassRow& row) {
    return reading.lexicon.cell(row.row, "type") == "rescue";
  });
  const std::string_view number = reading.text.surface(next);
  return rescue && number.size() == 2 && are_digits(number) ? next + 1 : next;
}

// A ministry, an agency, one of the head's kind.
bool has_fields(const Reading& reading, TokenIndex head) {
  const ClassId heads = reading.lexicon.get_class("ORGANIZATION_HEAD");
  const Annotation* whole = reading.text.annotations.find(head, heads);
  const auto is_of_state = [&](RowRef row) {
    const std::string_view type = reading.lexicon.cell(row, "type");
    return type == "ministry" || type == "agency";
  };
  if (whole != nullptr && whole->row) return is_of_state(*whole->row);
  return std::ranges::any_of(reading.text.tokens[head].word->rows, [&](const ClassRow& row) {
    return row.id == heads && is_of_state(row.row);
  });
}

// « de la concurrence », « du Travail »: where such a field ends; 0 where none stands there.
TokenIndex end_of_field(const Reading& reading, TokenIndex of) {
  const Tokens& tokens = reading.text.tokens;
  if (of + 1 >= tokens.size() || tokens[of].pos != Pos::de) return 0;
  const NounGroup* field = reading.noun_group_at(of + 1);
  const bool plain = field != nullptr && field->range.first == of + 1 && !field->title &&
                     field->number.empty() && field->features.has(Feature::definite);
  return plain ? field->range.last : 0;
}

// Not « selon le ministère de la Santé, | de la fumée et du gaz sortent ».
bool may_end(const Reading& reading, TokenRange body, TokenIndex end) {
  const Tokens& tokens = reading.text.tokens;
  TokenIndex before = body.first;
  if (before > 0 && tokens[before - 1].pos == Pos::determiner) --before;
  const ClassId source = reading.lexicon.get_class("SOURCE_PREPOSITION");
  const bool cited = before > 0 && (tokens[before - 1].word->classes.test(source) ||
                                    tokens[before - 1].pos == Pos::preposition);
  return !cited || is_sign(reading.text, end, ",");
}

}  // namespace

TokenIndex end_of_body_name(const Reading& reading, const std::vector<NameReading>& names,
                            const ActorMention& mention) {
  ActorMention whole = mention;
  whole.range.last = end_of_branch(reading, names, whole);
  whole.range.last = end_of_department(reading, whole);
  // « le Haut Conseil pour la paix »; not « l'ONU pour la paix ».
  const ClassId head = reading.lexicon.get_class("ORGANIZATION_HEAD");
  const TokenIndex last = mention.range.last;
  if (reading.text.tokens[last - 1].word->classes.test(head)) return end_of_purpose(reading, last);
  return whole.range.last;
}

TokenIndex end_of_fields(const Reading& reading, TokenRange body) {
  constexpr int kMost = 8;  // fields
  if (!has_fields(reading, body.first)) return body.last;
  TokenIndex end = body.last;
  bool listed = false;
  for (int fields = 0; fields < kMost; ++fields) {
    const bool comma = is_sign(reading.text, end, ",");
    const bool last = is_word(reading.text.tokens, end, "et");
    if (!comma && !last) break;
    const TokenIndex next = end_of_field(reading, end + 1);
    if (next == 0) break;
    end = next;
    // the last two may be one group: « , du travail et de l'emploi »
    if (listed && last) return may_end(reading, body, end) ? end : body.last;
    for (TokenIndex token = end; token-- > body.last;) {
      if (is_word(reading.text.tokens, token, "et")) {
        return may_end(reading, body, end) ? end : body.last;
      }
    }
    listed = true;
  }
  return body.last;
}

}  // namespace greffier
