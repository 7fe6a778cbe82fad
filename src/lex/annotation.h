// What the stages add to the text: phrases over tokens. Phrase and rules floors speak to each other
// in these alone. « trois mille » is an annotation of class NUMBER over two tokens.
#pragma once

#include "lex/class_id.h"
#include "lex/feature.h"
#include "lex/token.h"

#include <optional>
#include <string_view>
#include <vector>

namespace greffier {

struct Annotation {
  ClassId id = 0;
  TokenRange range = {};
  TokenIndex head = 0;  // the token that stands for the whole: « militaires » in a noun group
  Features features = {};
  std::optional<RowRef> row = {};  // of a locution: its entry in the lexicon or gazetteer
  std::uint32_t payload = 0;       // place in the maker's own list: numbers, date expressions, …
};

// All annotations of a text, found by the token they begin at.
class Annotations {
 public:
  explicit Annotations(std::size_t tokens) : first_at_(tokens, kNone), classes_at_(tokens) {}

  // Its place, for `get`; references move when more are added.
  std::uint32_t add(const Annotation& annotation);

  [[nodiscard]] const Annotation& get(std::uint32_t place) const { return all_[place].annotation; }
  [[nodiscard]] Annotation& get(std::uint32_t place) { return all_[place].annotation; }
  [[nodiscard]] std::size_t size() const { return all_.size(); }

  // The longest annotation of a class that begins at a token; null where none does, as behind the
  // last token.
  [[nodiscard]] const Annotation* find(TokenIndex token, ClassId id) const;
  [[nodiscard]] const Annotation* find(TokenIndex token, PhraseClass phrase) const {
    return find(token, class_of(phrase));
  }

  // The classes of all annotations that begin at a token.
  [[nodiscard]] const ClassSet& classes_at(TokenIndex token) const { return classes_at_[token]; }

  // Calls `visit(annotation)` for each that begins at a token, the latest added first.
  template <typename Visit>
  void for_each_at(TokenIndex token, Visit visit) const {
    for (auto at = first_at_[token]; at != kNone; at = all_[at].next) visit(all_[at].annotation);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Link {
    Annotation annotation = {};
    std::uint32_t next = kNone;
  };
  std::vector<Link> all_;
  std::vector<std::uint32_t> first_at_;  // by token
  std::vector<ClassSet> classes_at_;     // by token
};

// The text with all that is known of it so far: what every stage reads and adds to.
struct AnnotatedText {
  std::string_view text = {};
  Tokens tokens = {};
  Annotations annotations{0};

  [[nodiscard]] std::string_view surface(TokenIndex token) const {
    return slice(text, tokens[token].span);
  }
  [[nodiscard]] std::string_view surface(TokenRange range) const {
    return slice(text, span_of(tokens, range));
  }
  [[nodiscard]] Span span(TokenRange range) const { return span_of(tokens, range); }
  // The tokens that begin in a span.
  [[nodiscard]] TokenRange tokens_in(Span span) const;
};

}  // namespace greffier
