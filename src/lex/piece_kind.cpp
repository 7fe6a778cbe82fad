#include "lex/piece_kind.h"

namespace greffier {

TokenKind kind_of(PieceStatus status) {
  using enum PieceStatus;
  switch (status) {
    case word:
    case hyphen_word: return TokenKind::word;
    case code: return TokenKind::code;
    case elision: return TokenKind::elision;
    case clitic: return TokenKind::clitic;
    case abbreviation: return TokenKind::abbreviation;
    case initials: return TokenKind::initials;
    case address: return TokenKind::address;
    case number:
    case decimal:
    case grouped: return TokenKind::number;
    case ordinal: return TokenKind::ordinal;
    case PieceStatus::clock: return TokenKind::clock;
    case PieceStatus::date:
    case moment: return TokenKind::date;
    case ellipsis: return TokenKind::ellipsis;
    default: return TokenKind::punctuation;
  }
}

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'"':
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'‹':
    case U'›':
    case U'＂': return true;
    default: return false;
  }
}

}  // namespace greffier
