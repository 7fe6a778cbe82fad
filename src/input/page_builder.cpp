// From libxml2's events to an HtmlPage: blocks of text, the elements over them, times, metadata.
#include "input/ascii.h"
#include "input/page.h"
#include "input/page_attributes.h"
#include "input/page_feed.h"
#include "input/page_metadata.h"
#include "text/entity.h"

#include <algorithm>

namespace greffier {
namespace {

class Builder : public PageEvents {
 public:
  enum class Lines : std::uint8_t { blank, kept };  // what a line end in the source is

  explicit Builder(Lines lines) : lines_(lines) {}

  HtmlPage take() {
    end_block(ElementRole::block);
    for (PageElement& element : page_.elements)
      element.last = std::min(element.last, block_count());
    page_.title = tidied(title_);
    return std::move(page_);
  }

  void begin_element(std::string_view name, const unsigned char** pairs) override {
    const Attributes attributes(pairs);
    read_head(name, attributes, page_);
    Open open{.name = std::string(name), .element = current(), .role = role_of(name)};
    open.dropped = is_dropped(open, attributes);
    if (!open.dropped) open_kept(open, attributes);
    const bool told = !open.dropped || open.name == "header" || stands_in_header();
    if (const auto time = told ? time_of(name, attributes) : std::nullopt) {
      open.time = add_time(*time, attributes, open.dropped);
    }
    if (is_void(name)) return;
    open_.push_back(std::move(open));
  }

  void end_element(std::string_view name) override {
    if (is_void(name) || open_.empty() || open_.back().name != name) return;
    const Open open = std::move(open_.back());
    open_.pop_back();
    titled_ = titled_ || name == "title";
    if (open.dropped) return;
    if (open.name == "q") add_visible("\u00A0»");
    if (open.time != kNoTime) finish_time(page_.times[open.time]);
    if (open.role != ElementRole::part) end_block(open.role);
    if (open.owns) {
      PageElement& element = page_.elements[open.element];
      element.last = block_count() + (pending_block() ? 1 : 0);
    }
    after_tag_ = true;
  }

  void add_text(std::string_view text) override {
    if (open_.empty() || !open_.back().dropped) {
      add_visible(text);
    } else if (open_.back().name == "title" && !titled_) {
      title_ += text;
    }
  }

  void add_json_ld(std::string_view json) override { page_.json_ld.emplace_back(json); }

 private:
  static constexpr std::size_t kNoTime = SIZE_MAX;

  // An element that has begun and not ended.
  struct Open {
    std::string name = {};
    ElementIndex element = kNoElement;  // its own, or the innermost over it
    ElementRole role = ElementRole::part;
    bool owns = false;     // `element` is its own
    bool dropped = false;  // it or one over it
    bool linked = false;   // leads to another page
    bool kept_lines = false;
    std::size_t time = kNoTime;
  };

  [[nodiscard]] ElementIndex current() const {
    return open_.empty() ? kNoElement : open_.back().element;
  }
  [[nodiscard]] BlockIndex block_count() const {
    return static_cast<BlockIndex>(page_.blocks.size());
  }
  [[nodiscard]] bool pending_block() const { return block_begin_ < page_.text.size(); }

  // ------------------------------------------------------------ what is read
  [[nodiscard]] bool is_dropped(Open& open, const Attributes& attributes) const {
    if (!open_.empty() && open_.back().dropped) return true;
    if (open.name == "html" || open.name == "body" || open.name == "main") return false;
    if (open.name == "header" && !stands_in_article()) return true;
    return open.role == ElementRole::dropped || is_hidden(attributes) ||
           is_chrome_role(attributes.get("role")) ||
           (open.role == ElementRole::part && chrome_of(attributes) > 0);
  }

  // The header of an article has its title; that of a site its menus.
  [[nodiscard]] bool stands_in_article() const {
    return std::ranges::any_of(open_, [](const Open& open) {
      return open.name == "article" || open.name == "main" || open.name == "section";
    });
  }

  [[nodiscard]] bool stands_in_header() const {
    return std::ranges::any_of(open_, [](const Open& open) { return open.name == "header"; });
  }

  void open_kept(Open& open, const Attributes& attributes) {
    const std::string_view name = open.name;
    if (name == "br") {
      end_block(ElementRole::line);
      return;
    }
    if (open.role != ElementRole::part) end_block(open.role);
    if (name == "q") add_visible("«\u00A0");
    const bool property = attributes.has("itemprop") || attributes.has("itemtype");
    if (open.role != ElementRole::part || property) {
      open.owns = true;
      open.element = static_cast<ElementIndex>(page_.elements.size());
      page_.elements.push_back(
          {.name = open.name,
           .parent = current(),
           .first = block_count(),
           .last = UINT32_MAX,
           .property = std::string(attributes.get("itemprop")),
           .item_type = std::string(attributes.get("itemtype")),
           .main = name == "main" || attributes.get("role") == "main",
           .chrome = open.role != ElementRole::part ? chrome_of(attributes) : 0});
    }
    const Open* const over = open_.empty() ? nullptr : &open_.back();
    open.linked = over != nullptr && over->linked;
    if (name == "a") open.linked = attributes.get("href").find('#') == std::string_view::npos;
    open.kept_lines = name == "pre" || (over != nullptr && over->kept_lines);
    after_tag_ = true;
  }

  // ------------------------------------------------------------ text
  void add_visible(std::string_view text) {
    const bool kept_lines = lines_ == Lines::kept || (!open_.empty() && open_.back().kept_lines);
    const bool linked = !open_.empty() && open_.back().linked;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (is_blank(c)) {
        const bool line = c == '\n' && kept_lines;
        if (line) end_block(++line_ends_ > 1 ? ElementRole::block : ElementRole::line);
        blank_ = true;
        continue;
      }
      if (text.substr(i).starts_with("\u00AD") || text.substr(i).starts_with("\uFEFF") ||
          text.substr(i).starts_with("\u200B")) {
        i += c == '\xC2' ? 1 : 2;  // soft hyphens and the like are not seen
        continue;
      }
      line_ends_ = 0;
      put(c);
      if (linked) ++linked_;
    }
  }

  void put(char c) {
    std::string& out = page_.text;
    const bool begun = pending_block();
    // « <span>18h16</span><span>Une digue… »: parted by their look, and so here.
    const bool capital = c >= 'A' && c <= 'Z';
    const bool digit = c >= '0' && c <= '9';
    const bool raised =
        !open_.empty() && (open_.back().name == "sup" || open_.back().name == "sub");
    const bool joint =
        after_tag_ && begun && (capital || digit) && !raised && is_word_end(out.back());
    if (begun && (blank_ || joint) && out.back() != ' ') out += ' ';
    if (!begun) block_element_ = current();
    blank_ = false;
    after_tag_ = false;
    out += c;
  }

  // Lower-case letter, figure or the end of a sentence: « l’<b>ONU » is no joint.
  static bool is_word_end(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '!' || c == '?';
  }

  // Closes the block that is open. The gap between two blocks is the widest asked for.
  void end_block(ElementRole role) {
    if (role == ElementRole::heading || role == ElementRole::dropped) role = ElementRole::block;
    blank_ = false;
    if (pending_block()) {
      const Span span{.begin = static_cast<std::uint32_t>(block_begin_),
                      .end = static_cast<std::uint32_t>(page_.text.size())};
      page_.blocks.push_back({.span = span,
                              .element = block_element_,
                              .role = gap_,
                              .heading = is_in_heading(),
                              .linked = linked_});
      page_.text += '\n';
      block_begin_ = page_.text.size();
      linked_ = 0;
      gap_ = role;
      return;
    }
    constexpr auto width = [](ElementRole r) {
      return r == ElementRole::block ? 2 : r == ElementRole::line ? 1 : 0;
    };
    if (width(role) > width(gap_)) gap_ = role;
  }

  [[nodiscard]] bool is_in_heading() const {
    return block_element_ != kNoElement &&
           role_of(page_.elements[block_element_].name) == ElementRole::heading;
  }

  // ------------------------------------------------------------ times and metadata
  std::size_t add_time(StatedTime time, const Attributes& attributes, bool dropped) {
    if (!dropped && pending_block() && page_.text.back() != ' ') blank_ = true;
    page_.times.push_back(
        {.time = time,
         .element = current(),
         .block = block_count(),
         .span = {.begin = static_cast<std::uint32_t>(page_.text.size()), .end = 0},
         .modified = attributes.get("itemprop") == "dateModified",
         .dropped = dropped});
    return page_.times.size() - 1;
  }

  void finish_time(PageTime& time) {
    Span& span = time.span;
    while (span.begin < page_.text.size() && page_.text[span.begin] <= ' ') ++span.begin;
    span.end = static_cast<std::uint32_t>(page_.text.size());
    while (span.end > span.begin && page_.text[span.end - 1] <= ' ') --span.end;
    blank_ = true;  // « <time>18h16</time>Une digue… »
  }

  static std::string tidied(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if (!is_blank(c)) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
  }

  Lines lines_;
  HtmlPage page_;
  std::vector<Open> open_;
  std::string title_;
  bool titled_ = false;          // the page's own title has ended: pictures have titles too
  std::size_t block_begin_ = 0;  // in page_.text, of the block that is open
  ElementIndex block_element_ = kNoElement;
  ElementRole gap_ = ElementRole::block;  // before the block that is open
  std::uint32_t linked_ = 0;
  std::size_t line_ends_ = 0;  // in a row, where they count
  bool blank_ = false;         // to come before the next character
  bool after_tag_ = false;     // nothing came since
};

bool has_block_markup(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    std::string name;
    for (std::size_t i = at + 1; i < html.size() && name.size() < 12; ++i) {
      const char c = lower(html[i]);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) break;
      name += c;
    }
    if (name == "br" || role_of(name) == ElementRole::block) return true;
  }
  return false;
}

}  // namespace

HtmlPage read_html_page(std::string_view html) {
  Builder builder(Builder::Lines::blank);
  feed_page(html, builder);
  return builder.take();
}

std::string read_fragment(std::string_view html) {
  if (html.find_first_of("<&") == std::string_view::npos && html.find('\n') == std::string::npos) {
    return std::string(html);
  }
  Builder builder(has_block_markup(html) ? Builder::Lines::blank : Builder::Lines::kept);
  feed_page(html, builder);
  const HtmlPage page = builder.take();
  std::string out;
  for (const PageBlock& block : page.blocks) {
    if (!out.empty()) out += block.role == ElementRole::cell ? " " : "\n\n";
    out += slice(page.text, block.span);
  }
  return decode_entities(out);
}

}  // namespace greffier
