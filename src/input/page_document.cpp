// The bulletin of a page: the posts of its JSON-LD, else its readable text, and what it states.
#include "input/json_ld.h"
#include "input/page.h"
#include "input/page_content.h"
#include "input/page_entries.h"
#include "text/entity.h"
#include "text/stated_time.h"

#include <algorithm>
#include <array>

namespace greffier {
namespace {

// Copies the blocks of a page into a document; spans follow them.
class Writer {
 public:
  Writer(const HtmlPage& page, const PageContent& content, std::vector<PageEntry> entries)
      : page_(page), content_(content), entries_(std::move(entries)) {}

  void write(Document& document) {
    for (const BlockIndex block : content_.blocks) write_block(block, document);
    close_entry(document);
    if (!document.text.empty()) document.text += '\n';
  }

 private:
  void write_block(BlockIndex index, Document& document) {
    const PageBlock& block = page_.blocks[index];
    while (next_ < entries_.size() && entries_[next_].last <= index) ++next_;
    const PageEntry* const entry =
        next_ < entries_.size() && entries_[next_].first <= index ? &entries_[next_] : nullptr;
    if (entry != open_) close_entry(document);
    const std::string_view raw = slice(page_.text, block.span);
    const bool is_time = entry != nullptr && entry->time != nullptr &&
                         block.span.contains(entry->time->span) && !entry->time->span.empty();
    // A time alone that stands behind the title is told by the entry, and no sentence.
    if (is_time && entry == open_ && entry->time->span.size() == block.span.size()) return;
    if (!document.text.empty()) document.text += gap_before(block, entry != open_);
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += decode_entities(raw);
    const Span span{.begin = begin, .end = static_cast<std::uint32_t>(document.text.size())};
    if (entry == nullptr) return;
    if (entry != open_) open_entry(*entry, begin, document);
    StatedEntry& stated = document.stated.entries.back();
    if (stated.span.begin == begin && is_clock(raw)) stated.header = span;
    const bool whole = raw.size() == span.size();  // no entity stood in it
    if (is_time && whole && stated.span.begin == begin &&
        entry->time->span.begin == block.span.begin) {
      stated.header = {.begin = begin, .end = begin + header_size(raw, entry->time->span.size())};
    }
    if (stated.title.empty() && is_title(block)) stated.title = span;
  }

  [[nodiscard]] bool is_title(const PageBlock& block) const {
    return block.heading ||
           (block.element != kNoElement && page_.elements[block.element].property == "headline");
  }

  // « 18h16 - Titre »: the header's separator is its own, and no part of the title.
  static std::uint32_t header_size(std::string_view block, std::size_t time) {
    constexpr std::array<std::string_view, 9> kSigns{" ", "\u00A0", "\u202F", "-", "–",
                                                     "—", ":",      "|",      "."};
    std::size_t end = time;
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view sign : kSigns) {
        if (!block.substr(end).starts_with(sign)) continue;
        end += sign.size();
        more = true;
      }
    }
    return static_cast<std::uint32_t>(end < block.size() ? end : time);
  }

  // « 18h16 », « 15 h 42 »: an entry's time that is no « <time> ».
  static bool is_clock(std::string_view text) {
    constexpr std::size_t kLongest = 12;  // bytes, with no-break spaces
    std::size_t digits = 0;
    std::size_t signs = 0;
    for (const char c : text) {
      digits += c >= '0' && c <= '9';
      signs += c == 'h' || c == 'H' || c == ':';
      if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && (c | 0x20) != 'h') return false;
    }
    return text.size() <= kLongest && digits >= 3 && digits <= 4 && signs == 1;
  }

  static std::string_view gap_before(const PageBlock& block, bool new_entry) {
    if (new_entry || block.role == ElementRole::block) return "\n\n";
    return block.role == ElementRole::cell ? "\t" : "\n";
  }

  void open_entry(const PageEntry& entry, std::uint32_t begin, Document& document) {
    StatedEntry stated{.span = {.begin = begin, .end = begin}};
    if (entry.time != nullptr) stated.time = entry.time->time;
    document.stated.entries.push_back(stated);
    open_ = &entry;
  }

  void close_entry(Document& document) {
    if (open_ != nullptr) {
      document.stated.entries.back().span.end = static_cast<std::uint32_t>(document.text.size());
    }
    open_ = nullptr;
  }

  const HtmlPage& page_;
  const PageContent& content_;
  std::vector<PageEntry> entries_;
  std::size_t next_ = 0;
  const PageEntry* open_ = nullptr;
};

std::string first_of(const HtmlPage& page, const std::vector<const char*>& names) {
  for (const char* name : names) {
    const auto found = page.meta.find(name);
    if (found != page.meta.end() && !found->second.empty()) return found->second;
  }
  return {};
}

bool is_in_root(const HtmlPage& page, const PageContent& content, const PageTime& time) {
  if (content.root == kNoElement) return true;
  const PageElement& root = page.elements[content.root];
  return root.first <= time.block && time.block < root.last;
}

// What the head of the page says, where JSON-LD does not.
StatedArticle read_head(const HtmlPage& page, const PageContent& content, bool is_live) {
  StatedArticle head{.title = first_of(page, {"og:title", "twitter:title"}), .url = page.canonical};
  if (head.title.empty()) head.title = page.title;
  if (head.url.empty()) head.url = first_of(page, {"og:url", "twitter:url"});
  head.published = read_stated_time(first_of(
      page, {"article:published_time", "og:article:published_time", "datepublished", "date",
             "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.date",
             "dcterms.created", "parsely-pub-date", "sailthru.date", "coveragestarttime"}));
  head.modified = read_stated_time(
      first_of(page, {"article:modified_time", "og:article:modified_time", "og:updated_time",
                      "datemodified", "last-modified", "dcterms.modified"}));
  for (const bool dropped : {false, true}) {
    for (const PageTime& time : page.times) {
      const bool teaser = !dropped && !is_in_root(page, content, time);
      if (time.dropped != dropped || teaser || (is_live && !dropped)) continue;  // or of its posts
      if (time.modified && !head.modified) head.modified = time.time;
      if (!time.modified && !head.published) head.published = time.time;
    }
  }
  return head;
}

bool takes_updates(const StatedArticle& article, std::size_t marked_up) {
  const bool told = std::ranges::any_of(article.updates,
                                        [](const StatedUpdate& one) { return !one.body.empty(); });
  // A list cut to its newest posts says less than the page.
  return told && article.updates.size() * 3 >= marked_up * 2;
}

}  // namespace

void read_html(std::string_view html, Document& document) {
  const HtmlPage page = read_html_page(html);
  const auto stated = read_json_ld(page.json_ld);
  const PageContent content = find_content(page);
  const std::vector<PageEntry> entries = find_page_entries(page, content);
  const std::size_t marked_up = entries.size();
  const bool updates = stated && takes_updates(*stated, marked_up);
  if (updates) {
    take_updates(*stated, document);
  } else if (stated && stated->body.size() > content.bytes * 2) {
    document.text = stated->body + "\n";  // the page shows less than it states: paid for, or built
  } else {                                // by scripts
    Writer(page, content, entries).write(document);
  }
  if (stated) take_statements(*stated, document);
  take_statements(read_head(page, content, updates || marked_up > 0), document);
  if (document.text.empty()) {
    document.warnings.push_back(
        {.code = "page-without-text",
         .message = "the page has no text to read; perhaps a script builds it in the browser"});
  }
}

}  // namespace greffier
