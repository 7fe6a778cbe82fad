#include "structure/titled.h"

#include "structure/boilerplate.h"
#include "structure/content_word.h"
#include "structure/heading.h"
#include "structure/item_number.h"
#include "structure/post_author.h"
#include "structure/turn.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 3;  // posts

// How posts begin, all together against the text before each.
struct Tally {
  double starts = 0;
  double letters = 0;  // of the lines that begin them
  double paragraphs = 0;
  double score = 0;  // how much they turn to another matter
  double names = 0;  // how much they name,
  double known = 0;  // and how much of it is known

  [[nodiscard]] bool shows(double most_paragraphs, double fewest_letters, double most_known,
                           double least_score) const {
    return paragraphs <= most_paragraphs * starts && letters >= fewest_letters * starts &&
           known <= most_known * names && score >= least_score * (starts - 1);
  }
};

class TitledFinder {
 public:
  explicit TitledFinder(const Page& page) : page_(page) {}

  [[nodiscard]] std::vector<std::size_t> find() const {
    const auto underlined = collect_underlined();
    if (are_posts(underlined)) return underlined;
    const auto parts = collect_parts();
    if (are_posts(parts)) return with_days(parts);
    const auto titles = collect_titles();
    if (are_posts(titles) && name_matters(titles)) return with_days(titles);
    auto blocks = collect_blocks();
    const bool told = blocks.size() > kFewest && count(blocks).shows(5, 0, 0.2, 1);
    return told ? blocks : std::vector<std::size_t>{};
  }

 private:
  // « ** Deux ponts coupés⏎------------⏎La mairie… », as mail shows titles.
  [[nodiscard]] std::vector<std::size_t> collect_underlined() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i + 2 < page_.lines.size(); ++i) {
      const Line& rule = page_.lines[i + 1];
      const bool under = !rule.after_blank && is_rule(page_.text.surface(rule.range));
      const bool text = !page_.lines[i + 2].after_blank && is_prose(page_, page_.lines[i + 2]);
      if (under && text && page_.lines[i].after_blank && may_head(page_.lines[i])) {
        starts.push_back(i);
      }
    }
    return starts;
  }

  // The lines below « *** » or « ----- », and the first of the page.
  [[nodiscard]] std::vector<std::size_t> collect_parts() const {
    std::vector<std::size_t> starts;
    bool parted = true;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      if (page_.is_outside(i)) {
        parted = parted || is_rule(page_.text.surface(page_.lines[i].range));
        continue;
      }
      if (parted && !page_.summary[i] &&
          (is_prose(page_, page_.lines[i]) || has_prose_below(page_, i))) {
        starts.push_back(i);
        parted = false;
      }
    }
    // Above texts without titles the name of the page may stand.
    const auto prose = [this](std::size_t line) { return is_prose(page_, page_.lines[line]); };
    if (starts.size() > 1 && std::all_of(starts.begin() + 1, starts.end(), prose)) {
      while (!prose(starts.front()) && starts.front() + 1 < starts[1]) ++starts.front();
    }
    return starts;
  }

  // Numbers that no letter counts by are of a ranking.
  [[nodiscard]] std::vector<std::size_t> collect_titles() const {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      if (page_.is_outside(i)) continue;
      if (read_item_number(page_.text, line.range)) return {};
      const bool parted = line.after_blank || page_.is_outside(i - 1) || page_.lines[i - 1].ended;
      const bool signature = is_author(page_, line);  // « Hugues Dermine », above a caption
      if (parted && may_head(line) && !signature && has_prose_below(page_, i)) starts.push_back(i);
    }
    return starts;
  }

  // The first paragraphs of blocks of some, which blank lines part.
  [[nodiscard]] std::vector<std::size_t> collect_blocks() const {
    std::vector<std::size_t> starts;
    std::size_t inner = 0;  // paragraphs that no blank line parts from the one before
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      if (page_.is_outside(i)) continue;
      if (!line.ended && !starts.empty()) return {};
      if (!is_prose(page_, line)) continue;
      if (line.after_blank)
        starts.push_back(i);
      else
        ++inner;
    }
    return inner >= starts.size() ? starts : std::vector<std::size_t>{};
  }

  // « 4 mars 2025 » right above each title is of its post.
  [[nodiscard]] std::vector<std::size_t> with_days(std::vector<std::size_t> starts) const {
    const bool dated = std::ranges::all_of(starts, [this](std::size_t line) {
      return line > 0 && page_.days[line - 1] && !page_.lines[line].after_blank;
    });
    for (std::size_t& line : starts) {
      if (dated || has_kicker(line)) --line;
    }
    return starts;
  }

  // « ⚖ JUSTICE⏎Douai : l'ancien notaire fait appel »
  [[nodiscard]] bool has_kicker(std::size_t title) const {
    if (title == 0 || page_.lines[title].after_blank) return false;
    const Line& above = page_.lines[title - 1];
    return above.role == LineRole::text && above.upper && above.after_blank && !above.ended;
  }

  [[nodiscard]] static bool may_head(const Line& line) {
    constexpr std::size_t kShortest = 8;  // characters
    const bool text = line.role == LineRole::text || line.role == LineRole::notice;
    return text && !line.ended && line.characters > kShortest && line.characters <= kLongestTitle;
  }

  // « Bonjour, », and what the letter says before its first title, tells nothing.
  [[nodiscard]] bool told_before(std::size_t line) const {
    for (std::size_t i = 0; i < line; ++i) {
      if (page_.lines[i].role == LineRole::notice) return false;
      if (is_prose(page_, page_.lines[i]) && !page_.summary[i]) return true;
    }
    return false;
  }

  // Each title with the first paragraph under it counts, or that alone.
  [[nodiscard]] Tally count(const std::vector<std::size_t>& starts) const {
    Tally tally;
    TurnReader turns(page_);
    std::size_t next = 0;
    std::optional<TokenIndex> begin;  // of a post without a paragraph so far
    for (std::size_t i = starts.front(); i < page_.lines.size(); ++i) {
      TokenRange range = page_.lines[i].range;
      if (next < starts.size() && starts[next] == i) {
        tally.letters += static_cast<double>(page_.lines[i].characters);
        begin = range.first;
        ++next;
      }
      if (page_.is_outside(i) && begin) begin = range.last;  // « Par Lina Vasquier »
      if (!is_prose(page_, page_.lines[i])) continue;
      ++tally.paragraphs;
      if (begin) {
        range.first = *std::exchange(begin, std::nullopt);
        if (next > 1) add(turns.read(range), tally);
      }
      turns.remember(range);
    }
    tally.starts = static_cast<double>(next);
    return tally;
  }

  [[nodiscard]] bool names_something(TokenRange title) const {
    const auto& tokens = page_.text.tokens;
    return std::any_of(tokens.begin() + title.first, tokens.begin() + title.last, is_name_word);
  }

  // The head of an article is parted from its lead as none of its headings is from its text.
  [[nodiscard]] bool heads_article(const std::vector<std::size_t>& starts) const {
    const auto apart = [this](std::size_t line) {
      return line + 1 < page_.lines.size() && page_.lines[line + 1].after_blank;
    };
    return apart(starts.front()) && std::none_of(starts.begin() + 1, starts.end(), apart);
  }

  static void add(const Turn& turn, Tally& tally) {
    tally.score += turn.score;
    tally.names += turn.names;
    tally.known += turn.known * turn.names;
  }

  // « Un homme blessé à Mornay » tells what the post is about, « Une nuit au gymnase » is of what
  // has been told above.
  [[nodiscard]] bool name_matters(const std::vector<std::size_t>& titles) const {
    const auto many = std::ranges::count_if(
        titles, [this](std::size_t line) { return names_something(page_.lines[line].range); });
    return 2 * static_cast<std::size_t>(many) >= titles.size() && !heads_article(titles);
  }

  // Few articles have a heading every other paragraph.
  [[nodiscard]] bool are_posts(const std::vector<std::size_t>& starts) const {
    if (starts.size() < kFewest || told_before(starts.front())) return false;
    const Tally tally = count(starts);
    const bool brief = tally.shows(2, 20, 0.33, -1);
    return brief || (starts.size() > kFewest && tally.shows(5, 30, 0.15, 1));
  }

  const Page& page_;
};

}  // namespace

std::vector<std::size_t> find_titled(const Page& page) { return TitledFinder(page).find(); }

}  // namespace greffier
