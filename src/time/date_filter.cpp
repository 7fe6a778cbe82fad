#include "time/date_filter.h"

#include "phrase/date_words.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace greffier {
namespace {

class DateFilter {
 public:
  explicit DateFilter(const Reading& reading)
      : tokens_(reading.text.tokens), annotations_(reading.text.annotations),
        reader_(reading.text, reading.date_phrases, reading.lexicon),
        month_(reading.lexicon.get_class("MONTH")), weekday_(reading.lexicon.get_class("WEEKDAY")),
        holiday_(reading.lexicon.get_class("HOLIDAY")),
        day_part_(reading.lexicon.get_class("DAY_PART")),
        head_(reading.lexicon.get_class("ORGANIZATION_HEAD")),
        organization_(reading.lexicon.get_class("ORGANIZATION")),
        type_(reading.lexicon.get_column("ORGANIZATION_HEAD", "type")),
        forward_(reading.lexicon.get_class("FORWARD_VERB")),
        role_(reading.lexicon.get_column("FORWARD_VERB", "role")), lexicon_(reading.lexicon) {}

  [[nodiscard]] bool is_date(const Match& match) const {
    if (!match.capture("month").empty() && is_planet(match)) return false;
    if (match.rule->name == "date.told" && !is_bound(match)) return false;
    if (is_occasion(match) || is_of_the_clock(match)) return false;
    if (match.rule->name == "date.days_together" && !are_together(match)) return false;
    if (match.rule->name == "date.span" && is_moved(match)) return false;
    if (names_paper(match.range) || names_medium(match.range) ||
        names_movement(match.range.first) || is_symbol(match) || is_in_title(match.range) ||
        names_event(match))
      return false;
    return !is_first_name(match.range);
  }

 private:
  // « ce jour-là », but « ce jour la mairie ».
  [[nodiscard]] bool is_bound(const Match& match) const {
    for (TokenIndex token = match.range.first; token < match.range.last; ++token) {
      if (tokens_[token].word->folded == "la" && tokens_[token].kind != TokenKind::clitic)
        return false;
    }
    return true;
  }

  // « prévu pour 14h »: a time; « prolongé pour 24h » is how long.
  [[nodiscard]] bool is_of_the_clock(const Match& match) const {
    constexpr int kDay = 24;  // hours
    if (match.rule->name != "date.long_hours") return false;
    const std::string_view written = tokens_[match.capture("clock").first].word->surface;
    int hours = 0;
    std::from_chars(written.data(), written.data() + written.size(), hours);
    return hours < kDay;
  }

  // « lors d'une nuit ordinaire », « c'est une journée historique »: what happens in one, not how
  // long.
  [[nodiscard]] bool is_occasion(const Match& match) const {
    const TokenIndex first = match.range.first;
    const TokenIndex last = match.range.last;
    if (match.rule->name != "date.duration" || first < 2) return false;
    if (tokens_[first - 1].pos == Pos::de && tokens_[first - 2].word->folded == "lors") return true;
    const bool one = last == first + 2 && tokens_[first].word->folded.starts_with("un");
    const bool told =
        tokens_[first - 1].word->folded == "est" || tokens_[first - 1].word->folded == "etait";
    return one && told && last < tokens_.size() && tokens_[last].pos == Pos::adjective;
  }

  // « les 24 et 25 juin », « les 6, 7 et 8 mai », but « les 12 et 19 juin ».
  [[nodiscard]] bool are_together(const Match& match) const {
    const TokenRange from = match.capture("from");
    const TokenRange to = match.capture("to");
    const auto first = reader_.read(from).day;
    const auto last = reader_.read(to).day;
    const int between = from.last + 1 < to.first ? 1 : 0;  // days named
    return first && last && (*last == *first + 1 + between || *last < *first);
  }

  // « 4S », « 5J »: no seconds, no days; « 20 Minutes » is a newspaper.
  [[nodiscard]] bool is_symbol(const Match& match) const {
    const TokenRange unit = match.capture("unit");
    if (unit.empty()) return false;
    const Token& token = tokens_[unit.first];
    const bool name = token.shape == Shape::capital && unit.first > match.range.first;
    return token.capitalised && (token.span.size() == 1 || name);
  }

  // « le Journal du Dimanche », « le Grand Soir du Lundi »: a weekday inside a name.
  [[nodiscard]] bool names_paper(TokenRange range) const {
    const Token& day = tokens_[range.first];
    if (range.first < 2 || day.shape != Shape::capital || !day.word->classes.test(weekday_)) {
      return false;
    }
    return tokens_[range.first - 1].pos == Pos::de && tokens_[range.first - 2].capitalised;
  }

  // « le quotidien | 24 heures »
  [[nodiscard]] bool names_medium(TokenRange range) const {
    if (range.first == 0 || !has(tokens_[range.first - 1], head_, type_, "media")) return false;
    const Annotation* known = annotations_.find(range.first, organization_);
    return known != nullptr && known->range.last >= range.last;
  }

  // « Le Soir », « Le Matin Dimanche »: papers; not « Mercredi Soir ».
  [[nodiscard]] bool is_in_title(TokenRange range) const {
    constexpr TokenIndex kReach = 3;  // words of a title before its day
    for (TokenIndex token = std::max<TokenIndex>(range.first, 1); token < range.last; ++token) {
      const Token& part = tokens_[token];
      if (part.shape == Shape::capital && part.word->classes.test(day_part_) &&
          part.gap <= Gap::blank && is_article(tokens_[token - 1]))
        return true;
    }
    if (tokens_[range.last - 1].shape != Shape::capital) return false;
    for (TokenIndex first = range.first - std::min(range.first, kReach); first < range.last;
         ++first) {
      const Annotation* known = annotations_.find(first, organization_);
      if (known != nullptr && known->range.last >= range.last && known->range != range) return true;
    }
    return false;
  }

  // « le Mouvement du 23 mars »: called after a day, where « le mouvement du 23 mars » is of it.
  [[nodiscard]] bool names_movement(TokenIndex first) const {
    if (first > 0 && tokens_[first - 1].kind == TokenKind::number) --first;
    if (first < 2 || first == tokens_.size()) return false;
    const Token& head = tokens_[first - 2];
    return tokens_[first].kind == TokenKind::number && tokens_[first - 1].pos == Pos::de &&
           head.shape == Shape::capital && head.gap == Gap::blank &&
           has(head, head_, type_, "movement");
  }

  // « repoussée du 15 septembre au 2 octobre »: from one day to another, no time between them.
  [[nodiscard]] bool is_moved(const Match& match) const {
    TokenIndex first = match.range.first;
    if (first > 0 && tokens_[first - 1].pos == Pos::de) --first;
    return first > 0 && has(tokens_[first - 1], forward_, role_, "move") &&
           reader_.read(match.capture("from")).day;
  }

  // « le », « au », « du »
  [[nodiscard]] static bool is_article(const Token& token) {
    return std::ranges::any_of(token.word->analyses, [](const Analysis& analysis) {
      const bool joined = analysis.pos == Pos::de || analysis.pos == Pos::preposition;
      return analysis.kind == 'a' || (joined && analysis.gender == Gender::masculine);
    });
  }

  [[nodiscard]] bool has(const Token& token, ClassId table, Column column,
                         std::string_view value) const {
    return std::ranges::any_of(token.word->rows, [&](const ClassRow& row) {
      return row.id == table && lexicon_.cell(row.row, column) == value;
    });
  }

  // « les attentats du 13-Novembre »: what happened that day, of a year that nobody writes; « le
  // 14-Juillet » comes every year.
  [[nodiscard]] bool names_event(const Match& match) const {
    const Token& month = tokens_[match.range.last - 1];
    return month.gap == Gap::none && month.shape == Shape::capital &&
           month.word->classes.test(month_) &&
           annotations_.find(match.range.first, holiday_) == nullptr;
  }

  // « Mars » in capitals is a planet, « mars » a month; « MARS » may be either.
  [[nodiscard]] bool is_planet(const Match& match) const {
    const Token& month = tokens_[match.capture("month").first];
    const bool alone = match.range.last == match.range.first + 1;
    return alone && month.shape == Shape::capital;
  }

  // « Noël Mamère », « Avril Lavigne », « Baptiste Noël ».
  [[nodiscard]] bool is_first_name(TokenRange range) const {
    const Token& last = tokens_[range.last - 1];
    if (!last.capitalised || last.shape == Shape::upper) return false;
    if (!last.word->classes.test(holiday_) && !last.word->classes.test(month_)) return false;
    const TokenIndex before = range.last - 2;
    const bool surname = range.last == range.first + 1 && range.first > 0 &&
                         tokens_[before].pos == Pos::name && tokens_[before].capitalised &&
                         last.gap == Gap::blank;
    if (surname) return true;
    if (range.last >= tokens_.size()) return false;
    const Token& next = tokens_[range.last];
    return next.capitalised && next.gap == Gap::blank && next.kind == TokenKind::word;
  }

  const Tokens& tokens_;
  const Annotations& annotations_;
  DateReader reader_;
  ClassId month_;
  ClassId weekday_;
  ClassId holiday_;
  ClassId day_part_;
  ClassId head_;
  ClassId organization_;
  Column type_;
  ClassId forward_;
  Column role_;
  const Lexicon& lexicon_;
};

// The extent replaces the range, and is no capture any more.
void narrow(Match& match) {
  const auto& names = match.rule->captures;
  const auto found = std::ranges::find(names, "extent");
  if (found == names.end()) return;
  TokenRange& extent = match.captures[static_cast<std::size_t>(found - names.begin())];
  if (extent.empty()) return;
  match.range = extent;
  extent = {};
}

// Of matches that overlap the leftmost stays; of those the longest, then the rule that stands
// first. A rule of as=none only takes its place.
void part(std::vector<Match> matches, Reading& reading) {
  std::ranges::stable_sort(matches, [](const Match& a, const Match& b) {
    if (a.range.first != b.range.first) return a.range.first < b.range.first;
    return a.range.last > b.range.last;
  });
  TokenIndex free = 0;
  for (Match& match : matches) {
    if (match.range.first < free) continue;
    free = match.range.last;
    const bool none = match.rule->setting("as") == "none";
    (none ? reading.no_dates : reading.dates).push_back(std::move(match));
  }
}

}  // namespace

void keep_dates(Reading& reading, std::vector<Match> matches) {
  for (Match& match : matches) narrow(match);
  const DateFilter filter(reading);
  std::erase_if(matches, [&](const Match& match) { return !filter.is_date(match); });
  part(std::move(matches), reading);
}

}  // namespace greffier
