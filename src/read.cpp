#include "read.h"

#include "lex/tokenizer.h"
#include "phrase/clause.h"
#include "phrase/locution.h"
#include "structure/sign.h"
#include "structure/wrap.h"
#include "time/date_filter.h"

namespace greffier {
namespace {

std::vector<Match> match_all(const RuleSet& rules, const AnnotatedText& text,
                             const std::vector<TokenRange>& ranges) {
  std::vector<Match> matches;
  for (const TokenRange range : ranges) {
    for (Match& match : rules.match(text, range)) matches.push_back(std::move(match));
  }
  return matches;
}

// The same with the matches that stand in each other's way, for who chooses among them.
std::vector<Match> match_each(const RuleSet& rules, const AnnotatedText& text,
                              const std::vector<TokenRange>& ranges) {
  std::vector<Match> matches;
  for (const TokenRange range : ranges) {
    for (Match& match : rules.match_each(text, range)) matches.push_back(std::move(match));
  }
  return matches;
}

// Makes each match a phrase that later rules can name: DATE, FIGURE.
void annotate_matches(AnnotatedText& text, const std::vector<Match>& matches, PhraseClass phrase) {
  for (std::uint32_t i = 0; i < matches.size(); ++i) {
    text.annotations.add({.id = class_of(phrase),
                          .range = matches[i].range,
                          .head = matches[i].range.first,
                          .payload = i});
  }
}

void annotate_quotations(AnnotatedText& text, const std::vector<Quotation>& quotations) {
  for (std::uint32_t i = 0; i < quotations.size(); ++i) {
    text.annotations.add({.id = class_of(PhraseClass::quote),
                          .range = quotations[i].range,
                          .head = quotations[i].range.first,
                          .payload = i});
  }
}

// Word classes and dates need no more than lines and full stops; entries may begin at a date.
void read_words(Reading& reading, const Model& model) {
  AnnotatedText& text = reading.text;
  mark_wraps(text);
  mark_joints(text);
  annotate_locutions(text, model.lexicon());
  reading.numbers = annotate_numbers(text, model.lexicon());
  reading.date_phrases = annotate_date_phrases(text, reading.numbers, model.lexicon());
  Sentences rough;
  split_sentences(text, {0, static_cast<TokenIndex>(text.tokens.size())}, {}, 0, rough);
  for (const TokenRange piece : rough.pieces) model.tagger().tag(text, piece);
  keep_dates(reading, match_each(model.rules_of("date"), text, rough.pieces));
  annotate_matches(text, reading.dates, PhraseClass::date);
}

void read_block(Reading& reading, TokenRange block) {
  const auto quotations = pair_quotation_marks(reading.text, block);
  const auto before = static_cast<std::uint32_t>(reading.quotations.size());
  split_sentences(reading.text, block, quotations, before, reading.sentences);
  for (Quotation quotation : quotations) {
    if (quotation.parent) *quotation.parent += before;
    reading.quotations.push_back(quotation);
  }
}

LineRole role_named(std::string_view name) {
  if (name == "masthead" || name == "stamp" || name == "credit") return LineRole::masthead;
  if (name == "related") return LineRole::related_head;
  if (name == "advert") return LineRole::advert_head;
  if (name == "summary") return LineRole::summary_head;
  if (name == "notice") return LineRole::notice;
  if (name == "rubric") return LineRole::rubric;
  if (name == "agenda") return LineRole::agenda_head;
  return LineRole::live_head;
}

// Past « Le 14/02 à », where a time follows.
TokenIndex skip_day(const AnnotatedText& text, TokenRange line) {
  constexpr TokenIndex kDay = 3;  // tokens
  if (line.last <= line.first + kDay) return line.first;
  const auto kind = [&](TokenIndex at) { return text.tokens[line.first + at].kind; };
  const bool day = text.tokens[line.first].pos == Pos::determiner && kind(1) == TokenKind::date &&
                   text.tokens[line.first + 2].pos == Pos::preposition;
  return day && kind(kDay) == TokenKind::clock ? line.first + kDay : line.first;
}

// What stands on a line behind the day, time or bullet that opens it.
TokenRange content_of(const AnnotatedText& text, TokenRange line) {
  line.first = skip_day(text, line);
  while (line.first + 1 < line.last) {
    const TokenKind kind = text.tokens[line.first].kind;
    if (kind != TokenKind::clock && kind != TokenKind::punctuation) break;
    ++line.first;
  }
  return line;
}

// What the rules say of a line: of all of it where it is short, else of its first words.
std::vector<Match> match_line(const AnnotatedText& text, const RuleSet& rules, TokenRange line) {
  constexpr TokenIndex kLongest = 60;  // tokens: a line of a page, not a paragraph
  if (line.last - line.first <= kLongest) {
    if (auto matches = rules.match(text, line); !matches.empty()) return matches;
  }
  TokenRange content = content_of(text, line);
  const bool cut = content.last - content.first > kLongest;
  if (cut) content.last = content.first + kLongest;
  auto matches = rules.match(text, content);
  if (cut) {
    std::erase_if(matches, [](const Match& match) {
      const std::string_view as = match.rule->setting("as");
      return as == "masthead" || as == "credit";
    });
  }
  return matches;
}

bool has_verb(const AnnotatedText& text, TokenRange range) {
  for (TokenIndex token = range.first; token < range.last; ++token) {
    if (text.tokens[token].pos == Pos::verb) return true;
  }
  return false;
}

// « Le loup traverse le champ. Deux brebis ont été tuées. MRO/ATS » is signed, and no caption.
bool is_signed(const AnnotatedText& text, TokenRange line) {
  std::size_t stops = 0;
  for (TokenIndex token = line.first; token < line.last; ++token) stops += is_stop(text, token);
  return stops > 1;
}

// « Mardi 4 mars [modifier | modifier le code] »: what the page adds to the line.
void cut_trailing(Reading& reading, const RuleSet& rules, Line& line) {
  if (reading.text.surface(line.range.last - 1) != "]") return;
  for (Match& match : match_line(reading.text, rules, line.range)) {
    if (match.rule->setting("as") != "trailing" || match.range.first == line.range.first) continue;
    cut_line(reading.text, line, match.range.first);
    reading.layout.push_back(std::move(match));
    return;
  }
}

void read_roles(Reading& reading, const RuleSet& rules, std::vector<Line>& lines) {
  for (Line& line : lines) {
    cut_trailing(reading, rules, line);
    auto matches = match_line(reading.text, rules, line.range);
    if (matches.empty()) continue;
    // « Mise à jour à 17h40 : le bilan passe à trois morts. » tells something behind its stamp.
    const TokenRange rest{matches.front().range.last, line.range.last};
    if (matches.front().rule->setting("as") == "stamp" && line.ended &&
        has_verb(reading.text, rest)) {
      continue;
    }
    const TokenRange before{line.range.first, matches.front().range.first + 1};
    if (matches.front().rule->setting("as") == "credit" && is_signed(reading.text, before))
      continue;
    line.role = role_named(matches.front().rule->setting("as"));
    reading.layout.push_back(std::move(matches.front()));
  }
}

void read_structure(Reading& reading, const Model& model, const Statements& stated) {
  std::vector<Line> lines = find_lines(reading.text);
  read_roles(reading, model.rules_of("layout"), lines);
  reading.outline =
      find_entries(reading.text, lines, reading.date_phrases, model.lexicon(), stated);
  for (const EntryRange& entry : reading.outline.entries) {
    for (const TokenRange block : entry.blocks) read_block(reading, block);
  }
  annotate_quotations(reading.text, reading.quotations);
}

void read_phrases(Reading& reading, const Model& model) {
  AnnotatedText& text = reading.text;
  const std::vector<TokenRange>& pieces = reading.sentences.pieces;
  annotate_names(text, pieces, model.lexicon(), reading.names);
  annotate_noun_groups(text, pieces, model.lexicon(), reading.nouns);
  annotate_verb_groups(text, pieces, model.lexicon(), reading.verbs);
  for (const Sentence& sentence : reading.sentences.levels) {
    attach_subjects(text, sentence.range, reading.nouns, reading.verbs);
  }
  reading.figures = match_all(model.rules_of("figure"), text, pieces);
  annotate_matches(text, reading.figures, PhraseClass::figure);
}

}  // namespace

Reading read_text(std::string_view text, const Model& model, Vocabulary& vocabulary,
                  const Statements& stated) {
  Reading reading(model.lexicon());
  reading.text.text = text;
  reading.text.tokens = tokenize(text, model.break_rules(), vocabulary);
  reading.text.annotations = Annotations(reading.text.tokens.size());
  read_words(reading, model);
  read_structure(reading, model, stated);
  read_phrases(reading, model);
  return reading;
}

}  // namespace greffier
