#include "input/page_content.h"

#include <algorithm>

namespace greffier {
namespace {

constexpr int kMostOfHolder = 30;       // percent of a page: what is made to hold it
constexpr std::size_t kLinksInRow = 3;  // headings that are links, and no text between

class Chooser {
 public:
  explicit Chooser(const HtmlPage& page) : page_(page), dropped_(page.blocks.size()) {}

  PageContent choose() {
    count();
    drop_chrome();
    drop_links();
    count();
    PageContent content{.root = find_root()};
    BlockIndex first = 0;
    auto last = static_cast<BlockIndex>(page_.blocks.size());
    if (content.root != kNoElement) {
      first = page_.elements[content.root].first;
      last = page_.elements[content.root].last;
    }
    if (const auto title = find_title_outside(first, last)) content.blocks.push_back(*title);
    for (BlockIndex block = first; block < last; ++block) {
      if (!dropped_[block]) content.blocks.push_back(block);
    }
    for (const BlockIndex block : content.blocks) content.bytes += page_.blocks[block].span.size();
    return content;
  }

 private:
  // Sums of what is text and no link, so that every element's is a difference.
  void count() {
    sums_.assign(1, 0);
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      const std::size_t plain = dropped_[i] ? 0 : block.span.size() - linked(block);
      sums_.push_back(sums_.back() + plain);
    }
  }

  static std::uint32_t linked(const PageBlock& block) {
    return std::min(block.linked, block.span.size());
  }
  [[nodiscard]] std::size_t plain(const PageElement& element) const {
    return sums_[std::max(element.first, element.last)] - sums_[element.first];
  }

  // An element that is called a menu, unless it holds the page: « <body class="has-sidebar"> ».
  void drop_chrome() {
    BlockIndex done = 0;
    for (const PageElement& element : page_.elements) {
      if (element.chrome == 0 || element.first < done) continue;
      const bool holds = element.name == "body" || element.name == "html" ||
                         element.name == "main" || element.name == "article";
      const int most = holds ? std::min(element.chrome, kMostOfHolder) : element.chrome;
      if (plain(element) * 100 > sums_.back() * static_cast<std::size_t>(most)) continue;
      for (done = element.first; done < element.last; ++done) dropped_[done] = true;
    }
  }

  [[nodiscard]] bool is_link(std::size_t block) const {
    return linked(page_.blocks[block]) * 5 >= page_.blocks[block].span.size() * 4;
  }

  // Blocks that lead elsewhere; a heading may, but not several in a row: those are a list.
  void drop_links() {
    for (std::size_t begin = 0; begin < page_.blocks.size();) {
      std::size_t end = begin;
      while (end < page_.blocks.size() && (dropped_[end] || is_link(end))) ++end;
      for (std::size_t i = begin; i < end; ++i) {
        dropped_[i] = dropped_[i] || !page_.blocks[i].heading || end - begin >= kLinksInRow;
      }
      begin = end + 1;
    }
  }

  // The smallest of the elements made to hold a text that has at least half of the page's. Where
  // each post of a live is an article, none of them has.
  [[nodiscard]] ElementIndex find_root() const {
    ElementIndex best = kNoElement;
    for (ElementIndex i = 0; i < page_.elements.size(); ++i) {
      const PageElement& element = page_.elements[i];
      const bool holds = element.main || element.name == "article" ||
                         element.item_type.find("LiveBlogPosting") != std::string::npos;
      if (holds && plain(element) * 2 >= sums_.back() && sums_.back() > 0) best = i;
    }
    return best;
  }

  // The page's title, where it stands above the element that holds the text.
  [[nodiscard]] std::optional<BlockIndex> find_title_outside(BlockIndex first,
                                                             BlockIndex last) const {
    std::optional<BlockIndex> title;
    for (BlockIndex i = 0; i < last; ++i) {
      const PageBlock& block = page_.blocks[i];
      const bool found =
          block.heading && !dropped_[i] && page_.elements[block.element].name == "h1";
      if (found && i >= first) return std::nullopt;
      if (found) title = i;
    }
    return title;
  }

  const HtmlPage& page_;
  std::vector<bool> dropped_;      // by block
  std::vector<std::size_t> sums_;  // plain bytes before each block
};

}  // namespace

PageContent find_content(const HtmlPage& page) { return Chooser(page).choose(); }

}  // namespace greffier
