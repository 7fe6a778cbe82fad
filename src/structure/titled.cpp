#include "structure/titled.h"

#include "structure/heading.h"
#include "structure/turn.h"

#include <algorithm>
#include <utility>

namespace greffier {
namespace {

constexpr std::size_t kFewest = 3;  // titles

class TitledFinder {
 public:
  explicit TitledFinder(const Page& page) : page_(page), turns_(page) {}

  [[nodiscard]] std::vector<std::size_t> find() {
    collect();
    if (titles_.size() < kFewest || told_before(titles_.front())) return {};
    measure();
    return are_posts() ? titles_ : std::vector<std::size_t>{};
  }

 private:
  void collect() {
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const Line& line = page_.lines[i];
      const bool parted = line.after_blank || page_.is_outside(i - 1) || page_.lines[i - 1].ended;
      if (parted && may_head(line) && has_prose_below(page_, i)) titles_.push_back(i);
    }
  }

  [[nodiscard]] static bool may_head(const Line& line) {
    constexpr std::size_t kShortest = 8;  // characters
    const bool text = line.role == LineRole::text || line.role == LineRole::notice;
    return text && !line.ended && line.characters > kShortest && line.characters <= kLongestTitle;
  }

  [[nodiscard]] bool told_before(std::size_t line) const {
    return std::any_of(page_.lines.begin(),
                       page_.lines.begin() + static_cast<std::ptrdiff_t>(line),
                       [this](const Line& above) { return is_prose(page_, above); });
  }

  // Each title with the first paragraph under it, against all the text before them.
  void measure() {
    std::size_t title = 0;
    TokenIndex begin = 0;  // of a title without a paragraph so far
    for (std::size_t i = titles_.front(); i < page_.lines.size(); ++i) {
      TokenRange range = page_.lines[i].range;
      if (title < titles_.size() && titles_[title] == i) {
        letters_ += static_cast<double>(page_.lines[i].characters);
        begin = range.first;
        ++title;
      }
      if (!is_prose(page_, page_.lines[i])) continue;
      ++paragraphs_;
      if (begin < range.first) range.first = std::exchange(begin, range.last);
      if (title > 1 && range.first != page_.lines[i].range.first) add(turns_.read(range));
      turns_.remember(range);
    }
  }

  void add(const Turn& turn) {
    score_ += turn.score;
    names_ += turn.names;
    known_ += turn.known * turn.names;
  }

  [[nodiscard]] bool are_posts() const {
    const auto count = static_cast<double>(titles_.size());
    const auto tells = [&](double paragraphs, double letters, double known, double score) {
      return paragraphs_ <= paragraphs * count && letters_ >= letters * count &&
             known_ <= known * names_ && score_ >= score * (count - 1);
    };
    // Few articles have a heading every other paragraph.
    const bool brief = tells(2, 20, 0.33, -1);
    const bool longer = titles_.size() > kFewest && tells(5, 30, 0.15, 1);
    return brief || longer;
  }

  const Page& page_;
  TurnReader turns_;
  std::vector<std::size_t> titles_;
  // Sums over the titles.
  double letters_ = 0;
  double paragraphs_ = 0;
  double score_ = 0;  // how much they turn to another matter,
  double names_ = 0;  // how much they name,
  double known_ = 0;  // and how much of it is known
};

}  // namespace

std::vector<std::size_t> find_titled(const Page& page) { return TitledFinder(page).find(); }

}  // namespace greffier
