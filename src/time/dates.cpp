#include "time/dates.h"

#include "structure/entry_map.h"
#include "text/home.h"
#include "time/agreement.h"
#include "time/date_resolver.h"
#include "time/told_year.h"
#include "time/weekday_warning.h"

#include <algorithm>
#include <string>

namespace greffier {
namespace {

using std::chrono::days;

constexpr std::uint32_t kNoQuotation = 0xFFFFFFFF;
constexpr TokenIndex kClose = 60;       // tokens that a day named before is remembered for
constexpr TokenIndex kParagraph = 150;  // and within one paragraph

class DateFinder {
 public:
  DateFinder(const Reading& reading, const std::vector<EntryMoment>& moments, std::string_view home)
      : reading_(reading), text_(reading.text), moments_(moments), home_(home),
        resolver_(reading, home_of_zone(home).country), tense_(reading), year_(reading),
        report_(reading.lexicon.get_class("REPORT_VERB")) {}

  FoundDates find() {
    mark_figures();
    for (const Match& match : reading_.dates) {
      if (is_figure(match)) continue;
      const auto entry = entry_of(reading_.outline, match.range.first);
      if (!entry || stands_in_header(*entry, match.range)) continue;
      if (!is_told(*entry, match.range.first)) continue;
      places_.push_back({.match = &match, .entry = *entry, .tense = tense_.tense_at(match.range)});
    }
    agree_tenses(places_, resolver_);
    for (const PlacedDate& place : places_) add(place);
    return std::move(found_);
  }

 private:
  // ------------------------------------------------------------ which matches are dates
  // « cinq ans de prison », « 34 ans »: a figure that wins over dates.
  void mark_figures() {
    figure_.assign(text_.tokens.size() + 1, false);
    for (const Match& match : reading_.figures) {
      if (match.rule->setting("over") != "date") continue;
      const TokenRange value = match.capture("value");
      const TokenIndex first = value.empty() ? match.range.first : value.first;
      for (TokenIndex token = first; token < match.range.last; ++token) figure_[token] = true;
    }
  }

  [[nodiscard]] bool is_figure(const Match& match) const {
    for (TokenIndex token = match.range.first; token < match.range.last; ++token) {
      if (figure_[token]) return true;
    }
    return false;
  }

  // The time of a header and the day of a dateline are told by the entry.
  [[nodiscard]] bool stands_in_header(Index number, TokenRange range) const {
    const EntryRange& entry = reading_.outline.entries[number];
    const auto overlaps = [range](TokenRange other) {
      return range.first < other.last && other.first < range.last;
    };
    return overlaps(entry.header) || overlaps(entry.dateline) ||
           (entry.time && overlaps(entry.time->range));
  }

  // « Temps de lecture : 2 min » stands in an entry and is no part of what it tells.
  [[nodiscard]] bool is_told(Index number, TokenIndex token) const {
    const auto& blocks = reading_.outline.entries[number].blocks;
    const auto after = std::ranges::upper_bound(blocks, token, {}, &TokenRange::first);
    return blocks.empty() || (after != blocks.begin() && (after - 1)->contains(token));
  }

  // ------------------------------------------------------------ one after the other
  void add(const PlacedDate& place) {
    const Match& match = *place.match;
    if (place.entry != entry_) enter(place.entry);
    enter_sentence(match.range.first);
    DateContext context{.moment = moment_, .told = day_told(match), .tense = place.tense};
    const std::uint32_t quotation = quotation_at(match.range.first);
    if (match.rule->setting("value") != "today") {
      const bool beside = quotation == quoted_ && (quotation != kNoQuotation || goes_on(place));
      if (!sentence_day_ && beside) {
        context.near = told_;
        context.evening = evening_;  // « hier soir. À minuit, … »
      }
      if (sentence_day_ && !is_aside() && !parted(told_at_, match.range.first)) {
        context.near = sentence_day_;
        context.evening = evening_;
      }
    }
    if (moment_.day && place.tense.direction == Direction::past) {
      context.told_year = year_.of_story(match.range.first, year_of(*moment_.day));
    }
    const DateWords words = resolver_.read(match.range);
    context.listed_year = year_.of_list(match.range.first);
    if (!context.listed_year && place.tense.direction != Direction::future) {
      context.listed_year = year_.of_day(words, match.range.first);
    }
    context.told_whole = told_whole_;
    const auto value = resolver_.resolve(match, context);
    if (!value) return;
    if (value->kind != DateKind::interval || words.month) year_.remember(match.range, words);
    if (words.year) year_.remember_days(value->value, match.range.first);
    warn_of_weekday(match, *value);
    if (value->whole || (value->told && !is_fresh(*value->told))) told_whole_ = value->whole;
    const bool aside = names_event(match) || is_start(match);
    if (value->told && !aside && !is_report_day(match, *value->told)) {
      told_ = sentence_day_ = value->told;
      evening_ = value->start && *value->start >= Minute{*value->told} + std::chrono::hours{18};
      quoted_ = quotation;
      told_at_ = match.range.last;
      told_first_ = match.range.first;
    }
    found_.dates.push_back({.entry = *entry_,
                            .span = text_.span(match.range),
                            .value = value->value,
                            .start = bound(value->start),
                            .end = bound(value->end),
                            .kind = value->kind,
                            .rule = match.rule->name});
  }

  // « 0,3 % au troisième trimestre, a annoncé lundi l'Insee, contre 0,2 % le trimestre précédent »:
  // a day of the news is no part of the story.
  [[nodiscard]] bool is_fresh(Day day) const {
    constexpr days kNews{7};
    return moment_.day && day <= *moment_.day && *moment_.day - day <= kNews;
  }

  // « les enchères du Nouvel An », « le défilé du 14-Juillet »: no day that the story is in.
  [[nodiscard]] bool names_event(const Match& match) const {
    const TokenIndex first = match.range.first;
    return first > 0 && text_.tokens[first - 1].pos == Pos::de &&
           !resolver_.read(match.range).holiday.empty();
  }

  // « effacé les gains engrangés depuis lundi », and then « la veille »: not Monday's. But
  // « Depuis dimanche soir, » opens the story of that day.
  [[nodiscard]] bool is_start(const Match& match) const {
    const TokenIndex first = match.range.first;
    const auto since = [&](TokenIndex at) { return text_.tokens[at].word->folded == "depuis"; };
    if (since(first)) return first > sentence_.first;
    return first > sentence_.first + 1 && since(first - 1);
  }

  // « tué vendredi soir, a-t-on appris samedi »: the story goes on from Friday.
  [[nodiscard]] bool is_report_day(const Match& match, Day day) const {
    return sentence_day_ && moment_.day && day == *moment_.day && *sentence_day_ < day &&
           parted(told_at_, match.range.first);
  }

  // « tué le 9 août 2021 », and sentences later « la veille »: that of the entry, not of the story.
  [[nodiscard]] std::optional<Day> day_told(const Match& match) const {
    constexpr days kRecent{45};
    // « "Il faut un accord vendredi", a dit le maire, élu la veille »: not the eve of that Friday
    const bool left = quoted_ != kNoQuotation && match.rule->name == "date.told" &&
                      !reading_.quotations[quoted_].range.contains(match.range.first);
    if (left && told_ && moment_.day && *told_ > *moment_.day) return std::nullopt;
    const bool close = match.range.first < told_at_ + kClose;
    if (!told_ || !moment_.day || close) return told_;
    return *moment_.day - *told_ > kRecent ? std::nullopt : told_;
  }

  // « Le suspect, arrêté dimanche, a été relâché à 12h40 »: the day of what is told beside.
  [[nodiscard]] bool is_aside() const {
    if (told_at_ >= text_.tokens.size() || text_.surface(told_at_) != ",") return false;
    const VerbGroup* verb = told_first_ > 0 ? reading_.verb_group_at(told_first_ - 1) : nullptr;
    return verb != nullptr && verb->features.has(Feature::bare);
  }

  // « …mardi à 4h12, indique le bilan, qui en annonçait neuf à la mi-journée »: who reports the
  // story of a day speaks on the entry's.
  [[nodiscard]] bool parted(TokenIndex from, TokenIndex to) const {
    if (to > from + kClose) return false;
    const auto& verbs = reading_.verbs;
    auto verb = std::ranges::lower_bound(verbs, from, {},
                                         [](const VerbGroup& group) { return group.range.first; });
    for (; verb != verbs.end() && verb->range.last <= to; ++verb) {
      const TokenIndex first = verb->range.first;
      if (first == 0 || text_.surface(first - 1) != ",") continue;
      if (text_.tokens[verb->main].word->classes.test(report_)) return true;
    }
    return false;
  }

  // « L'homme s'est noyé dimanche. Son corps a été retrouvé vers 20h30. »: a story told of a day
  // gone by, where the entry has no minute of its own.
  [[nodiscard]] bool goes_on(const PlacedDate& place) const {
    if (!told_ || !moment_.day || moment_.clock || *told_ >= *moment_.day) return false;
    if (place.tense.direction != Direction::past) return false;
    const TokenIndex here = place.match->range.first;
    return here < told_at_ + kClose ||
           (here < told_at_ + kParagraph && is_one_line(told_at_, here));
  }

  [[nodiscard]] bool is_one_line(TokenIndex from, TokenIndex to) const {
    const auto tokens = std::span(text_.tokens).subspan(from, to - from);
    return std::ranges::none_of(tokens, [](const Token& token) { return token.gap >= Gap::line; });
  }

  void enter(Index entry) {
    entry_ = entry;
    moment_ = entry < moments_.size() ? moments_[entry] : EntryMoment{};
    if (moment_.zone.empty()) moment_.zone = home_;
    told_ = {};
    told_whole_ = {};
    quoted_ = kNoQuotation;
    sentence_day_ = {};
    sentence_ = {};
    year_.enter_entry();
  }

  static std::optional<std::string> bound(std::optional<Minute> minute) {
    return minute ? std::optional(format_bound(*minute)) : std::nullopt;
  }

  void enter_sentence(TokenIndex token) {
    if (sentence_.contains(token)) return;
    sentence_ = reading_.sentence_at(token);
    sentence_day_ = {};
    year_.enter(sentence_);
  }

  // The outermost quotation that a token stands in.
  [[nodiscard]] std::uint32_t quotation_at(TokenIndex token) {
    const auto& quotations = reading_.quotations;
    while (next_ < quotations.size() &&
           (quotations[next_].parent || quotations[next_].range.last <= token)) {
      ++next_;
    }
    const bool inside = next_ < quotations.size() && quotations[next_].range.contains(token);
    return inside ? static_cast<std::uint32_t>(next_) : kNoQuotation;
  }

  // ------------------------------------------------------------ warnings
  void warn_of_weekday(const Match& match, const DateValue& value) {
    if (!value.start || !value.told) return;
    const Day first = std::chrono::floor<days>(*value.start);
    warn_of_weekday(match, resolver_.read(match, "day"), *value.told);
    warn_of_weekday(match, resolver_.read(match, "from"), first);
    if (value.kind == DateKind::interval) {
      warn_of_weekday(match, resolver_.read(match, "to"), *value.told);
    }
  }

  void warn_of_weekday(const Match& match, const DateWords& words, Day day) {
    if (!contradicts(words, day)) return;
    found_.warnings.push_back(weekday_warning(text_, match.range, *words.weekday, day));
  }

  const Reading& reading_;
  const AnnotatedText& text_;
  const std::vector<EntryMoment>& moments_;
  std::string_view home_;  // time zone
  DateResolver resolver_;
  TenseReader tense_;
  ToldYear year_;
  ClassId report_;
  std::vector<bool> figure_;  // by token
  std::vector<PlacedDate> places_;
  std::optional<Index> entry_;
  EntryMoment moment_;
  std::optional<Day> told_;              // the day named last in this entry
  std::optional<Period> told_whole_;     // and the month or year, where no day stands behind it
  TokenIndex told_first_ = 0;            // where it was
  TokenIndex told_at_ = 0;               // and what stands behind it
  std::uint32_t quoted_ = kNoQuotation;  // the quotation that it was named in
  TokenRange sentence_;
  std::optional<Day> sentence_day_;  // the day named last in this sentence
  bool evening_ = false;             // told by its evening
  std::size_t next_ = 0;             // of the quotations
  FoundDates found_;
};

}  // namespace

FoundDates find_dates(const Reading& reading, const std::vector<EntryMoment>& moments,
                      std::string_view home) {
  return DateFinder(reading, moments, home).find();
}

}  // namespace greffier
