// The pieces that break_rules.h cuts, from the one at hand on: what the tokenizer looks ahead at.
#pragma once

#include "lex/break_rules.h"

#include <string_view>
#include <vector>

namespace greffier {

class PieceCursor {
 public:
  PieceCursor(std::string_view text, const std::vector<Piece>& pieces)
      : text_(text), pieces_(pieces) {}

  [[nodiscard]] bool done() const { return at_ >= pieces_.size(); }
  // The piece so many ahead, of which 0 is the one at hand; null behind the last.
  [[nodiscard]] const Piece* piece(std::size_t ahead) const {
    return at_ + ahead < pieces_.size() ? &pieces_[at_ + ahead] : nullptr;
  }
  [[nodiscard]] bool is(std::size_t ahead, PieceStatus status) const {
    return piece(ahead) != nullptr && piece(ahead)->status == status;
  }
  // Whether a sign stands there that is written so: « - ».
  [[nodiscard]] bool is_sign(std::size_t ahead, std::string_view sign) const {
    return is(ahead, PieceStatus::sign) && surface(ahead) == sign;
  }
  // The text of a piece that is there.
  [[nodiscard]] std::string_view surface(std::size_t ahead) const {
    return slice(text_, piece(ahead)->span);
  }
  // All the text that the pieces cover.
  [[nodiscard]] std::string_view text() const { return text_; }

  void skip(std::size_t count) { at_ += count; }

 private:
  std::string_view text_;
  const std::vector<Piece>& pieces_;
  std::size_t at_ = 0;
};

}  // namespace greffier
