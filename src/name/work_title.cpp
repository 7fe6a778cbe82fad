#include "name/work_title.h"

#include <algorithm>

namespace greffier {
namespace {

// A phrase without verb that opens with an article in capitals, where its sentence goes on: no
// words of somebody.
bool is_title(const Reading& reading, const Quotation& quotation) {
  constexpr TokenIndex kLongest = 8;  // words of a title
  const Tokens& tokens = reading.text.tokens;
  const TokenRange content = quotation.content;
  if (content.empty() || content.first < 2 || content.last > content.first + kLongest) return false;
  const Token& first = tokens[content.first];
  const Token& outside = tokens[content.first - 2];
  const bool goes_on = tokens[content.first - 1].gap == Gap::blank &&
                       outside.kind != TokenKind::punctuation && outside.kind != TokenKind::mark;
  if (!quotation.closed || !goes_on || !first.capitalised || first.pos != Pos::determiner) {
    return false;
  }
  for (TokenIndex token = content.first; token < content.last; ++token) {
    if (tokens[token].pos == Pos::verb || tokens[token].kind == TokenKind::punctuation)
      return false;
  }
  return true;
}

}  // namespace

void drop_persons_in_titles(const Reading& reading, std::vector<ActorMention>& mentions) {
  for (const Quotation& quotation : reading.quotations) {
    if (!is_title(reading, quotation)) continue;
    const TokenRange title = quotation.content;
    const auto first = std::ranges::lower_bound(
        mentions, title.first, {}, [](const ActorMention& mention) { return mention.range.first; });
    const auto last = std::find_if(first, mentions.end(), [&](const ActorMention& mention) {
      return mention.range.first >= title.last;
    });
    // « "Le monde selon Macron" » is of whom everybody knows, « "La famille Roc" » and « "L.armée
    // des ombres" » of nobody.
    const auto kept = std::remove_if(first, last, [](const ActorMention& mention) {
      const bool one = mention.range.last == mention.range.first + 1;
      const bool people = mention.form == MentionForm::description;
      const bool somebody = mention.kind == ActorKind::person && one;
      return mention.rows.empty() && (people || somebody);
    });
    mentions.erase(kept, last);
  }
}

}  // namespace greffier
