#include "structure/header_cursor.h"

#include "phrase/rare_clock.h"
#include "structure/ago.h"
#include "structure/sign.h"
#include "text/utf8.h"

#include <algorithm>

namespace greffier {

void HeaderCursor::enter(TokenRange range) {
  at_ = range.first;
  last_ = range.last;
}

std::string_view HeaderCursor::sign(TokenIndex token) const {
  return token < last_ ? text_.surface(token) : std::string_view();
}

bool HeaderCursor::take(std::string_view surface) {
  if (sign(at_) != surface) return false;
  ++at_;
  return true;
}

bool HeaderCursor::take_time(Header& header) {
  if (take_moment(header) || take_ago(header)) return true;
  const TokenIndex begin = at_;
  take_day(header);
  if (take_clock(header)) {
    if (!header.day) take_day_behind(header);
    return true;
  }
  header.day = std::nullopt;
  at_ = begin;
  return false;
}

void HeaderCursor::take_zone(Header& header) {
  const WrittenZone found = zones_.read(at_, last_);
  if (found.last == at_) return;
  header.zone = found.zone;
  at_ = found.last;
  header.time.last = at_;
}

bool HeaderCursor::take_moment(Header& header) {
  if (at_ >= last_ || tokens_[at_].kind != TokenKind::date) return false;
  const DateWords words = page_.reader.read({at_, at_ + 1});
  if (!words.day || !words.clock) return false;
  header.day = written_time(words, {at_, at_ + 1});
  header.clock = words.clock;
  ++at_;
  return true;
}

bool HeaderCursor::take_ago(Header& header) {
  const auto ago = read_ago(page_, rest());
  if (!ago) return false;
  header.day = WrittenTime{.range = {at_, ago->last}};
  if (ago->days)
    header.day->from_now = -static_cast<int>(ago->time / std::chrono::days{1});
  else
    header.day->ago = ago->time;
  at_ = ago->last;
  return true;
}

// « Le 23/06 à 06:04 », « 24/09/20 - 23:51 - Titre », « Mardi 4 mars, 18h16 », « Hier à 19h32 ».
void HeaderCursor::take_day(Header& header) {
  constexpr TokenIndex kLongest = 8;  // tokens
  const TokenIndex begin = at_;
  TokenIndex end = begin;
  while (end < last_ && end < begin + kLongest && !lead_.begins_clock(end, last_)) ++end;
  if (end == begin || !lead_.begins_clock(end, last_)) return;
  const DateWords words = page_.reader.read({begin, end});
  if (!(words.day && words.month) && !words.from_entry) return;
  if (!only_day_words({begin, end})) return;
  header.day = written_time(words, {begin, end});
  at_ = end;
}

// « 9:14 AM · 4 mars 2025 », with which the line ends.
void HeaderCursor::take_day_behind(Header& header) {
  const TokenIndex first = at_ + 1;
  if (first >= last_ || !(is_divider(sign(at_)) || sign(at_) == ",")) return;
  if (page_.reader.skip_day_words(first, last_) != last_) return;
  const DateWords words = page_.reader.read({first, last_});
  if (!words.day || !words.month) return;
  header.day = written_time(words, {first, last_});
  at_ = last_;
}

// Nothing but the words of a day and what parts it from the time.
bool HeaderCursor::only_day_words(TokenRange range) const {
  for (TokenIndex token = range.first; token < range.last;) {
    const TokenIndex next = page_.reader.skip_day_word(token, range.last);
    const Token& here = tokens_[token];
    const bool between = here.kind == TokenKind::punctuation || here.pos == Pos::determiner ||
                         here.pos == Pos::preposition ||
                         page_.reader.read({token, token + 1}).from_entry;
    if (next == token && !between) return false;
    token = std::max(next, token + 1);
  }
  return true;
}

// In figures only: « Trois heures plus tard » opens no entry.
bool HeaderCursor::take_clock(Header& header) {
  const Annotation* clock = at_ < last_ ? text_.annotations.find(at_, PhraseClass::clock) : nullptr;
  if (clock == nullptr) return take_rare_clock(header);
  if (clock->range.last > last_) return false;
  if (!is_digit(character_at(text_.text, tokens_[at_].span.begin))) return false;
  if (is_length()) return false;
  header.clock = page_.phrases.clocks[clock->payload].time;
  if (*header.clock > std::chrono::hours{24}) return false;
  at_ = clock->range.last;
  return true;
}

// How long a video is: « 0:48 », « (00:54) ».
bool HeaderCursor::is_length() const {
  const bool bracket = at_ > 0 && text_.surface(at_ - 1) == "(" && sign(at_ + 1) == ")";
  return sign(at_).starts_with("0:") || (bracket && sign(at_).starts_with("00:"));
}

// « 18:16:05 », « 18.16 », « 18.16 h ».
bool HeaderCursor::take_rare_clock(Header& header) {
  const auto clock = read_rare_clock(sign(at_));
  if (!clock) return false;
  header.clock = clock->time;
  header.form = clock->form;
  ++at_;
  if (clock->time && clock->form == ClockForm::dotted && take("h")) header.form = ClockForm::plain;
  return true;
}

}  // namespace greffier
