#include "structure/header.h"

#include "structure/header_lead.h"
#include "structure/header_place.h"
#include "structure/header_vote.h"
#include "structure/match_minute.h"
#include "structure/rare_clock.h"
#include "structure/sign.h"
#include "structure/text_time.h"
#include "structure/title_day.h"
#include "structure/written_zone.h"
#include "text/utf8.h"

#include <algorithm>

namespace greffier {
namespace {

class HeaderReader {
 public:
  explicit HeaderReader(const Page& page)
      : page_(page), text_(page.text), tokens_(page.text.tokens), lines_(page.lines),
        phrases_(page.phrases), reader_(page.reader), lead_(page.text, page.reader, page.lexicon),
        zones_(page.text, page.lexicon), phase_(page.lexicon.get_class("MATCH_PHASE")) {}

  std::vector<Header> read() {
    std::vector<Header> candidates;
    std::vector<Header> ends;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (page_.agenda[line]) continue;
      if (auto header = read_at(line))
        candidates.push_back(*header);
      else if (auto end = read_end(line))
        ends.push_back(*end);
    }
    std::vector<Header> kept = keep_style(std::move(candidates), text_, lines_);
    if (ends.size() > kept.size()) {
      auto in_titles = keep_title_times(ends, lines_);
      if (!in_titles.empty()) return in_titles;
      auto behind_texts = keep_text_times(std::move(ends), page_);
      if (!behind_texts.empty()) return behind_texts;
    }
    kept = add_title_days(std::move(kept), page_);
    place_headers(kept, lines_);
    return kept;
  }

 private:
  // ------------------------------------------------------------ one line
  std::optional<Header> read_at(std::size_t line) {
    last_ = lines_[line].range.last;
    at_ = lines_[line].range.first;
    Header header{.line = line, .range = {at_, at_}};
    const bool masthead = page_.is_outside(line);
    if (page_.footers[line]) return std::nullopt;
    header.stamp = take_stamp(masthead);
    if (masthead && !header.stamp) return std::nullopt;
    header.bullet = take_bullet();
    header.rubric = take_rubric();
    const bool bracket = !header.rubric && (take("[") || take("("));
    const bool at = take("À") || take("A") || take("à");  // « À 18h16 », alone
    const TokenIndex begin = at_;
    take_day(header);
    if (!take_clock(header) && !take_minute(header) && !take_phase(header)) return std::nullopt;
    header.time = {begin, at_};
    take_zone(header);
    if (at && at_ < last_) return std::nullopt;
    if (bracket && !take_bracket_end()) return std::nullopt;
    if (header.bullet) {
      while (take("*")) continue;  // « **18h16** - »
    }
    // « Publié le 4 mars à 18h16 par Lina Vasquier »: the line has no more to tell.
    if (header.stamp && (masthead || lead_.is_second_stamp({at_, last_}))) at_ = last_;
    if ((header.stamp || header.rubric) && at_ < last_) return std::nullopt;
    if (!take_separator(header, bracket)) return std::nullopt;
    header.range.last = at_;
    return header;
  }

  // « Une digue cède à Rocval (18h16) », « … – 18h16 », « …a dit le préfet. [18h16] », « …en prison
  // (18h16). »: a time behind some words.
  std::optional<Header> read_end(std::size_t line) {
    constexpr TokenIndex kLongest = 10;  // tokens from bracket to bracket
    const TokenRange range = lines_[line].range;
    last_ = range.last;
    if (lines_[line].role != LineRole::text) return std::nullopt;
    const bool inside = sign(last_ - 1) == "." && last_ > range.first + 1;
    if (inside) --last_;
    const std::string_view close = sign(last_ - 1);
    const bool bracket = close == ")" || close == "]";
    if (inside && !bracket) return std::nullopt;
    const auto opens = [&](TokenIndex token) {
      return bracket ? sign(token) == (close == ")" ? "(" : "[")
                     : is_dash(sign(token)) || sign(token) == "|";
    };
    TokenIndex open = last_ - 1;
    while (open > range.first && open + kLongest > last_ && !opens(open)) --open;
    if (!opens(open) || open < range.first + 2) return std::nullopt;
    if (!bracket && tokens_[open].gap == Gap::none) return std::nullopt;
    at_ = open + 1;
    if (bracket) take("à");
    const TokenIndex begin = at_;
    Header header{
        .line = line, .range = {open, range.last}, .style = HeaderStyle::bracket, .inside = inside};
    take_day(header);
    if (!take_clock(header)) return std::nullopt;
    header.time = {begin, at_};
    take_zone(header);
    return at_ + (bracket ? 1 : 0) == last_ ? std::optional(header) : std::nullopt;
  }

  [[nodiscard]] std::string_view word(TokenIndex token) const {
    return token < last_ ? std::string_view(tokens_[token].word->folded) : std::string_view();
  }
  [[nodiscard]] std::string_view sign(TokenIndex token) const {
    return token < last_ ? text_.surface(token) : std::string_view();
  }
  bool take(std::string_view surface) {
    if (sign(at_) != surface) return false;
    ++at_;
    return true;
  }

  // « ] », « - Rocval] »
  bool take_bracket_end() {
    constexpr TokenIndex kLongest = 6;  // tokens
    const TokenIndex begin = at_;
    const auto closes = [this] { return sign(at_) == "]" || sign(at_) == ")"; };
    if (is_dash(sign(at_)) || sign(at_) == ",") {
      while (at_ < last_ && at_ < begin + kLongest && !closes()) ++at_;
    }
    return take("]") || take(")");
  }

  // Of a line that is no bulletin else, the byline may stand before its day.
  bool take_stamp(bool masthead) {
    const TokenIndex begin = at_;
    at_ = lead_.skip_stamp({at_, last_});
    if (at_ > begin || !masthead) return at_ > begin;
    at_ = lead_.skip_byline({at_, last_});
    return at_ > begin || reader_.skip_day_word(at_, last_) > at_;
  }

  bool take_rubric() {
    const TokenIndex begin = at_;
    at_ = lead_.skip_rubric({at_, last_});
    return at_ > begin;
  }

  // « • 18h16 : … », « > 18h16 - … », « 🔴 18h16 », « ## 18h16 », « **18h16** ».
  bool take_bullet() {
    const TokenIndex begin = at_;
    while (at_ < last_ && is_sign(at_)) ++at_;
    return at_ > begin;
  }

  [[nodiscard]] bool is_sign(TokenIndex token) const {
    const std::string_view surface = sign(token);
    return tokens_[token].kind == TokenKind::punctuation && surface != "[" && surface != "(" &&
           surface != "]" && surface != ")" && surface != ":" && surface != "," && surface != ".";
  }

  // « Le 23/06 à 06:04 », « 24/09/20 - 23:51 - Titre », « Mardi 4 mars, 18h16 », « Hier à 19h32 ».
  void take_day(Header& header) {
    constexpr TokenIndex kLongest = 8;  // tokens
    const TokenIndex begin = at_;
    TokenIndex end = begin;
    while (end < last_ && end < begin + kLongest && !lead_.begins_clock(end, last_)) ++end;
    if (end == begin || !lead_.begins_clock(end, last_)) return;
    const DateWords words = reader_.read({begin, end});
    if (!(words.day && words.month) && !words.from_entry) return;
    if (!only_day_words({begin, end})) return;
    header.day = written_time(words, {begin, end});
    at_ = end;
  }

  // Nothing but the words of a day and what parts it from the time.
  [[nodiscard]] bool only_day_words(TokenRange range) const {
    for (TokenIndex token = range.first; token < range.last;) {
      const TokenIndex next = reader_.skip_day_word(token, range.last);
      const Token& here = tokens_[token];
      const bool between = here.kind == TokenKind::punctuation || here.pos == Pos::determiner ||
                           here.pos == Pos::preposition ||
                           reader_.read({token, token + 1}).from_entry;
      if (next == token && !between) return false;
      token = std::max(next, token + 1);
    }
    return true;
  }

  // In figures only: « Trois heures plus tard » opens no entry.
  bool take_clock(Header& header) {
    const Annotation* clock =
        at_ < last_ ? text_.annotations.find(at_, PhraseClass::clock) : nullptr;
    if (clock == nullptr) return take_rare_clock(header);
    if (clock->range.last > last_) return false;
    if (!is_digit(character_at(text_.text, tokens_[at_].span.begin))) return false;
    header.clock = phrases_.clocks[clock->payload].time;
    if (*header.clock > std::chrono::hours{24}) return false;
    at_ = clock->range.last;
    return true;
  }

  // « 18:16:05 », « 18.16 ».
  bool take_rare_clock(Header& header) {
    const auto clock = read_rare_clock(sign(at_));
    if (!clock) return false;
    header.clock = clock->time;
    header.form = clock->form;
    ++at_;
    return true;
  }

  bool take_minute(Header& header) {
    const TokenIndex end = skip_match_minute(text_, {at_, last_});
    if (end == at_) return false;
    at_ = end;
    header.style = HeaderStyle::minute;
    return true;
  }

  // « MI-TEMPS : », « Fin du match - ».
  bool take_phase(Header& header) {
    if (at_ >= last_) return false;
    const Annotation* longer = text_.annotations.find(at_, phase_);
    const bool single = tokens_[at_].word->classes.test(phase_);
    if (longer == nullptr && !single) return false;
    at_ = longer != nullptr ? longer->range.last : at_ + 1;
    header.style = HeaderStyle::minute;
    header.phase = true;
    return at_ < last_;
  }

  void take_zone(Header& header) {
    const WrittenZone found = zones_.read(at_, last_);
    if (found.last == at_) return;
    header.zone = found.zone;
    at_ = found.last;
    header.time.last = at_;
  }

  // « 13h05 (104 km) : Sept hommes en tête »: a bracket before the sign.
  void skip_aside() {
    constexpr TokenIndex kLongest = 8;  // tokens from bracket to bracket
    if (sign(at_) != "(") return;
    for (TokenIndex close = at_ + 1; close + 1 < last_ && close < at_ + kLongest; ++close) {
      if (sign(close) != ")") continue;
      if (sign(close + 1) == ":" || is_dash(sign(close + 1))) at_ = close + 1;
      return;
    }
  }

  bool take_separator(Header& header, bool bracket) {
    const bool minute = header.style == HeaderStyle::minute;
    const auto set = [&](HeaderStyle style) {
      if (!minute) header.style = style;
      return true;
    };
    if (bracket) {
      take(":");
      return set(HeaderStyle::bracket);
    }
    if (at_ >= last_) return !minute && set(HeaderStyle::alone);
    skip_aside();
    if (take(":") || take(">>") || take("»")) return set(HeaderStyle::colon);
    if (take("-") || take("–") || take("—")) return set(HeaderStyle::dash);
    if (take("|") || take("/") || take("·") || take("•") || take("→") || take(">"))
      return set(HeaderStyle::pipe);
    if (take(".")) return !header.phase && set(HeaderStyle::dot);
    const Token& next = tokens_[at_];
    // « 21:29France - … » is a line of a rail, not an entry.
    const bool rail = next.gap == Gap::none && (sign(at_ + 1) == "-" || sign(at_ + 1) == "–");
    const bool opens = (next.capitalised || next.kind == TokenKind::mark) &&
                       header.form != ClockForm::dotted;  // « 18.16 Euros »
    // « 06:40 heure de Paris« Comptez »: glued as « 06:40Comptez » is.
    const bool glued = next.gap == Gap::none && !header.zone.empty();
    return !minute && opens && !rail && set(glued ? HeaderStyle::alone : HeaderStyle::space);
  }

  const Page& page_;
  const AnnotatedText& text_;
  const Tokens& tokens_;
  const std::vector<Line>& lines_;
  const DatePhrases& phrases_;
  const DateReader& reader_;
  HeaderLead lead_;
  ZoneReader zones_;
  ClassId phase_;
  TokenIndex at_ = 0;
  TokenIndex last_ = 0;
};

}  // namespace

std::vector<Header> find_headers(const Page& page) { return HeaderReader(page).read(); }

}  // namespace greffier
