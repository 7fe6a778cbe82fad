#include "structure/section.h"

#include "structure/heading.h"
#include "structure/sign.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace greffier {
namespace {

constexpr std::size_t kLongestName = 40;  // characters

bool may_tell(const Line& line) {
  return line.role == LineRole::text || line.role == LineRole::notice;
}

std::size_t next_line(const Page& page, std::size_t line) {
  do ++line;
  while (line < page.lines.size() && page.is_outside(line));
  return line;
}

// An item may be told in a few words: « Collecte jeudi, de 15 à 19 heures, à la mairie. »
bool is_item_text(const Page& page, std::size_t i) {
  constexpr std::size_t kShortest = 30;  // characters
  const Line& line = page.lines[i];
  return line.role == LineRole::text && line.ended && line.characters >= kShortest;
}

// How the titles of a page end.
enum class TitleEnd : std::uint8_t { bare, stopped };

// « Le voleur jugé. » on the first line of a block, and a longer text below.
bool is_stopped_title(const Page& page, std::size_t i) {
  const Line& line = page.lines[i];
  if (!line.after_blank || i + 1 >= page.lines.size()) return false;
  const Line& text = page.lines[i + 1];
  return !text.after_blank && text.characters > line.characters;
}

// « Un lynx à Mornay ? » is a title where nothing is told right above it.
bool is_item_title(const Page& page, std::size_t i, TitleEnd end) {
  constexpr std::size_t kShortest = 8;  // characters
  const Line& line = page.lines[i];
  if (!may_tell(line) || line.characters <= kShortest || line.glued) return false;
  if (line.characters > (line.ended ? kLongestQuestion : kLongestTitle)) return false;
  const std::string_view last = page.text.surface(line.range.last - 1);
  const bool asks =
      (last == "?" || last == "!") && (line.after_blank || i == 0 || !page.lines[i - 1].ended);
  const bool stopped = end == TitleEnd::stopped && is_stopped_title(page, i);
  if (line.ended && !asks && !stopped) return false;
  const std::size_t text = next_line(page, i);
  return text < page.lines.size() && is_item_text(page, text);
}

class SectionNames {
 public:
  SectionNames(const Page& page, TitleEnd titles)
      : page_(page), titles_(titles), section_(page.lexicon.get_class("PAGE_SECTION")),
        kind_(page.lexicon.get_column("PAGE_SECTION", "kind")) {}

  [[nodiscard]] bool is_name(std::size_t i) const {
    const Line& line = page_.lines[i];
    if (!may_name(line)) return false;
    const std::size_t title = next_line(page_, i);
    if (title >= page_.lines.size() || !is_item_title(page_, title, titles_)) return false;
    return line.upper || find_row(line).has_value();
  }

  // « EN BREF »
  [[nodiscard]] bool is_brief(std::size_t i) const {
    const auto row = find_row(page_.lines[i]);
    return row && page_.lexicon.cell(*row, kind_) == "brief";
  }

 private:
  [[nodiscard]] static bool may_name(const Line& line) {
    const bool text = line.role == LineRole::text || line.role == LineRole::summary_head ||
                      line.role == LineRole::agenda_head;
    return text && !line.ended && !line.glued && line.characters <= kLongestName;
  }

  // The row that all the words of the line are, signs left out.
  [[nodiscard]] std::optional<RowRef> find_row(const Line& line) const {
    const Tokens& tokens = page_.text.tokens;
    TokenRange words = line.range;
    const auto sign = [&tokens](TokenIndex token) {
      return tokens[token].kind == TokenKind::punctuation;
    };
    while (!words.empty() && sign(words.first)) ++words.first;
    while (!words.empty() && sign(words.last - 1)) --words.last;
    if (words.empty()) return std::nullopt;
    if (words.last == words.first + 1) {
      for (const ClassRow& row : tokens[words.first].word->rows) {
        if (row.id == section_) return row.row;
      }
    }
    const Annotation* longer = page_.text.annotations.find(words.first, section_);
    return longer != nullptr && longer->range == words ? longer->row : std::nullopt;
  }

  const Page& page_;
  TitleEnd titles_;
  ClassId section_;
  Column kind_;
};

// What a page of sections has: all items counted together.
struct Tally {
  std::set<std::string_view> names = {};
  std::size_t sections = 0;
  std::size_t known = 0;        // of them, not all in capitals
  std::size_t told_before = 0;  // paragraphs above the first item
  std::size_t paragraphs = 0;
  std::size_t characters = 0;  // of the titles
  bool brief = false;
};

bool is_sectioned(const Tally& tally, std::size_t items) {
  constexpr std::size_t kMostParagraphs = 3;  // of an item
  constexpr std::size_t kShortestTitle = 15;  // characters
  // « POLITIQUE » above one title each is the kicker of a post.
  const bool enough =
      items > tally.sections || (items == tally.sections && tally.known == tally.sections);
  if (!enough || tally.told_before > 1) return false;
  if (tally.paragraphs > kMostParagraphs * items || tally.characters < kShortestTitle * items) {
    return false;
  }
  const bool several = tally.sections > 1 && tally.names.size() == tally.sections;
  return several || (tally.brief && tally.paragraphs <= items);
}

// Where no other item has a blank line in it, what stands below one in the last is the foot of the
// page.
void cut_last(const Page& page, std::vector<SectionItem>& items) {
  const auto blank = [&page](const SectionItem& item) {
    std::size_t line = item.first + 1;
    while (line < item.last && !(page.lines[line].after_blank && !page.is_outside(line))) ++line;
    return line;
  };
  for (const SectionItem& item : items) {
    if (&item != &items.back() && blank(item) < item.last) return;
  }
  items.back().last = blank(items.back());
}

// « LA MATINALE⏎Bonjour, voici les nouvelles du jour. »: in capitals as no title below it is.
bool is_page_name(const Page& page, const std::vector<SectionItem>& items) {
  const auto upper = [&page](const SectionItem& item) { return page.lines[item.first].upper; };
  return items.size() > 1 && upper(items.front()) &&
         std::none_of(items.begin() + 1, items.end(), upper);
}

std::vector<SectionItem> find_items(const Page& page, TitleEnd titles) {
  const SectionNames names(page, titles);
  std::vector<SectionItem> items;
  const auto close = [&items](std::size_t line) {
    if (!items.empty() && items.back().last == 0) items.back().last = line;
  };
  Tally tally;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (page.is_outside(i)) continue;
    if (names.is_name(i)) {
      close(i);
      tally.names.insert(page.text.surface(line.range));
      ++tally.sections;
      tally.known += !line.upper;
      tally.brief = tally.brief || names.is_brief(i);
    } else if (is_item_title(page, i, titles)) {
      close(i);
      items.push_back({.first = i});
      tally.characters += line.characters;
    } else if (is_item_text(page, i)) {
      ++(items.empty() ? tally.told_before : tally.paragraphs);
    }
  }
  close(page.lines.size());
  if (is_page_name(page, items)) items.erase(items.begin());
  if (!is_sectioned(tally, items.size())) return {};
  // A short sentence may open any paragraph, but not all of them.
  if (titles == TitleEnd::stopped && tally.paragraphs != items.size()) return {};
  cut_last(page, items);
  return items;
}

}  // namespace

std::vector<SectionItem> find_sectioned(const Page& page) {
  auto items = find_items(page, TitleEnd::bare);
  return items.empty() ? find_items(page, TitleEnd::stopped) : items;
}

}  // namespace greffier
