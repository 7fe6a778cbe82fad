#include "structure/agenda.h"

#include "structure/heading.h"

#include <chrono>

namespace greffier {
namespace {

class AgendaMarker {
 public:
  explicit AgendaMarker(Page& page) : page_(page) { page_.agenda.resize(page_.lines.size()); }

  void mark() {
    bool told = false;  // something stands above: the agenda is not all of the page
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      Line& line = page_.lines[i];
      told = told || is_prose(page_, line);
      if (line.role != LineRole::agenda_head) continue;
      const bool lead = is_lead(i + 1);
      const std::size_t first = lead ? i + 2 : i + 1;
      const std::size_t last = end_of_list(first);
      if (!(told || lead) || line.ended || begins_with_clock(line.range) || last == first) {
        line.role = LineRole::text;
        continue;
      }
      for (std::size_t item = first; item < last; ++item) page_.agenda[item] = true;
      i = last - 1;
    }
  }

 private:
  // « ROCVAL, 4 mars (TAP) - Voici les principaux rendez-vous de mercredi : »
  [[nodiscard]] bool is_lead(std::size_t line) const {
    if (line >= page_.lines.size()) return false;
    const TokenRange range = page_.lines[line].range;
    return !begins_with_clock(range) && page_.text.surface(range.last - 1) == ":";
  }

  // Times that go on, or bullets, up to another head; where a text stands below its only line, that
  // is a post.
  [[nodiscard]] std::size_t end_of_list(std::size_t first) const {
    std::chrono::minutes before{0};
    std::size_t line = first;
    for (; line < page_.lines.size(); ++line) {
      if (page_.lines[line].role == LineRole::agenda_head) break;
      const TokenRange range = page_.lines[line].range;
      const auto clock = clock_at(skip_lead(range), range.last);
      if (clock && *clock < before) return first;
      const bool bullet = range.last > range.first + 1 &&
                          page_.text.tokens[range.first].kind == TokenKind::punctuation;
      if (!clock && !bullet) break;
      if (clock) before = *clock;
    }
    const bool post = line == first + 1 && line < page_.lines.size() &&
                      page_.lines[line].role == LineRole::text && page_.lines[line].ended;
    return post ? first : line;
  }

  // « • À 9h30 », « De 9 h à 11 h ».
  [[nodiscard]] TokenIndex skip_lead(TokenRange range) const {
    TokenIndex token = range.first;
    const auto& tokens = page_.text.tokens;
    while (token < range.last && tokens[token].kind == TokenKind::punctuation) ++token;
    if (token < range.last && tokens[token].pos == Pos::preposition) ++token;
    return token;
  }

  [[nodiscard]] std::optional<std::chrono::minutes> clock_at(TokenIndex token,
                                                             TokenIndex last) const {
    const Annotation* clock =
        token < last ? page_.text.annotations.find(token, PhraseClass::clock) : nullptr;
    return clock != nullptr ? std::optional(page_.phrases.clocks[clock->payload].time)
                            : std::nullopt;
  }

  [[nodiscard]] bool begins_with_clock(TokenRange range) const {
    return clock_at(skip_lead(range), range.last).has_value();
  }

  Page& page_;
};

}  // namespace

void mark_agendas(Page& page) { AgendaMarker(page).mark(); }

}  // namespace greffier
