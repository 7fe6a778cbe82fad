#include "structure/entry_time.h"

#include <algorithm>
#include <cstdlib>

namespace greffier {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr hours kOverMidnight{6};  // a smaller step back is a post out of order
constexpr days kNear{3};           // a stamp farther from the reference dates something else

class Walker {
 public:
  Walker(const Outline& outline, std::optional<Day> reference, std::optional<minutes> clock)
      : outline_(outline), reference_(reference), clock_(clock), moments_(outline.entries.size()),
        known_(outline.entries.size()) {}

  std::vector<EntryMoment> walk() {
    read_headers();
    take_stamp();
    order_entries();
    if (!clocked_.empty()) walk_clocks();
    fill_others();
    return std::move(moments_);
  }

 private:
  void read_headers() {
    for (std::size_t i = 0; i < moments_.size(); ++i) {
      const EntryRange& entry = outline_.entries[i];
      if (entry.stated) {
        take_stated(i, *entry.stated);
        continue;
      }
      if (entry.time) {
        moments_[i].clock = entry.time->clock;
        moments_[i].zone = entry.time->zone;
        moments_[i].offset = entry.time->offset;
        known_[i] = day_of(*entry.time, reference_);
        if (entry.time->ago && take_ago(i, *entry.time->ago)) continue;
      }
      if (!known_[i] && entry.day) known_[i] = day_of(*entry.day, reference_);
      const bool told = moments_[i].clock || known_[i];
      moments_[i].origin = told ? entry.origin : TimeOrigin::none;
      if (moments_[i].clock) clocked_.push_back(i);
    }
  }

  // An article that nothing parts is of the minute that its page was published.
  void take_stamp() {
    if (outline_.headed || moments_.size() != 1 || moments_[0].clock || known_[0]) return;
    const PageStamp* stamp = find_stamp(false);
    if (stamp == nullptr || !stamp->head || !stamp->time.clock) return;
    known_[0] = day_of(stamp->time, reference_);
    moments_[0] = {.clock = stamp->time.clock,
                   .origin = TimeOrigin::metadata,
                   .zone = stamp->time.zone,
                   .offset = stamp->time.offset};
    clocked_.push_back(0);
  }

  // Counted from the minute of the reference or of the page; without one it tells no time.
  bool take_ago(std::size_t entry, minutes ago) {
    const auto now = find_now();
    if (!now) return false;
    const std::chrono::local_time<minutes> then = *now - ago;
    known_[entry] = std::chrono::floor<days>(then);
    moments_[entry] = {.clock = then - *known_[entry], .origin = TimeOrigin::inferred};
    clocked_.push_back(entry);
    return true;
  }

  // « Page actualisée le 5 mars 2025 à 00:36 »
  [[nodiscard]] std::optional<std::chrono::local_time<minutes>> find_now() const {
    if (reference_ && clock_) return *reference_ + *clock_;
    for (const PageStamp& stamp : outline_.stamps) {
      const auto day = stamp.saved ? day_of(stamp.time, reference_) : std::nullopt;
      if (day && stamp.time.clock) return *day + *stamp.time.clock;
    }
    return std::nullopt;
  }

  void take_stated(std::size_t entry, const StatedTime& stated) {
    known_[entry] = stated.day;
    moments_[entry] = {
        .clock = stated.clock, .origin = TimeOrigin::metadata, .offset = stated.offset};
    if (stated.clock) clocked_.push_back(entry);
  }

  // Clocked entries from the oldest to the newest: most lives run backwards.
  void order_entries() {
    int forward = 0;
    for (std::size_t i = 1; i < clocked_.size(); ++i) {
      const auto before = moments_[clocked_[i - 1]];
      const auto here = moments_[clocked_[i]];
      const auto step = *here.clock - *before.clock;
      const auto days_between = known_[clocked_[i]] && known_[clocked_[i - 1]]
                                    ? *known_[clocked_[i]] - *known_[clocked_[i - 1]]
                                    : days{0};
      if (days_between != days{0})
        forward += days_between > days{0} ? 2 : -2;
      else if (step != minutes{0})
        forward += by_the_clock(step) > minutes{0} ? 1 : -1;
    }
    newest_first_ = forward < 0;
    if (newest_first_) std::ranges::reverse(clocked_);
  }

  // The shorter way round: 00h08 → 23h58 is ten minutes back.
  static minutes by_the_clock(minutes step) {
    if (step > hours{12}) return step - hours{24};
    return step <= -hours{12} ? step + hours{24} : step;
  }

  void walk_clocks() {
    // Days from the oldest entry on, until a header states one.
    std::vector<int> offsets(clocked_.size());
    for (std::size_t i = 1; i < clocked_.size(); ++i) {
      const auto drop = *moments_[clocked_[i - 1]].clock - *moments_[clocked_[i]].clock;
      const bool over = drop > kOverMidnight && !are_parted(clocked_[i - 1], clocked_[i]);
      offsets[i] = offsets[i - 1] + (over ? 1 : 0);
    }
    const auto stated = std::ranges::find_if(
        clocked_, [this](std::size_t entry) { return known_[entry].has_value(); });
    std::optional<Day> oldest;
    if (stated != clocked_.end()) {
      oldest =
          *known_[*stated] - days{offsets[static_cast<std::size_t>(stated - clocked_.begin())]};
    } else {
      oldest = oldest_day(offsets.back());
    }
    if (!oldest) return;
    Day base = *oldest;
    for (std::size_t i = 0; i < clocked_.size(); ++i) {
      const std::size_t entry = clocked_[i];
      if (known_[entry]) base = *known_[entry] - days{offsets[i]};
      moments_[entry].day = base + days{offsets[i]};
    }
  }

  // Whether the name of a section stands between two entries: each section has an order of its own.
  [[nodiscard]] bool are_parted(std::size_t a, std::size_t b) const {
    const auto entries = outline_.entries.begin();
    const auto first = entries + static_cast<std::ptrdiff_t>(std::min(a, b) + 1);
    const auto last = entries + static_cast<std::ptrdiff_t>(std::max(a, b) + 1);
    return std::any_of(first, last, [](const EntryRange& entry) { return entry.opens_section; });
  }

  // The day of the oldest entry, where `crossed` midnights lie behind the newest. A page may hold
  // posts older than itself, or newer than its update: what strays less is so.
  [[nodiscard]] std::optional<Day> oldest_day(int crossed) const {
    const auto published = day_of_stamp(false);
    const auto updated = oldest_by_update(crossed);
    if (!published) return updated ? updated : reference_;
    if (!updated || *updated >= *published) return published;
    const auto before = moment_of_stamp(false) - (*updated + *moments_[clocked_.front()].clock);
    const auto after =
        *published + days{crossed} + *moments_[clocked_.back()].clock - moment_of_stamp(true);
    return before < after ? updated : published;
  }

  // Of a stamp that is there.
  [[nodiscard]] std::chrono::local_time<minutes> moment_of_stamp(bool update) const {
    return *day_of_stamp(update) + find_stamp(update)->time.clock.value_or(hours{12});
  }

  [[nodiscard]] std::optional<Day> oldest_by_update(int crossed) const {
    const PageStamp* update = find_stamp(true);
    const auto day = update != nullptr ? day_of(update->time, reference_) : std::nullopt;
    if (!day) return std::nullopt;
    const auto newest = *moments_[clocked_.back()].clock;
    const bool later = update->time.clock && newest > *update->time.clock + kOverMidnight;
    return *day - days{crossed + (later ? 1 : 0)};
  }

  [[nodiscard]] std::optional<Day> day_of_stamp(bool update) const {
    const PageStamp* stamp = find_stamp(update);
    return stamp != nullptr ? day_of(stamp->time, reference_) : std::nullopt;
  }

  // A stamp that can be the page's: one far from the reference dates an older article.
  [[nodiscard]] const PageStamp* find_stamp(bool update) const {
    for (const PageStamp& stamp : outline_.stamps) {
      if (stamp.update != update) continue;
      const auto day = day_of(stamp.time, reference_);
      if (!day) continue;
      if (reference_ && std::chrono::abs(*day - *reference_) > kNear) continue;
      return &stamp;
    }
    return nullptr;
  }

  // Entries without a time of their own are of the day of the entry written before them.
  void fill_others() {
    std::optional<Day> day = reference_;
    const std::size_t count = moments_.size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t entry = newest_first_ ? count - 1 - i : i;
      EntryMoment& moment = moments_[entry];
      if (!moment.day && known_[entry]) moment.day = known_[entry];
      if (moment.day) {
        day = moment.day;
        continue;
      }
      moment.day = day;
      if (!moment.clock && day) {
        moment.origin = clocked_.empty() ? TimeOrigin::reference : TimeOrigin::inferred;
      }
    }
  }

  const Outline& outline_;
  std::optional<Day> reference_;
  std::optional<minutes> clock_;
  std::vector<EntryMoment> moments_;
  std::vector<std::optional<Day>> known_;  // by entry: a day that its layout states
  std::vector<std::size_t> clocked_;       // entries with a clock time, oldest first
  bool newest_first_ = false;
};

}  // namespace

std::optional<Day> day_of(const WrittenTime& time, std::optional<Day> near) {
  if (time.from_now && near) return *near + days{*time.from_now};
  if (!time.has_day()) return std::nullopt;
  if (time.year) return make_day(*time.year, *time.month, *time.day);
  if (!near) return std::nullopt;
  std::optional<Day> best;
  for (int years = -1; years <= 1; ++years) {
    const auto day = make_day(year_of(*near) + years, *time.month, *time.day);
    if (!day) continue;
    const bool nearer = !best || std::chrono::abs(*day - *near) < std::chrono::abs(*best - *near);
    if (nearer) best = day;
  }
  return best;
}

std::vector<EntryMoment> find_moments(const Outline& outline, std::optional<Day> reference,
                                      std::optional<minutes> clock) {
  return Walker(outline, reference, clock).walk();
}

}  // namespace greffier
