#include <greffier/parser.h>

#include "extract/reading.h"
#include "lex/tokenizer.h"
#include "lex/vocabulary.h"
#include "model.h"
#include "phrase/locution.h"
#include "text/decode.h"
#include "text/sha256.h"

namespace greffier {

struct Parser::State {
  explicit State(std::shared_ptr<const Model> shared)
      : model(std::move(shared)), vocabulary(model->lexicon()) {}

  std::shared_ptr<const Model> model;
  Vocabulary vocabulary;
};

Parser::Parser(std::shared_ptr<const Model> model)
    : state_(std::make_unique<State>(std::move(model))) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Bulletin Parser::parse(std::string_view bytes, const ParseOptions& options) {
  Bulletin bulletin;
  Decoded decoded = decode(bytes);
  bulletin.source = {.name = options.name, .encoding = decoded.encoding, .bytes = bytes.size(),
                     .sha256 = sha256(bytes)};
  bulletin.text = std::move(decoded.text);

  const Model& model = *state_->model;
  Reading reading(model.lexicon());
  AnnotatedText& text = reading.text;
  text.text = bulletin.text;
  text.tokens = tokenize(bulletin.text, model.break_rules(), state_->vocabulary);
  text.annotations = Annotations(text.tokens.size());
  annotate_locutions(text, model.lexicon());
  reading.numbers = annotate_numbers(text, model.lexicon());
  reading.outline = find_entries(text);
  for (const EntryRange& entry : reading.outline.entries) {
    const auto quotations = pair_quotation_marks(text, entry.range);
    split_sentences(text, entry.range, quotations, reading.sentences);
  }
  for (const TokenRange piece : reading.sentences.pieces) model.tagger().tag(text, piece);
  for (const TokenRange piece : reading.sentences.pieces) {
    for (TokenIndex t = piece.first; t < piece.last; ++t) {
      fprintf(stderr, "%s/%s ", std::string(text.surface(t)).c_str(), kPosNames[static_cast<std::size_t>(text.tokens[t].pos)].data());
    }
    fprintf(stderr, "\n");
  }
  state_->vocabulary.trim();
  return bulletin;
}

std::string_view version() { return "0.1.0"; }

}  // namespace greffier
