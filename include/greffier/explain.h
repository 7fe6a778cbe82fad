// Why a bulletin gives the facts that it gives: what `greffier explain` prints.
#pragma once

#include <greffier/parser.h>

#include <memory>
#include <string>

namespace greffier {

// A text for people: each sentence with its tokens (word class, lemma, word lists), the phrases
// over them, the rules that were tried and those that won, and the facts made of it, all by
// line:column.
std::string explain(const Document& document, const ParseOptions& options,
                    const std::shared_ptr<const Model>& model);

}  // namespace greffier
