#include "structure/header_place.h"

#include <algorithm>

namespace greffier {
namespace {

bool is_text(const Line& line) { return line.role != LineRole::masthead && line.ended; }

bool is_title(const Line& line) {
  return line.role == LineRole::text && !line.ended && !line.glued &&
         line.characters <= kLongestTitle;
}

// « Une digue cède à Rocval⏎La Gazette⏎Publié le 17 janvier »: a short line beneath a title.
bool is_byline(const std::vector<Line>& lines, std::size_t line) {
  constexpr std::size_t kLongest = 40;  // characters
  if (line == 0 || lines[line].after_blank || lines[line].characters > kLongest) return false;
  const Line& above = lines[line - 1];
  return is_title(above) && above.after_blank && !above.upper &&
         above.characters > lines[line].characters;
}

constexpr std::size_t kFurniture = 6;  // bylines and buttons that are looked over

std::size_t line_below(const std::vector<Line>& lines, std::size_t line) {
  const std::size_t last = std::min(lines.size(), line + 1 + kFurniture);
  do ++line;
  while (line < last && lines[line].role == LineRole::masthead);
  return line;
}

class Placing {
 public:
  Placing(const std::vector<Header>& headers, const std::vector<Line>& lines)
      : headers_(headers), lines_(lines) {}

  // Right above the header.
  [[nodiscard]] bool has_title(std::size_t header) const {
    const auto at = [this](std::size_t line) {
      return lines_.begin() + static_cast<std::ptrdiff_t>(line);
    };
    return is_under_title(header) && std::all_of(at(title_above(lines_, headers_[header].line) + 1),
                                                 at(headers_[header].line), [](const Line& line) {
                                                   return line.role == LineRole::masthead;
                                                 });
  }

  [[nodiscard]] HeaderPlace find() const {
    const auto alone = [this](const Header& header) {
      const Line& line = lines_[header.line];
      const bool parted = !line.glued || header.style == HeaderStyle::bracket;
      return header.range.last == line.range.last && parted && header.line > 0;
    };
    if (headers_.empty() || !std::ranges::all_of(headers_, alone)) return HeaderPlace::above;
    if (headers_.size() == 1)
      return heads_article() ? HeaderPlace::under_title : HeaderPlace::above;
    if (are_under_titles()) return HeaderPlace::under_title;
    return are_under_texts() ? HeaderPlace::under_text : HeaderPlace::above;
  }

 private:
  // The one time of a page, between its title and its text.
  [[nodiscard]] bool heads_article() const {
    return has_title(0) &&
           std::none_of(lines_.begin(),
                        lines_.begin() + static_cast<std::ptrdiff_t>(headers_.front().line), tells);
  }

  [[nodiscard]] bool are_under_titles() const {
    for (std::size_t i = 0; i < headers_.size(); ++i) {
      if (!is_under_title(i)) return false;
    }
    return true;
  }

  // A title above, the text below, bylines and a lead between; nothing of the post before touches
  // the title. Below a kicker in capitals the title may follow.
  [[nodiscard]] bool is_under_title(std::size_t header) const {
    const std::size_t line = headers_[header].line;
    const std::size_t head = title_above(lines_, line);
    const std::size_t below = line_below(lines_, line);
    if (head == line || below == lines_.size()) return false;
    if (header > 0 && head <= headers_[header - 1].line) return false;
    const Line& title = lines_[head];
    const bool parted =
        head == 0 || title.after_blank || lines_[head - 1].ended || lines_[head - 1].upper ||
        lines_[head - 1].role != LineRole::text ||
        (lines_[head - 1].after_blank && lines_[head - 1].characters <= kLongestKicker);
    if (!parted || heads_another(header, head)) return false;
    // Blank lines part all, or only the posts.
    if (lines_[line].after_blank && !title.after_blank) return false;
    const bool near = !lines_[line].after_blank;
    const bool kicker = title.upper && near;
    return kicker || is_text(lines_[below]) || has_author_apart(below) ||
           (near && is_whole(headers_[header]) && has_rubrics(below));
  }

  // « Un deuxième centre ouvre⏎⏎16 h 58⏎Thomas Brunelle⏎⏎La ville… »: a line beside the time.
  [[nodiscard]] bool has_author_apart(std::size_t line) const {
    return is_title(lines_[line]) && !lines_[line].after_blank && line + 1 < lines_.size() &&
           lines_[line + 1].after_blank && is_text(lines_[line + 1]);
  }

  // « Publié le 12/05/2023 », « Mardi 4 mars 2025, 18h16 »: says all of when the post was written.
  [[nodiscard]] static bool is_whole(const Header& header) {
    return header.stamp || (header.day && header.day->year && header.clock);
  }

  // « Publié le 12/05/2023⏎Actualité, Nord-Kivu⏎La police… », « 1. Situation⏎La Vouze… »
  [[nodiscard]] bool has_rubrics(std::size_t line) const {
    constexpr std::size_t kMost = 2;  // lines
    const std::size_t end = std::min(lines_.size(), line + kMost + 1);
    while (line < end && is_title(lines_[line])) ++line;
    return line < end && is_text(lines_[line]);
  }

  // The title right below the time before is that one's.
  [[nodiscard]] bool heads_another(std::size_t header, std::size_t title) const {
    return header > 0 && line_below(lines_, headers_[header - 1].line) == title;
  }

  // Something is told above the first and nothing below the last; none stands nearer to what is
  // below it.
  [[nodiscard]] bool are_under_texts() const {
    const std::size_t first = headers_.front().line;
    const std::size_t last = headers_.back().line;
    const auto at = [this](std::size_t line) {
      return lines_.begin() + static_cast<std::ptrdiff_t>(line);
    };
    return std::any_of(at(0), at(first), tells) &&
           std::none_of(at(last + 1), lines_.end(), is_text) &&
           std::ranges::all_of(headers_, [this](const Header& h) { return is_under_text(h.line); });
  }

  [[nodiscard]] bool is_under_text(std::size_t line) const {
    if (!is_text(lines_[line - 1])) return false;
    const bool nearer_below =
        line + 1 < lines_.size() && lines_[line].after_blank && !lines_[line + 1].after_blank;
    return !nearer_below;
  }

  const std::vector<Header>& headers_;
  const std::vector<Line>& lines_;
};

}  // namespace

std::size_t title_above(const std::vector<Line>& lines, std::size_t line) {
  constexpr std::size_t kLead = 2;  // paragraphs
  std::size_t told = 0;
  for (std::size_t at = line; at-- > 0 && line - at <= kFurniture + kLead;) {
    if (lines[at].role == LineRole::masthead) continue;
    if (is_title(lines[at])) return is_byline(lines, at) ? at - 1 : at;
    if (!is_text(lines[at]) || ++told > kLead) return line;
  }
  return line;
}

HeaderPlace find_place(const std::vector<Header>& headers, const std::vector<Line>& lines) {
  return Placing(headers, lines).find();
}

void place_headers(std::vector<Header>& headers, const std::vector<Line>& lines) {
  const HeaderPlace place = find_place(headers, lines);
  for (Header& header : headers) header.place = place;
}

bool has_title(const std::vector<Header>& headers, std::size_t header,
               const std::vector<Line>& lines) {
  return Placing(headers, lines).has_title(header);
}

std::vector<Header> keep_title_times(std::vector<Header> headers, const std::vector<Line>& lines) {
  // « Article suivant : la météo du 5 mars (07h00) » at the foot of the page
  const auto is_foot = [&](const Header& header) {
    return std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(header.line), lines.end(),
                        is_text);
  };
  while (!headers.empty() && is_foot(headers.back())) headers.pop_back();
  const bool titles = std::ranges::all_of(
      headers, [&lines](const Header& header) { return is_title(lines[header.line]); });
  // « Cyclone Belal : le film des événements heure par heure »
  const bool live =
      std::ranges::any_of(lines, [](const Line& line) { return line.role == LineRole::live_head; });
  const bool ordered = goes_back(headers) || (live ? goes_on(headers) : tells_a_day(headers));
  if (!titles || !ordered || !all_have_text(headers, lines)) return {};
  for (Header& header : headers) header.place = HeaderPlace::in_title;
  return headers;
}

bool goes_back(const std::vector<Header>& headers) {
  constexpr std::chrono::hours kOverMidnight{12};  // from 00h12 back to 23h40
  for (std::size_t i = 1; i < headers.size(); ++i) {
    const auto& before = headers[i - 1].clock;
    const auto& here = headers[i].clock;
    if (!before || !here) return false;
    if (!headers[i].day && *here > *before && *here - *before < kOverMidnight) return false;
  }
  return headers.size() > 1;
}

bool goes_on(std::vector<Header> headers) {
  std::ranges::reverse(headers);
  return goes_back(headers);
}

bool tells_a_day(const std::vector<Header>& headers) {
  constexpr std::size_t kFewest = 4;
  constexpr std::chrono::minutes kRound{5};
  return headers.size() >= kFewest && goes_on(headers) &&
         std::ranges::any_of(headers, [&](const Header& header) {
           return *header.clock % kRound != std::chrono::minutes{0};
         });
}

bool all_have_text(const std::vector<Header>& headers, const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const std::size_t end = i + 1 < headers.size() ? headers[i + 1].line : lines.size();
    const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(headers[i].line);
    if (std::none_of(begin, lines.begin() + static_cast<std::ptrdiff_t>(end), is_text))
      return false;
  }
  return true;
}

}  // namespace greffier
