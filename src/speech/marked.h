// The quotations of a bulletin while speech is looked for: which of them somebody says already,
// which are names, and what stands beside them.
#pragma once

#include "speech/speech.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace greffier {

class MarkedWords {
 public:
  explicit MarkedWords(const Reading& reading);

  [[nodiscard]] bool is_free(std::uint32_t quotation) const;  // nobody's yet, and no name
  void use(std::uint32_t quotation) { used_[quotation] = true; }
  void name(std::uint32_t quotation) { named_[quotation] = true; }
  // No name after all: « « Mensonge », réplique le colonel ».
  void unname(std::uint32_t quotation) { named_[quotation] = false; }
  // A name where it has a capital, and no verb unless it is a work's: after « la tempête », « le
  // film ».
  void name_if_titled(std::uint32_t quotation, bool work);

  // The quotation that begins at a token, or whose closing mark stands right before one.
  [[nodiscard]] std::optional<std::uint32_t> at(TokenIndex token) const;
  [[nodiscard]] std::optional<std::uint32_t> ending_at(TokenIndex token) const;

  // The quotation whose closing mark is the last token of a range, a comma aside.
  [[nodiscard]] std::optional<std::uint32_t> before(TokenRange range) const;

  // The clause in marks that opens a range and to which the writer adds a complement.
  [[nodiscard]] std::optional<std::uint32_t> opening(TokenRange range) const;

  // Whether a name or title in marks ends right before a token, a comma aside.
  [[nodiscard]] bool ends_title(TokenIndex token) const;
  // « "Un échec grave"Le maire a réagi »: no clause, glued to the text below it.
  [[nodiscard]] bool is_heading(std::uint32_t quotation) const;
  // Whether words of the writer's that it goes on from stand before it, from `begin` on.
  [[nodiscard]] bool is_woven(std::uint32_t quotation, TokenIndex begin) const;
  [[nodiscard]] bool holds_clause(TokenRange range) const;
  // Direct where it holds a clause and nothing of the writer's stands before it.
  [[nodiscard]] QuoteKind kind_of(std::uint32_t quotation, bool woven) const;

 private:
  [[nodiscard]] bool follows_quote(TokenRange before) const;
  [[nodiscard]] bool lacks_subject(TokenRange content) const;
  [[nodiscard]] bool is_name(std::uint32_t quotation) const;
  [[nodiscard]] bool is_said(TokenIndex marks) const;
  [[nodiscard]] bool has_author(const Quotation& quoted) const;
  [[nodiscard]] bool is_title_of_work(const Quotation& quotation) const;

  const Reading& reading_;
  const Tokens& tokens_;
  ClassId demonym_;
  std::vector<bool> used_;
  std::vector<bool> named_;
  std::unordered_map<TokenIndex, std::uint32_t> by_end_;
};

// « "Il faut tenir"Le maire a réagi »: words without a stop, glued to the text that they head.
[[nodiscard]] bool heads_text(const Reading& reading, std::uint32_t quotation);

}  // namespace greffier
