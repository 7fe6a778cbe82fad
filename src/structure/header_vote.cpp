#include "structure/header_vote.h"

#include "phrase/decimal.h"
#include "structure/header_place.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace greffier {
namespace {

constexpr std::size_t kFewLines = 6;  // a lone header stands near the top

class HeaderVote {
 public:
  HeaderVote(const AnnotatedText& text, const std::vector<Line>& lines)
      : text_(text), lines_(lines) {}

  [[nodiscard]] std::vector<Header> keep(std::vector<Header> candidates) const {
    // A page has one or two stamps of its own.
    constexpr std::ptrdiff_t kFewestStamps = 3;
    const auto stamped = [](const Header& header) { return header.stamp; };
    if (is_rail(candidates)) std::erase_if(candidates, std::not_fn(stamped));
    drop_page_stamps(candidates);
    keep_stamps_of_titles(candidates);
    const bool few =
        std::ranges::count_if(candidates, stamped) < kFewestStamps && !are_under_titles(candidates);
    if (few || are_strays(candidates)) std::erase_if(candidates, stamped);
    // In a live of times, « • 14h30 : … » is a line of an agenda.
    const bool plain = std::ranges::any_of(candidates, [](const Header& h) { return !h.bullet; });
    std::erase_if(candidates, [plain](const Header& header) { return plain && header.bullet; });
    // « Sport - 20h30 » once or twice is a programme.
    const auto ruled = [](const Header& header) { return header.rubric && !header.day; };
    if (std::ranges::count_if(candidates, ruled) < kFewestStamps) {
      std::erase_if(candidates, ruled);
    }
    if (is_ranking(candidates)) std::erase_if(candidates, is_minute);
    // « Fin : », « Pause : » head posts among minutes of a match.
    const auto minutes = std::ranges::count_if(
        candidates, [](const Header& header) { return is_minute(header) && !header.phase; });
    if (minutes < 2) std::erase_if(candidates, [](const Header& header) { return header.phase; });
    drop_doubtful(candidates);
    join_rubrics(candidates);
    std::array<std::size_t, kHeaderStyles> count{};
    for (const Header& header : candidates) ++count[static_cast<std::size_t>(header.style)];
    if (is_transcript(candidates) || are_lengths(candidates)) return {};
    const auto counts = [&](HeaderStyle style) { return count[static_cast<std::size_t>(style)]; };
    const std::size_t clocks = candidates.size() - counts(HeaderStyle::minute);
    const std::size_t most = *std::max_element(count.begin(), count.end() - 1);
    const auto strays = [&](const Header& header) {
      const std::size_t same = counts(header.style);
      if (header.style == HeaderStyle::space) return same < 3 || same < most;
      if (header.style == HeaderStyle::minute) return same < 2 && clocks < 2;
      // A time that is all of the text, or all that follows it, heads nothing.
      const bool bare = header.style == HeaderStyle::alone && header.line + 1 == lines_.size();
      if (clocks == 1 && bare) return true;
      if (clocks == 1) return header.line > kFewLines || header.style == HeaderStyle::dot;
      // A minority style only beside a clear majority: « 12h44 - » among twenty « 12h45 : ».
      return same < 2 && most < 4 && same < most;
    };
    if (!are_mixed(candidates)) std::erase_if(candidates, strays);
    return candidates;
  }

 private:
  // The posts of several hands: each in its own style, but all with a text, and going back in time.
  [[nodiscard]] bool are_mixed(const std::vector<Header>& headers) const {
    constexpr std::size_t kFewestMixed = 3;
    const auto plain = [](const Header& header) {
      return header.style != HeaderStyle::space && header.style != HeaderStyle::minute &&
             header.style != HeaderStyle::dot && header.form == ClockForm::plain;
    };
    return headers.size() >= kFewestMixed && std::ranges::all_of(headers, plain) &&
           goes_back(headers) && all_have_text(headers, lines_);
  }

  // « 18.16 » may be a price and « 18:16:05 » of a race: they are times where a text follows each,
  // those of the first kind only where they all go back, or on as no prices do, and no other time
  // heads a post. With no sign behind, « 10.11 Les faits » may be a section too.
  void drop_doubtful(std::vector<Header>& headers) const {
    const auto drop = [&headers](ClockForm form) {
      std::erase_if(headers, [form](const Header& header) { return header.form == form; });
    };
    const bool dotted = std::ranges::all_of(headers, [](const Header& header) {
      return header.form == ClockForm::dotted && header.clock;
    });
    const bool bare = std::ranges::any_of(
        headers, [](const Header& header) { return header.style == HeaderStyle::space; });
    const bool ordered =
        tells_a_day(headers) ? !bare || spans_hours(headers) : !bare && goes_back(headers);
    if (!dotted || !ordered || !all_have_text(headers, lines_)) drop(ClockForm::dotted);
    const bool timed = std::ranges::none_of(headers, [](const Header& header) {
      return header.form == ClockForm::seconds && !header.clock;
    });
    if (!timed || !all_have_text(headers, lines_)) drop(ClockForm::seconds);
  }

  // Most are of an hour of their own, written in two figures: « 08.20 Vol », « 10.11 Tapage ».
  [[nodiscard]] bool spans_hours(const std::vector<Header>& headers) const {
    constexpr std::size_t kFigures = 5;  // characters, with the dot
    std::set<long> hours;
    for (const Header& header : headers) {
      if (text_.surface(header.time.first).size() != kFigures) return false;
      hours.insert(std::chrono::floor<std::chrono::hours>(*header.clock).count());
    }
    return 2 * hours.size() > headers.size();
  }

  // « Publié le 4 mars à 6h30 » at the head of the page: nothing is told before the next time, or
  // only the next ones stand where times stand.
  void drop_page_stamps(std::vector<Header>& headers) const {
    constexpr int kMost = 2;  // stamps of a page
    const auto may_be_page = [&] { return headers.front().stamp || is_only_day(headers); };
    for (int i = 0; i < kMost && headers.size() > 1 && may_be_page(); ++i) {
      const std::vector<Header> rest(headers.begin() + 1, headers.end());
      const bool odd = !ends_above(headers.front()) &&
                       find_place(headers, lines_) == HeaderPlace::above &&
                       find_place(rest, lines_) != HeaderPlace::above;
      if (!odd && !is_only_day(headers) && ends_above(rest.front())) return;
      headers = rest;
    }
  }

  // « Publié le 11 juillet à 16 h 52 » under each title: « 15 h 31 » is of a rail beside them.
  void keep_stamps_of_titles(std::vector<Header>& headers) const {
    std::vector<Header> stamps;
    std::ranges::copy_if(headers, std::back_inserter(stamps), &Header::stamp);
    const bool most = stamps.size() > 2 && 2 * stamps.size() > headers.size();
    if (most && find_place(stamps, lines_) == HeaderPlace::under_title) headers = stamps;
  }

  // « Publié le 9 août 2024, à 13 h 05 », and below it « 22 h 40 », « 20 h 12 »; where the first
  // is no stamp, in another style.
  [[nodiscard]] static bool is_only_day(const std::vector<Header>& headers) {
    constexpr std::ptrdiff_t kFewest = 3;
    constexpr std::ptrdiff_t kMost = 2;  // « Jeudi 6 avril 05:30⏎Mise à jour jeudi 6 avril 16:02 »
    const auto dated = [](const Header& header) { return header.day.has_value(); };
    const auto rest = std::ranges::find_if_not(headers, dated);
    const auto many = rest - headers.begin();
    if (many == 0 || many > kMost || headers.end() - rest < kFewest) return false;
    const Header& first = headers.front();
    const bool page =
        first.stamp || (first.style == HeaderStyle::alone && rest->style != first.style);
    return page && std::none_of(rest, headers.end(), dated);
  }

  // « 04:05⏎À la Une : Niamey contre Paris⏎04:20 » below an article: how long its sisters are.
  [[nodiscard]] bool are_lengths(const std::vector<Header>& headers) const {
    constexpr std::size_t kMost = 3;
    const auto alone = [](const Header& header) {
      return header.style == HeaderStyle::alone && !header.stamp;
    };
    const auto told = [](const Line& line) {
      return line.ended && line.role != LineRole::masthead;
    };
    return !headers.empty() && headers.size() <= kMost && std::ranges::all_of(headers, alone) &&
           ends_above(headers.front()) &&
           std::none_of(lines_.begin() + static_cast<std::ptrdiff_t>(headers.front().line),
                        lines_.end(), told);
  }

  // « En continu⏎18:42 Une digue cède⏎17:30 Deux ponts coupés », below an article, which may have a
  // stamp.
  [[nodiscard]] bool is_rail(const std::vector<Header>& headers) const {
    constexpr std::ptrdiff_t kFewest = 2;  // paragraphs of the article
    const auto link = std::ranges::find_if_not(headers, &Header::stamp);
    if (link == headers.end()) return false;
    const auto first = lines_.begin() + static_cast<std::ptrdiff_t>(link->line);
    return std::count_if(lines_.begin(), first, tells) >= kFewest &&
           std::none_of(first, lines_.end(), [](const Line& line) {
             return line.role != LineRole::masthead && line.ended;
           });
  }

  // A sentence ends somewhere above it.
  [[nodiscard]] bool ends_above(const Header& header) const {
    return std::any_of(
        lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(header.line),
        [](const Line& line) { return line.ended && line.role != LineRole::masthead; });
  }

  // « Publié le 4 mars à 18h16 » twice, each under a title and above a text.
  [[nodiscard]] bool are_under_titles(const std::vector<Header>& headers) const {
    return headers.size() > 1 && std::ranges::all_of(headers, &Header::stamp) &&
           find_place(headers, lines_) == HeaderPlace::under_title;
  }

  // « Message par lina_62 » mar. 4 mars 2025 18:16⏎La digue… »: each opens a block, its text below.
  [[nodiscard]] bool open_blocks(const std::vector<Header>& headers) const {
    return all_have_text(headers, lines_) &&
           std::ranges::all_of(headers, [this](const Header& header) {
             return header.stamp && header.day && lines_[header.line].after_blank &&
                    header.line + 1 < lines_.size() && !lines_[header.line + 1].after_blank;
           });
  }

  // Something is told above the first « Posté à 18h16 », and they do not all end a post, stand
  // under its title or open it.
  [[nodiscard]] bool are_strays(const std::vector<Header>& headers) const {
    const auto first = std::ranges::find_if(headers, &Header::stamp);
    if (first == headers.end()) return false;
    const bool told = std::any_of(lines_.begin(),
                                  lines_.begin() + static_cast<std::ptrdiff_t>(first->line), tells);
    const bool placed = std::ranges::all_of(headers, &Header::stamp) &&
                        find_place(headers, lines_) != HeaderPlace::above;
    return told && !placed && !open_blocks(headers);
  }

  // « Le 14/02 à 16:30 Vos questions », where its sisters « Le 14/02 à 21:07 » stand alone.
  void join_rubrics(std::vector<Header>& headers) const {
    const auto alone = [](const Header& header) { return header.style == HeaderStyle::alone; };
    if (std::ranges::count_if(headers, alone) < 2) return;
    const bool dated = std::ranges::all_of(
        headers, [&](const Header& header) { return !alone(header) || header.day; });
    for (Header& header : headers) {
      if (header.style != HeaderStyle::space) continue;
      const Line& line = lines_[header.line];
      const bool known = line.role == LineRole::rubric || line.role == LineRole::summary_head;
      const bool rubric = known || (dated && header.day && !line.ended);
      if (rubric) header.style = HeaderStyle::alone;
    }
  }

  static bool is_minute(const Header& header) { return header.style == HeaderStyle::minute; }

  // « 1er : », « 2e : », « 3e : »: no minutes of a match, where none is later than they are many.
  [[nodiscard]] bool is_ranking(const std::vector<Header>& headers) const {
    const auto many = std::ranges::count_if(headers, is_minute);
    return std::ranges::none_of(headers, [&](const Header& header) {
      if (!is_minute(header)) return false;
      const auto value = parse_plain(
          text_.surface(header.time.first)
              .substr(0, text_.surface(header.time.first).find_first_not_of("0123456789")));
      return value && value->value() > static_cast<double>(many + 2);
    });
  }

  // The cues of a video: many times that begin at nought and rise by seconds.
  [[nodiscard]] static bool is_transcript(const std::vector<Header>& headers) {
    if (headers.size() < 4) return false;
    std::chrono::minutes before{-1};
    for (const Header& header : headers) {
      if (!header.clock || *header.clock < before) return false;
      before = *header.clock;
    }
    return *headers.front().clock <= std::chrono::minutes{1} &&
           (headers.front().form == ClockForm::seconds ||
            (headers.front().style == HeaderStyle::space && before < std::chrono::hours{1}));
  }

  const AnnotatedText& text_;
  const std::vector<Line>& lines_;
};

}  // namespace

std::vector<Header> keep_style(std::vector<Header> candidates, const AnnotatedText& text,
                               const std::vector<Line>& lines) {
  return HeaderVote(text, lines).keep(std::move(candidates));
}

}  // namespace greffier
