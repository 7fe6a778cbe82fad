#include "phrase/clock.h"

#include "phrase/decimal.h"
#include "phrase/rare_clock.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace greffier {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

// The digits at `at`, at most two; nothing where there are none.
std::optional<int> take_two_digits(std::string_view text, std::size_t& at) {
  const std::size_t begin = at;
  int value = 0;
  while (at < text.size() && at < begin + 2 && text[at] >= '0' && text[at] <= '9') {
    value = 10 * value + (text[at++] - '0');
  }
  return at > begin ? std::optional(value) : std::nullopt;
}

class ClockReader {
 public:
  ClockReader(AnnotatedText& text, const std::vector<NumberPhrase>& numbers, const Lexicon& lexicon)
      : text_(text), tokens_(text.tokens), numbers_(numbers),
        part_class_(lexicon.get_class("DAY_PART")), part_(lexicon.get_column("DAY_PART", "part")),
        unit_(lexicon.get_class("UNIT")), currency_(lexicon.get_class("CURRENCY")),
        lexicon_(lexicon), dotted_(heads_with_dots()) {}

  std::vector<ClockPhrase> read() {
    for (TokenIndex token = 0; token < tokens_.size();) {
      auto clock = read_at(token);
      if (!clock) {
        ++token;
        continue;
      }
      if (!take_half(*clock)) take_part(*clock);
      add(*clock);
      token = clock->range.last;
    }
    return std::move(clocks_);
  }

 private:
  void add(const ClockPhrase& clock) {
    Features features;
    if (clock.plain) features.set(Feature::definite);
    text_.annotations.add({.id = class_of(PhraseClass::clock),
                           .range = clock.range,
                           .head = clock.range.first,
                           .features = features,
                           .payload = static_cast<std::uint32_t>(clocks_.size())});
    clocks_.push_back(clock);
  }

  [[nodiscard]] bool is(TokenIndex token, std::string_view folded) const {
    return token < tokens_.size() && tokens_[token].gap <= Gap::blank &&
           tokens_[token].word->folded == folded;
  }

  std::optional<ClockPhrase> read_at(TokenIndex token) const {
    if (tokens_[token].kind == TokenKind::clock) {
      const auto clock = read_token(token);
      return clock ? clock : read_seconds(token);
    }
    const std::string_view word = tokens_[token].word->folded;
    if (word == "midi" || word == "minuit") return read_named(token);
    if (dotted_ && tokens_[token].gap == Gap::blank) {
      if (const auto time = dotted_time(token); time && !counts(token + 1)) {
        return ClockPhrase{.range = {token, token + 1}, .time = *time};
      }
    }
    return read_hours(token);
  }

  // « 7.40 », « 18.05 »: hours and minutes, or a price.
  [[nodiscard]] std::optional<minutes> dotted_time(TokenIndex token) const {
    const auto clock = read_rare_clock(text_.surface(token));
    return clock && clock->form == ClockForm::dotted ? clock->time : std::nullopt;
  }

  // « 7.40 euros »
  [[nodiscard]] bool counts(TokenIndex next) const {
    if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return false;
    const ClassSet& classes = tokens_[next].word->classes;
    return classes.test(unit_) || classes.test(currency_) || text_.surface(next) == "%";
  }

  // The page's own times stand so at the heads of its lines, in the order of a day: « 06.50 — ».
  [[nodiscard]] bool heads_with_dots() const {
    constexpr int kFewest = 4;
    int on = 0;
    int back = 0;
    std::optional<minutes> last;
    for (TokenIndex token = 0; token + 1 < tokens_.size(); ++token) {
      if (token > 0 && tokens_[token].gap < Gap::line) continue;
      const auto time = dotted_time(token);
      const std::string_view sign = text_.surface(token + 1);
      if (!time || (sign != "—" && sign != "–" && sign != "-")) continue;
      if (last) ++(*time < *last ? back : on);
      last = time;
    }
    return on + back + 1 >= kFewest && (on == 0 || back == 0);
  }

  // « 14h30 », « 9H », « 20:15 »; a video's « 00:14:30 » is none.
  std::optional<ClockPhrase> read_token(TokenIndex token) const {
    const std::string_view surface = text_.surface(token);
    std::size_t at = 0;
    const auto hour = take_two_digits(surface, at);
    const bool colon = at < surface.size() && surface[at] == ':';
    while (at < surface.size() && (surface[at] < '0' || surface[at] > '9')) ++at;
    const auto minute = take_two_digits(surface, at);
    if (!hour || minute.value_or(0) > 59 || at < surface.size()) return std::nullopt;
    if (*hour > 24 && (colon || minute)) return std::nullopt;  // « 48h » is a length of time
    return ClockPhrase{.range = {token, token + 1},
                       .time = hours{*hour} + minutes{minute.value_or(0)},
                       .plain = minute.has_value() || colon};
  }

  // « 7:56:30 pm »: the half of the day says that it is no length.
  std::optional<ClockPhrase> read_seconds(TokenIndex token) const {
    const auto clock = read_rare_clock(text_.surface(token));
    if (!clock || !clock->time || clock->form != ClockForm::seconds) return std::nullopt;
    ClockPhrase phrase{.range = {token, token + 1}, .time = *clock->time, .plain = true};
    return take_half(phrase) ? std::optional(phrase) : std::nullopt;
  }

  // « midi », « minuit et demi », « midi moins le quart », « midi quinze ». « le Midi » is a
  // region; « les douze coups de midi » tell no time.
  std::optional<ClockPhrase> read_named(TokenIndex token) const {
    const bool noon = tokens_[token].word->folded == "midi";
    if (tokens_[token].shape == Shape::capital && tokens_[token].gap == Gap::blank) {
      return std::nullopt;
    }
    ClockPhrase clock{.range = {token, token + 1}, .time = hours{noon ? 12 : 0}};
    take_fraction(clock);
    return clock;
  }

  // « 14 heures », « 14 heures 30 », « quinze heures et quart », « huit heures moins dix ».
  std::optional<ClockPhrase> read_hours(TokenIndex token) const {
    const auto hour = read_number(token, 24);
    if (!hour) return std::nullopt;
    const TokenIndex unit = hour->second;
    if (!is(unit, "heures") && !is(unit, "heure") && !is(unit, "h")) return std::nullopt;
    if (is_length(token, unit + 1)) return std::nullopt;
    ClockPhrase clock{.range = {token, unit + 1}, .time = hours{hour->first}};
    take_fraction(clock);
    // « deux heures et demie » may be a length of time, « 14 heures 30 » hardly.
    clock.plain = clock.plain && tokens_[token].kind == TokenKind::number;
    return clock;
  }

  // « après 3 heures et 12 minutes », but « à 3 heures et 12 minutes »
  bool is_length(TokenIndex first, TokenIndex joint) const {
    const bool told = first > 0 && tokens_[first - 1].word->folded == "a";
    const auto minute = is(joint, "et") ? read_number(joint + 1, 59) : std::nullopt;
    return !told && minute && (is(minute->second, "minutes") || is(minute->second, "minute"));
  }

  // A whole number at a token and the token after it.
  std::optional<std::pair<int, TokenIndex>> read_number(TokenIndex token, int most) const {
    const Annotation* number =
        token < tokens_.size() ? text_.annotations.find(token, PhraseClass::number) : nullptr;
    if (number == nullptr) return std::nullopt;
    const NumberPhrase& phrase = numbers_[number->payload];
    const double value = phrase.value.value();
    if (phrase.form == NumberForm::approximate || phrase.form == NumberForm::fraction ||
        phrase.signed_ || value < 0 || value > most || value != static_cast<int>(value)) {
      return std::nullopt;
    }
    return std::pair{static_cast<int>(value), number->range.last};
  }

  void take_fraction(ClockPhrase& clock) const {
    TokenIndex next = clock.range.last;
    const bool joined = is(next, "et");
    if (joined) ++next;
    if (is(next, "demi") || is(next, "demie")) return extend(clock, next + 1, minutes{30});
    if (is(next, "quart")) return extend(clock, next + 1, minutes{15});
    if (is(next, "trois") && is(next + 1, "quarts")) return extend(clock, next + 2, minutes{45});
    if (is(next, "moins")) return take_minus(clock, next + 1);
    take_minutes(clock, next, joined);
  }

  void take_minus(ClockPhrase& clock, TokenIndex next) const {
    if (is(next, "le")) ++next;
    if (is(next, "quart")) return extend(clock, next + 1, -minutes{15});
    const auto number = read_number(next, 29);
    if (number) extend(clock, after_minutes(number->second), -minutes{number->first});
  }

  // « 30 » of « 14 heures 30 »: two digits, and nothing that they count; « huit heures et vingt
  // minutes », but « entre midi et deux ».
  void take_minutes(ClockPhrase& clock, TokenIndex next, bool joined) const {
    if (next >= tokens_.size() || tokens_[next].gap > Gap::blank) return;
    const auto number = read_number(next, 59);
    if (!number) return;
    const bool digits = tokens_[next].kind == TokenKind::number;
    if (digits && tokens_[next].span.size() != 2) return;
    const TokenIndex end = after_minutes(number->second);
    const bool counts = end == number->second && end < tokens_.size() &&
                        tokens_[end].gap <= Gap::blank && tokens_[end].kind == TokenKind::word &&
                        tokens_[end].word->may_be(Pos::noun) &&
                        !tokens_[end].word->may_be(Pos::preposition);
    if (!counts && (!joined || end > number->second)) {
      extend(clock, end, minutes{number->first});
    }
  }

  [[nodiscard]] TokenIndex after_minutes(TokenIndex token) const {
    return is(token, "minutes") || is(token, "minute") ? token + 1 : token;
  }

  static void extend(ClockPhrase& clock, TokenIndex last, minutes more) {
    clock.range.last = last;
    clock.plain = true;
    clock.time += more;
    if (clock.time < minutes{0}) clock.time += hours{24};
  }

  // « 6:42 PM », « 9:05 a.m. »: of pages that their reader's browser spoke English to.
  [[nodiscard]] bool take_half(ClockPhrase& clock) const {
    const TokenIndex next = clock.range.last;
    const bool before_noon = is(next, "am") || is(next, "a.m.");
    const bool after_noon = is(next, "pm") || is(next, "p.m.");
    const bool halved = clock.time >= hours{1} && clock.time < hours{13};
    if (!clock.plain || !halved || (!before_noon && !after_noon)) return false;
    const bool noon = clock.time >= hours{12};
    if (before_noon && noon) clock.time -= hours{12};
    if (after_noon && !noon) clock.time += hours{12};
    clock.range.last = next + 1;
    return true;
  }

  // « trois heures du matin », « 8 h du soir », « 3 heures de l'après-midi ».
  void take_part(ClockPhrase& clock) const {
    TokenIndex next = clock.range.last;
    if (is(next, "du"))
      ++next;
    else if (is(next, "de") && (is(next + 1, "l'") || is(next + 1, "la")))
      next += 2;
    else
      return;
    if (next >= tokens_.size()) return;
    const auto row = std::ranges::find(tokens_[next].word->rows, part_class_, &ClassRow::id);
    if (row == tokens_[next].word->rows.end()) return;
    const std::string_view part = lexicon_.cell(row->row, part_);
    clock.range.last = next + 1;
    clock.plain = true;
    const bool later = part == "TAF" || part == "TEV";
    if (later && clock.time < hours{12}) clock.time += hours{12};
  }

  AnnotatedText& text_;
  const Tokens& tokens_;
  const std::vector<NumberPhrase>& numbers_;
  ClassId part_class_;
  Column part_;
  ClassId unit_;
  ClassId currency_;
  const Lexicon& lexicon_;
  bool dotted_;  // « à 7.40 » is a time on this page
  std::vector<ClockPhrase> clocks_;
};

}  // namespace

std::vector<ClockPhrase> annotate_clocks(AnnotatedText& text,
                                         const std::vector<NumberPhrase>& numbers,
                                         const Lexicon& lexicon) {
  return ClockReader(text, numbers, lexicon).read();
}

}  // namespace greffier
