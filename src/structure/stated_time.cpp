#include "structure/stated_time.h"

namespace greffier {

using std::chrono::days;
using std::chrono::local_time;
using std::chrono::minutes;

void LocalClock::localize(Statements& stated) {
  localize(stated.published);
  localize(stated.modified);
  for (StatedEntry& entry : stated.entries) localize(entry.time);
}

void LocalClock::localize(std::optional<StatedTime>& time) {
  if (!time || !time->clock || !time->offset) return;
  if (!zone_) zone_ = TimeZone::find(name_);
  if (!zone_) return;
  const local_time<minutes> stated = time->day + *time->clock;
  const local_time<minutes> universal = stated - *time->offset;
  // Offset of the zone then: asked for by local time, so a second look decides beside a change.
  const minutes first = zone_->offset_at(universal + zone_->offset_at(universal));
  const local_time<minutes> local = universal + first;
  if (*time->offset != minutes{0} && *time->offset != first) return;
  time->day = std::chrono::floor<days>(local);
  time->clock = local - time->day;
  time->offset = std::nullopt;
}

}  // namespace greffier
