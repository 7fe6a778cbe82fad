#include "structure/written_zone.h"

namespace greffier {

ZoneReader::ZoneReader(const AnnotatedText& text, const Lexicon& lexicon)
    : text_(text), lexicon_(lexicon), timezone_(lexicon.get_class("TIMEZONE")),
      zone_(lexicon.get_column("TIMEZONE", "zone")) {}

std::string_view ZoneReader::behind_clock(TokenRange range) const {
  std::string_view zone;
  for (TokenIndex token = range.first; token < range.last; ++token) {
    const Annotation* clock = text_.annotations.find(token, PhraseClass::clock);
    if (clock != nullptr) zone = read(clock->range.last, range.last).zone;
  }
  return zone;
}

WrittenZone ZoneReader::read(TokenIndex token, TokenIndex last) const {
  const auto sign = [&](TokenIndex at) {
    return at < last ? text_.surface(at) : std::string_view();
  };
  const auto word = [&](TokenIndex at) {
    return at < last ? std::string_view(text_.tokens[at].word->folded) : std::string_view();
  };
  const WrittenZone none{.last = token};
  TokenIndex at = token;
  const bool bracket = sign(at) == "(";
  if (bracket) ++at;
  if (word(at) == "heure" || word(at) == "heures") {
    ++at;
    if (word(at) == "de" || word(at) == "d'" || word(at) == "du") ++at;
  }
  const bool local = word(at) == "locale" || word(at) == "locales";
  WrittenZone found{.last = local ? at + 1 : at};
  if (!local && at < last) found = find_name(at, token, last);
  if (found.last == at || found.last > last) return none;
  if (!bracket) return found;
  if (sign(found.last) != ")") return none;
  ++found.last;
  return found;
}

WrittenZone ZoneReader::find_name(TokenIndex token, TokenIndex begin, TokenIndex last) const {
  // « heure française » is a locution that begins with « heure ».
  for (const TokenIndex at : {token, token > 0 ? token - 1 : token}) {
    const Annotation* longer = text_.annotations.find(at, timezone_);
    if (longer != nullptr && longer->row && longer->range.last <= last) {
      return {.last = longer->range.last, .zone = lexicon_.cell(*longer->row, zone_)};
    }
  }
  const Token& here = text_.tokens[token];
  for (const ClassRow& row : here.word->rows) {
    const bool upper = here.shape == Shape::upper;
    const bool after_hour = token > 0 && text_.tokens[token - 1].kind == TokenKind::elision;
    if (row.id != timezone_ || !(upper || token > begin || after_hour)) continue;
    return {.last = token + 1, .zone = lexicon_.cell(row.row, zone_)};
  }
  return {.last = token};
}

}  // namespace greffier
