#include "structure/header.h"

#include "structure/dateline.h"
#include "structure/header_cursor.h"
#include "structure/header_end.h"
#include "structure/header_place.h"
#include "structure/header_vote.h"
#include "structure/match_minute.h"
#include "structure/post_author.h"
#include "structure/sign.h"
#include "structure/text_time.h"
#include "structure/title_day.h"

#include <algorithm>
#include <initializer_list>

namespace greffier {
namespace {

class HeaderReader {
 public:
  explicit HeaderReader(const Page& page)
      : page_(page), text_(page.text), tokens_(page.text.tokens), lines_(page.lines), here_(page),
        ends_(page), phase_(page.lexicon.get_class("MATCH_PHASE")) {}

  std::vector<Header> read() {
    std::vector<Header> candidates;
    std::vector<Header> ends;
    for (std::size_t line = 0; line < lines_.size(); ++line) {
      if (page_.agenda[line]) continue;
      if (auto header = read_at(line); header && !(header->rubric && opens_dispatch(line)))
        candidates.push_back(*header);
      else if (auto end = ends_.read(line); end && !opens_dispatch(line))
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
    if (!PostAuthors(page_, kept).known()) place_headers(kept, lines_);
    return kept;
  }

 private:
  // « Ouagadougou (AFP) - 24/08/2023 20:51 »: no title with its time.
  [[nodiscard]] bool opens_dispatch(std::size_t line) const {
    const auto dateline = read_dateline(text_, lines_[line], page_.reader, page_.lexicon);
    return dateline && dateline->range.last == lines_[line].range.last;
  }

  std::optional<Header> read_at(std::size_t line) {
    const TokenRange range = lines_[line].range;
    here_.enter(range);
    Header header{.line = line, .range = {range.first, range.first}};
    const bool masthead = page_.is_outside(line);
    if (page_.footers[line]) return std::nullopt;
    header.stamp = take_stamp();
    bool byline = false;
    const bool restamped =
        masthead && !header.stamp && here_.lead().begins_clock(here_.at(), range.last);
    if (masthead && !header.stamp && !restamped) {
      byline = take_byline() && here_.lead().begins_clock(here_.at(), range.last);
      header.stamp = !byline && (here_.at() > range.first || begins_with_day());
      if (!byline && !header.stamp) return std::nullopt;
    }
    header.heading = here_.sign(here_.at()) == "#";
    header.bullet = take_bullet() && !header.heading;
    header.rubric = take_rubric();
    const bool bracket = here_.take("[") || (!header.rubric && here_.take("("));
    const bool at = here_.take("À") || here_.take("A") || here_.take("à");  // « À 18h16 », alone
    const TokenIndex begin = here_.at();
    if (!here_.take_time(header) && !take_minute(header) && !take_phase(header)) {
      return std::nullopt;
    }
    header.time = {begin, here_.at()};
    if (header.rubric && names_agency_) header.range.first = begin;  // its names are told
    here_.take_zone(header);
    if (header.rubric) skip_agency();
    if (at && !here_.at_end()) return std::nullopt;
    if (bracket && !take_bracket_end()) return std::nullopt;
    if (header.bullet) {
      while (here_.take("*")) continue;  // « **18h16** - »
    }
    // « Publié le 4 mars à 18h16 par Lina Vasquier »: the line has no more to tell.
    if (header.stamp && (masthead || here_.lead().is_second_stamp(here_.rest()))) {
      here_.move_to(range.last);
    }
    if ((header.stamp || header.rubric || byline) && !here_.at_end()) return std::nullopt;
    if (!take_separator(header, bracket)) return std::nullopt;
    // « 17h42 – Actualisé à 17h58 » stands alone on its line.
    const bool updated = here_.lead().skip_stamp(here_.rest()) > here_.at();
    if (restamped && !updated) return std::nullopt;
    if (updated) {
      here_.move_to(range.last);
      header.style = HeaderStyle::alone;
    }
    // « ▶ 00:00 / 14:58 », « 20h30 - 22h00 : concert ».
    if (here_.lead().begins_clock(here_.at(), range.last)) return std::nullopt;
    // « Il y a 2 heures : le pont cède » may open any text.
    const bool ago = header.day && !header.clock && header.style != HeaderStyle::minute;
    const bool told = header.style == HeaderStyle::colon || header.style == HeaderStyle::space ||
                      header.style == HeaderStyle::dot;
    if (ago && told) return std::nullopt;
    header.range.last = here_.at();
    return header;
  }

  // « ] », « - Rocval] »
  bool take_bracket_end() {
    constexpr TokenIndex kLongest = 6;  // tokens
    const TokenIndex begin = here_.at();
    const auto closes = [this] { return sign() == "]" || sign() == ")"; };
    if (is_dash(sign()) || sign() == ",") {
      while (!here_.at_end() && here_.at() < begin + kLongest && !closes()) step();
    }
    return here_.take("]") || here_.take(")");
  }

  bool take_stamp() {
    const TokenIndex begin = here_.at();
    here_.move_to(here_.lead().skip_stamp(here_.rest()));
    return here_.at() > begin;
  }

  // Of a line that is no bulletin else.
  bool take_byline() {
    const TokenIndex begin = here_.at();
    here_.move_to(here_.lead().skip_byline(here_.rest()));
    return here_.at() > begin;
  }

  [[nodiscard]] bool begins_with_day() const {
    return page_.reader.skip_day_word(here_.at(), here_.rest().last) > here_.at();
  }

  bool take_rubric() {
    const TokenIndex begin = here_.at();
    here_.move_to(here_.lead().skip_channel(here_.rest()));
    if (here_.at() > begin) return true;
    // « AFP – Bamako – 15/05/2023 à 16h05 »: an agency, its place
    here_.move_to(here_.lead().skip_rubric(here_.rest()));
    const TokenIndex place = here_.at();
    here_.move_to(here_.lead().skip_rubric(here_.rest()));
    names_agency_ = here_.at() > place;
    return here_.at() > begin;
  }

  // « Bamako, 15/05/2023 à 16h05 (AFP) »
  void skip_agency() {
    const TokenIndex at = here_.at();
    const bool sigle = here_.sign(at) == "(" && at + 3 == here_.rest().last &&
                       tokens_[at + 1].shape == Shape::upper && here_.sign(at + 2) == ")";
    if (sigle) here_.move_to(at + 3);
  }

  // « • 18h16 : … », « > 18h16 - … », « 🔴 18h16 », « ## 18h16 », « **18h16** ».
  bool take_bullet() {
    const TokenIndex begin = here_.at();
    while (!here_.at_end() && is_bullet_sign()) step();
    return here_.at() > begin;
  }

  [[nodiscard]] bool is_bullet_sign() const {
    const std::string_view surface = sign();
    return tokens_[here_.at()].kind == TokenKind::punctuation && surface != "[" && surface != "(" &&
           surface != "]" && surface != ")" && surface != ":" && surface != "," && surface != ".";
  }

  bool take_minute(Header& header) {
    const TokenIndex end = skip_match_minute(text_, here_.rest());
    if (end == here_.at()) return false;
    here_.move_to(end);
    header.style = HeaderStyle::minute;
    return true;
  }

  // « MI-TEMPS : », « Fin du match - ».
  bool take_phase(Header& header) {
    if (here_.at_end()) return false;
    const Annotation* longer = text_.annotations.find(here_.at(), phase_);
    const bool single = tokens_[here_.at()].word->classes.test(phase_);
    if (longer == nullptr && !single) return false;
    here_.move_to(longer != nullptr ? longer->range.last : here_.at() + 1);
    header.style = HeaderStyle::minute;
    header.phase = true;
    return true;
  }

  // « 13h05 (104 km) : Sept hommes en tête »: a bracket before the sign.
  void skip_aside() {
    constexpr TokenIndex kLongest = 8;  // tokens from bracket to bracket
    if (sign() != "(") return;
    const TokenIndex last = here_.rest().last;
    for (TokenIndex close = here_.at() + 1; close + 1 < last && close < here_.at() + kLongest;
         ++close) {
      if (here_.sign(close) != ")") continue;
      const std::string_view next = here_.sign(close + 1);
      if (next == ":" || is_dash(next)) here_.move_to(close + 1);
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
      here_.take(":");
      return set(HeaderStyle::bracket);
    }
    if (here_.at_end()) return set(HeaderStyle::alone);
    skip_aside();
    if (header.heading && tokens_[here_.at()].capitalised) return set(HeaderStyle::colon);
    if (take_one_of({":", ">>", "»"})) return set(HeaderStyle::colon);
    if (take_one_of({"-", "–", "—"})) return set(HeaderStyle::dash);
    if (take_one_of({"|", "/", "·", "•", "→", ">"})) {
      if (!header.day || !is_rubric_alone()) return set(HeaderStyle::pipe);
      here_.move_to(here_.rest().last);
      return set(HeaderStyle::alone);
    }
    if (here_.take(".")) return !header.phase && set(HeaderStyle::dot);
    const Token& next = tokens_[here_.at()];
    // « 21:29France - … » is a line of a rail, not an entry.
    const bool shout = minute && next.gap == Gap::none && next.capitalised;  // « 77'Carton jaune »
    if (shout && !header.phase) return true;
    const std::string_view behind = here_.sign(here_.at() + 1);
    const bool rail = next.gap == Gap::none && (behind == "-" || behind == "–");
    const bool opens = next.capitalised || next.kind == TokenKind::mark || counts(header, next);
    // « 06:40 heure de Paris« Comptez », « 15 h 06SNCF : passe »: glued as « 06:40Comptez » is.
    const bool glued =
        next.gap == Gap::none && (!header.zone.empty() || next.shape == Shape::upper);
    return !minute && opens && !rail && set(glued ? HeaderStyle::alone : HeaderStyle::space);
  }

  // « 14:10 65 % d'enseignants sont en grève, affirme leur syndicat. »: a sentence, no table.
  [[nodiscard]] bool counts(const Header& header, const Token& next) const {
    constexpr std::size_t kShortest = 40;  // characters
    const Line& line = lines_[header.line];
    return next.kind == TokenKind::number && next.gap == Gap::blank && line.ended &&
           line.characters >= kShortest;
  }

  // « mardi 12 mars 2024 - 17:45 | Politique »
  [[nodiscard]] bool is_rubric_alone() const {
    constexpr TokenIndex kLongest = 3;  // tokens
    const TokenRange rest = here_.rest();
    const auto begin = tokens_.begin();
    return rest.last <= rest.first + kLongest &&
           std::all_of(begin + rest.first, begin + rest.last,
                       [](const Token& token) { return token.capitalised; });
  }

  [[nodiscard]] std::string_view sign() const { return here_.sign(here_.at()); }
  void step() { here_.move_to(here_.at() + 1); }
  bool take_one_of(std::initializer_list<std::string_view> signs) {
    return std::ranges::any_of(signs, [this](std::string_view sign) { return here_.take(sign); });
  }

  const Page& page_;
  const AnnotatedText& text_;
  const Tokens& tokens_;
  const std::vector<Line>& lines_;
  HeaderCursor here_;
  HeaderEndReader ends_;
  ClassId phase_;
  bool names_agency_ = false;  // the rubric at hand, and a place
};

}  // namespace

std::vector<Header> find_headers(const Page& page) { return HeaderReader(page).read(); }

}  // namespace greffier
