#include "speech/marked.h"

#include "lex/nearby.h"
#include "structure/sign.h"

namespace greffier {

MarkedWords::MarkedWords(const Reading& reading)
    : reading_(reading), tokens_(reading.text.tokens),
      demonym_(reading.lexicon.get_class("DEMONYM")), used_(reading.quotations.size()),
      named_(reading.quotations.size()) {
  for (std::uint32_t i = 0; i < reading.quotations.size(); ++i) {
    by_end_.emplace(reading.quotations[i].range.last, i);
    named_[i] = is_name(i);
  }
}

bool MarkedWords::is_free(std::uint32_t quotation) const {
  return !used_[quotation] && !named_[quotation];
}

void MarkedWords::name_if_titled(std::uint32_t quotation, bool work) {
  const TokenRange content = reading_.quotations[quotation].content;
  if (content.empty()) return name(quotation);
  const Token& first = tokens_[content.first];
  // « l'exposition « les gens du port » »
  const bool article = work && determiner_kind(tokens_, content.first) == 'a';
  const bool lower = (first.kind == TokenKind::word || first.kind == TokenKind::elision) &&
                     !first.capitalised && !(article && !holds_clause(content));
  if (!lower && (work || !holds_clause(content))) name(quotation);
}

std::optional<std::uint32_t> MarkedWords::at(TokenIndex token) const {
  const auto* quote = reading_.text.annotations.find(token, PhraseClass::quote);
  return quote != nullptr ? std::optional(quote->payload) : std::nullopt;
}

std::optional<std::uint32_t> MarkedWords::ending_at(TokenIndex token) const {
  const auto found = by_end_.find(token);
  return found != by_end_.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<std::uint32_t> MarkedWords::before(TokenRange range) const {
  TokenIndex last = range.last;
  while (last > range.first && reading_.text.surface(last - 1) == ",") --last;
  const auto found = ending_at(last);
  if (!found || !range.contains(reading_.quotations[*found].range.first)) return std::nullopt;
  // « Il joue dans « Le Phare », a dit le maire »: a title, in what is said
  const TokenRange marks = reading_.quotations[*found].range;
  const bool inner =
      marks.first > range.first && named_[*found] && holds_clause({range.first, marks.first});
  return inner ? std::nullopt : found;
}

// « « L'eau monte encore » depuis lundi, dit X », « « La digue tient » pour l'instant, dit X »: the
// writer adds no more than a complement to the clause in marks.
std::optional<std::uint32_t> MarkedWords::opening(TokenRange range) const {
  constexpr TokenIndex kMost = 10;  // tokens of the complement
  const auto quotation = at(range.first);
  if (!quotation || kind_of(*quotation, false) != QuoteKind::direct) return std::nullopt;
  const TokenRange rest{reading_.quotations[*quotation].range.last, range.last};
  if (rest.empty() || rest.last > rest.first + kMost) return std::nullopt;
  const bool adds = tokens_[rest.first].pos == Pos::preposition ||
                    tokens_[rest.first].pos == Pos::de || tokens_[rest.first].pos == Pos::adverb ||
                    reading_.text.annotations.find(rest.first, PhraseClass::date) != nullptr;
  if (!adds) return std::nullopt;
  for (TokenIndex token = rest.first; token < rest.last; ++token) {
    if (at(token) || reading_.verb_group_at(token) != nullptr || is_sign(reading_.text, token, ":"))
      return std::nullopt;
  }
  return quotation;
}

bool MarkedWords::ends_title(TokenIndex token) const {
  if (token > 0 && is_sign(reading_.text, token - 1, ",")) --token;
  const auto quotation = ending_at(token);
  return quotation && named_[*quotation];
}

bool MarkedWords::is_heading(std::uint32_t quotation) const {
  return heads_text(reading_, quotation) && !holds_clause(reading_.quotations[quotation].content);
}

bool MarkedWords::holds_clause(TokenRange range) const {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (tokens_[token].pos == Pos::verb) return true;
  }
  return false;
}

// « En décembre, « les prix ont doublé », dit X », « Interrogé mardi, « il faut tenir », dit X »,
// « Mais « nous tiendrons », dit X »: the words before tell where, not who.
bool MarkedWords::is_woven(std::uint32_t quotation, TokenIndex begin) const {
  const TokenRange before{begin, reading_.quotations[quotation].range.first};
  if (before.empty() || reading_.text.surface(before.last - 1) == ":") return false;
  if (has_pos(tokens_, begin, Pos::conjunction) && before.last == begin + 1) return false;
  if (follows_quote(before)) return false;
  const bool beside =
      has_pos(tokens_, begin, Pos::preposition) || has_pos(tokens_, begin, Pos::participle);
  const bool fronted = is_sign(reading_.text, before.last - 1, ",") && beside;
  return !fronted || holds_clause(before);
}

// « « L'eau monte », | « on part », dit X »: one after the other, and nothing of the writer's.
bool MarkedWords::follows_quote(TokenRange before) const {
  const TokenIndex tie = before.last - 1;
  const bool tied = is_sign(reading_.text, tie, ",") || is_word(tokens_, tie, "et");
  const auto other = tied && tie > before.first ? ending_at(tie) : std::nullopt;
  if (!other) return false;
  const TokenIndex first = reading_.quotations[*other].range.first;
  return first == before.first || (first > before.first && follows_quote({before.first, first}));
}

// « Le projet, dit X, « avance bien » »: its subject stands outside.
bool MarkedWords::lacks_subject(TokenRange content) const {
  const VerbGroup* verb = content.empty() ? nullptr : reading_.verb_group_at(content.first);
  if (verb == nullptr || verb->range.first != content.first || verb->subject) return false;
  // « « Y avait plus de route », dit-il », « « le fait qu'il parte m'a plu » »
  if (tokens_[content.first].capitalised || reading_.noun_group_at(content.first) != nullptr)
    return false;
  return tokens_[verb->finite].pos == Pos::verb && verb->features.has(Feature::third) &&
         !verb->features.has(Feature::subjunctive) && !verb->features.has(Feature::imperative);
}

QuoteKind MarkedWords::kind_of(std::uint32_t quotation, bool woven) const {
  const TokenRange content = reading_.quotations[quotation].content;
  const bool clause = holds_clause(content) && !lacks_subject(content);
  return clause && !woven ? QuoteKind::direct : QuoteKind::partial;
}

// « La Curée », « Delphine Star », « i »: a title, a name, a term.
bool MarkedWords::is_name(std::uint32_t quotation) const {
  const Quotation& quoted = reading_.quotations[quotation];
  const TokenRange content = quoted.content;
  if (content.empty()) return true;
  constexpr TokenIndex kLongestName = 6;
  if (content.last - content.first > kLongestName) return false;
  if (holds_clause(content)) return is_title_of_work(quoted);
  bool all = true;
  for (TokenIndex token = content.first; token < content.last; ++token) {
    const Token& here = tokens_[token];
    const bool small = here.pos == Pos::determiner || here.pos == Pos::de ||
                       here.pos == Pos::conjunction || here.kind == TokenKind::elision;
    all = all && (small || here.pos == Pos::name || here.kind == TokenKind::code ||
                  (here.capitalised && token > content.first));
  }
  const bool letter = content.last == content.first + 1 && tokens_[content.first].span.size() == 1;
  return letter || all || is_title_of_work(quoted);
}

// « a crié « Bravo » », « a répondu « Non » »: a verb that says right before the marks, and that
// may stand without an object.
bool MarkedWords::is_said(TokenIndex marks) const {
  constexpr TokenIndex kLongest = 8;  // tokens of a verb group
  const Column constructions = reading_.lexicon.get_column("REPORT_VERB", "constructions");
  const Column incise = reading_.lexicon.get_column("REPORT_VERB", "incise");
  for (TokenIndex token = marks; token-- > back_from(marks, kLongest, 0);) {
    const VerbGroup* verb = reading_.verb_group_at(token);
    if (verb == nullptr || verb->range.last != marks || !verb->report) continue;
    return reading_.lexicon.cell(*verb->report, incise) == "yes" &&
           reading_.lexicon.cell(*verb->report, constructions).find('X') != std::string_view::npos;
  }
  return false;
}

// « Il chante « Je m'en vais » de Lina Vasquier »
bool MarkedWords::has_author(const Quotation& quoted) const {
  const TokenIndex of = quoted.range.last;
  if (!has_pos(tokens_, of, Pos::de) || of + 1 >= tokens_.size()) return false;
  const NamePhrase* name = reading_.name_at(of + 1);
  return name != nullptr && name->first_name;
}

// « il lit "Présence de la mort" »: a capital inside a sentence and no verb. Speech that is woven
// into a sentence begins in lower case.
bool MarkedWords::is_title_of_work(const Quotation& quoted) const {
  const Token& first = tokens_[quoted.content.first];
  if (!first.capitalised || first.shape == Shape::upper) return false;
  if (first.word->classes.test(demonym_)) return false;  // « une « Française de papier » »
  if (quoted.range.first == 0 || tokens_[quoted.range.first].gap > Gap::blank) return false;
  const Token& before = tokens_[quoted.range.first - 1];
  // « l'animatrice de « Ça commence aujourd'hui » », « il joue dans « On verra » »: what hangs on a
  // noun has no speaker.
  const bool hangs = before.pos == Pos::de || before.word->folded == "dans" || has_author(quoted);
  if (holds_clause(quoted.content) && !hangs) return false;
  if (is_said(quoted.range.first) && !has_author(quoted)) return false;
  const bool woven = before.kind == TokenKind::word || before.kind == TokenKind::elision;
  return woven;
}

bool heads_text(const Reading& reading, std::uint32_t quotation) {
  const Tokens& tokens = reading.text.tokens;
  const Quotation& quoted = reading.quotations[quotation];
  const TokenIndex next = quoted.range.last;
  if (next >= tokens.size() || tokens[next].gap != Gap::none || quoted.content.empty())
    return false;
  if (is_stop(reading.text, quoted.content.last - 1)) return false;
  return tokens[next].capitalised || tokens[next].kind == TokenKind::mark;
}

}  // namespace greffier
