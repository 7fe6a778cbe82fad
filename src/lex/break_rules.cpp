#include "lex/break_rules.h"

#include <greffier/error.h>

#include <unicode/parseerr.h>
#include <unicode/rbbi.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstring>

namespace greffier {

struct BreakRules::Prototype {
  std::unique_ptr<const icu::RuleBasedBreakIterator> iterator;  // cloned for each text
};

namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

// genbrk puts ICU's common data header before the tables; its size stands in its first two bytes.
std::unique_ptr<const icu::RuleBasedBreakIterator> read_compiled(std::string_view compiled,
                                                                 UErrorCode& status) {
  std::uint16_t header = 0;
  if (compiled.size() > sizeof header) std::memcpy(&header, compiled.data(), sizeof header);
  compiled.remove_prefix(std::min<std::size_t>(header, compiled.size()));
  return std::make_unique<const icu::RuleBasedBreakIterator>(
      reinterpret_cast<const std::uint8_t*>(compiled.data()),
      static_cast<std::uint32_t>(compiled.size()), status);
}

}  // namespace

BreakRules::BreakRules(std::string_view compiled, std::string_view source,
                       const std::string& path) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where = {};
  prototype_ = std::make_unique<const Prototype>(
      Prototype{compiled.empty() ? std::make_unique<const icu::RuleBasedBreakIterator>(
                                       icu::UnicodeString::fromUTF8(icu::StringPiece(
                                           source.data(), static_cast<int32_t>(source.size()))),
                                       where, status)
                                 : read_compiled(compiled, status)});
  if (U_FAILURE(status)) {
    throw DataError(path + ":" + std::to_string(where.line) + ":" +
                    std::to_string(where.offset + 1) + ": ICU cannot read these break rules (" +
                    u_errorName(status) + ")");
  }
}

BreakRules::~BreakRules() = default;

std::vector<Piece> BreakRules::cut(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> source(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  const std::unique_ptr<icu::RuleBasedBreakIterator> iterator(prototype_->iterator->clone());
  iterator->setText(source.get(), status);
  std::vector<Piece> pieces;
  std::uint32_t begin = 0;
  for (std::int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    const auto end = static_cast<std::uint32_t>(at);
    pieces.push_back(
        {.span = {begin, end}, .status = static_cast<PieceStatus>(iterator->getRuleStatus())});
    begin = end;
  }
  return pieces;
}

}  // namespace greffier
