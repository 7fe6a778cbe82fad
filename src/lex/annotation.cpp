#include "lex/annotation.h"

#include <algorithm>

namespace greffier {

std::uint32_t Annotations::add(const Annotation& annotation) {
  const auto place = static_cast<std::uint32_t>(all_.size());
  auto& first = first_at_[annotation.range.first];
  all_.push_back({.annotation = annotation, .next = first});
  first = place;
  classes_at_[annotation.range.first].set(annotation.id);
  return place;
}

const Annotation* Annotations::find(TokenIndex token, ClassId id) const {
  if (token >= first_at_.size()) return nullptr;
  if (!classes_at_[token].test(id)) return nullptr;
  const Annotation* longest = nullptr;
  for_each_at(token, [&](const Annotation& annotation) {
    if (annotation.id != id) return;
    if (longest == nullptr || annotation.range.last > longest->range.last) longest = &annotation;
  });
  return longest;
}

TokenRange AnnotatedText::tokens_in(Span span) const {
  const auto find = [this](std::uint32_t byte) {
    const auto begin = [](const Token& token) { return token.span.begin; };
    return static_cast<TokenIndex>(std::ranges::lower_bound(tokens, byte, {}, begin) -
                                   tokens.begin());
  };
  return span.empty() ? TokenRange{} : TokenRange{find(span.begin), find(span.end)};
}

}  // namespace greffier
