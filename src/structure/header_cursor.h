// Takes the parts of a header one after the other from a line: day, time, zone. Every `take_`
// leaves the cursor where it stands if it fails.
#pragma once

#include "structure/header.h"
#include "structure/header_lead.h"
#include "structure/written_zone.h"

#include <string_view>

namespace greffier {

class HeaderCursor {
 public:
  explicit HeaderCursor(const Page& page)
      : page_(page), text_(page.text), tokens_(page.text.tokens), lead_(page),
        zones_(page.text, page.lexicon) {}

  // From now on it stands on the first token of a range.
  void enter(TokenRange range);
  void move_to(TokenIndex token) { at_ = token; }

  [[nodiscard]] TokenIndex at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= last_; }
  [[nodiscard]] TokenRange rest() const { return {at_, last_}; }
  [[nodiscard]] const HeaderLead& lead() const { return lead_; }
  // The sign or word at a token; empty behind the last.
  [[nodiscard]] std::string_view sign(TokenIndex token) const;

  bool take(std::string_view surface);
  // All that tells when: « 2025-06-12T18:42:00+02:00 », « il y a 2 heures », « 4 mars, 18h16 »,
  // « 9:14 AM · 4 mars 2025 ».
  bool take_time(Header& header);
  void take_zone(Header& header);

 private:
  bool take_moment(Header& header);
  bool take_ago(Header& header);
  void take_day(Header& header);
  void take_day_behind(Header& header);
  bool take_clock(Header& header);
  bool take_rare_clock(Header& header);
  [[nodiscard]] bool is_length() const;
  [[nodiscard]] bool only_day_words(TokenRange range) const;

  const Page& page_;
  const AnnotatedText& text_;
  const Tokens& tokens_;
  HeaderLead lead_;
  ZoneReader zones_;
  TokenIndex at_ = 0;
  TokenIndex last_ = 0;
};

}  // namespace greffier
