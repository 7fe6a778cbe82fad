#include "input/page_entries.h"

#include <algorithm>
#include <map>

namespace greffier {
namespace {

class Finder {
 public:
  Finder(const HtmlPage& page, const PageContent& content) : page_(page), content_(content) {}

  std::vector<PageEntry> find() {
    auto entries = marked_updates();
    if (entries.size() < 2) entries = timed_groups();
    return entries.size() < 2 || !hold_content(entries) ? std::vector<PageEntry>{} : entries;
  }

 private:
  // « <div itemprop="liveBlogUpdate" itemscope …> »
  [[nodiscard]] std::vector<PageEntry> marked_updates() const {
    std::vector<PageEntry> entries;
    for (const PageElement& element : page_.elements) {
      const bool update =
          element.property == "liveBlogUpdate" || element.property == "liveBlogUpdates";
      if (!update || element.first >= element.last) continue;
      if (!entries.empty() && element.first < entries.back().last) continue;  // one in another
      entries.push_back({.first = element.first, .last = element.last});
    }
    std::size_t next = 0;
    for (PageEntry& entry : entries) {
      while (next < page_.times.size() && page_.times[next].block < entry.first) ++next;
      for (std::size_t i = next; i < page_.times.size() && page_.times[i].block < entry.last; ++i) {
        const bool better =
            entry.time == nullptr || (entry.time->modified && !page_.times[i].modified);
        if (better) entry.time = &page_.times[i];
      }
    }
    return entries;
  }

  // A post is the largest element that has one time alone; posts are children of one element.
  [[nodiscard]] std::vector<PageEntry> timed_groups() {
    const std::vector<const PageTime*> times = leading_times();
    held_.assign(page_.elements.size(), 0);
    for (const PageTime* time : times) {
      for (ElementIndex i = time->element; i != kNoElement; i = page_.elements[i].parent)
        ++held_[i];
    }
    std::map<ElementIndex, std::vector<PageEntry>> groups;  // by the element over them
    for (const PageTime* time : times) {
      const ElementIndex post = find_post(*time);
      if (post == kNoElement) {  // it stands beside its text, not over it
        groups[time->element].push_back({.first = time->block, .last = time->block, .time = time});
        continue;
      }
      const PageElement& element = page_.elements[post];
      groups[element.parent].push_back(
          {.first = element.first, .last = element.last, .time = time});
    }
    std::vector<PageEntry> best;
    for (auto& [over, entries] : groups) {
      if (entries.size() > best.size()) best = close_entries(over, std::move(entries));
    }
    return best;
  }

  // Those with a clock time that are read; a second one beside the first is of the same post:
  // « Publié à 18h16, modifié à 18h30 ».
  [[nodiscard]] std::vector<const PageTime*> leading_times() const {
    constexpr std::uint32_t kBeside = 30;  // bytes between: « , mis à jour le »
    std::vector<const PageTime*> times;
    const PageTime* before = nullptr;
    for (const PageTime& time : page_.times) {
      if (time.dropped || time.modified || !time.time.clock || !stands_in_root(time)) continue;
      const bool beside = before != nullptr && before->element == time.element &&
                          time.span.begin < before->span.end + kBeside;
      before = &time;
      if (!beside) times.push_back(&time);
    }
    return times;
  }

  [[nodiscard]] bool stands_in_root(const PageTime& time) const {
    if (content_.root == kNoElement) return true;
    const PageElement& root = page_.elements[content_.root];
    return root.first <= time.block && time.block < root.last;
  }

  [[nodiscard]] ElementIndex find_post(const PageTime& time) const {
    ElementIndex post = kNoElement;
    for (ElementIndex i = time.element; i != kNoElement && i != content_.root && held_[i] == 1;
         i = page_.elements[i].parent) {
      post = i;
    }
    return post;
  }

  // An entry reaches to the next: what stands between two is of the first.
  [[nodiscard]] std::vector<PageEntry> close_entries(ElementIndex over,
                                                     std::vector<PageEntry> entries) const {
    const BlockIndex end = over == kNoElement ? static_cast<BlockIndex>(page_.blocks.size())
                                              : page_.elements[over].last;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const bool only_time = entries[i].last <= entries[i].time->block + 1;
      if (i + 1 < entries.size()) {
        entries[i].last = entries[i + 1].first;
      } else if (only_time) {
        entries[i].last = end;
      }
    }
    return entries;
  }

  // Times of teasers beside an article make no live of it.
  [[nodiscard]] bool hold_content(const std::vector<PageEntry>& entries) const {
    std::size_t held = 0;
    std::size_t filled = 0;
    std::size_t entry = 0;
    std::size_t in_entry = 0;
    for (const BlockIndex block : content_.blocks) {
      while (entry < entries.size() && entries[entry].last <= block) {
        ++entry;
        in_entry = 0;
      }
      if (entry == entries.size()) break;
      if (block < entries[entry].first) continue;
      held += page_.blocks[block].span.size();
      filled += in_entry++ == 0;
    }
    return filled >= 2 && held * 2 >= content_.bytes;
  }

  const HtmlPage& page_;
  const PageContent& content_;
  std::vector<std::uint32_t> held_;  // times in each element
};

}  // namespace

std::vector<PageEntry> find_page_entries(const HtmlPage& page, const PageContent& content) {
  return Finder(page, content).find();
}

}  // namespace greffier
