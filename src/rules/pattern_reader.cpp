#include "rules/pattern_reader.h"

#include "text/fold.h"
#include "text/table.h"

#include <algorithm>
#include <numeric>

namespace greffier {
namespace {

constexpr std::uint8_t kMostRepeats = 12;  // `*` and `+` are bounded: a match has a known reach

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

bool is_class_name(std::string_view word) {
  return word.size() > 1 && word.front() > '9' && std::ranges::all_of(word, [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
         });
}

void widen(First& first, const First& other) {
  first.classes |= other.classes;
  first.literals |= other.literals;
  first.anything = first.anything || other.anything;
}

// What a sequence may begin with: its elements up to the first that must be there.
First first_of(const Pattern& sequence) {
  First first;
  for (const Element& element : sequence) {
    if (element.forbidden || element.kind == Element::Kind::start) continue;
    widen(first, element.first);
    if (element.min > 0) return first;
  }
  first.anything = true;
  return first;
}

First first_of(const Element& element) {
  First first;
  switch (element.kind) {
    case Element::Kind::word: first.literals |= literal_bit(element.literal); break;
    case Element::Kind::phrase_class: first.classes.set(element.id); break;
    case Element::Kind::group:
      for (const Pattern& alternative : element.alternatives) widen(first, first_of(alternative));
      break;
    default: first.anything = true;
  }
  return first;
}

// « ANY? ANY? » is « ANY » up to two times: one way to match one token, not two.
bool is_same(const Element& a, const Element& b) {
  return a.kind == b.kind && a.id == b.id && a.literal == b.literal && a.capture == kNoCapture &&
         b.capture == kNoCapture && !a.forbidden && !b.forbidden && a.wanted == b.wanted &&
         a.unwanted == b.unwanted && a.cells.empty() && b.cells.empty() &&
         a.kind != Element::Kind::group;
}

class PatternReader {
 public:
  PatternReader(std::string_view text, Lexicon& lexicon, const NamedPatterns& named,
                std::vector<std::string>& captures)
      : text_(text), lexicon_(lexicon), named_(named), captures_(captures) {}

  Pattern read() {
    Pattern pattern = read_sequence();
    if (at_ < text_.size()) fail("unexpected « " + std::string(text_.substr(at_, 1)) + " »");
    if (pattern.empty()) fail("an empty pattern");
    if (matches_nothing(pattern)) fail("this pattern can match nothing at all");
    return pattern;
  }

 private:
  [[noreturn]] void fail(const std::string& why) const { throw PatternError(at_, why); }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (peek() == ' ') ++at_;
  }

  Pattern read_sequence() {
    Pattern sequence;
    for (skip_blanks(); at_ < text_.size() && peek() != ')' && peek() != '|'; skip_blanks()) {
      Element element = read_element();
      if (!sequence.empty() && is_same(sequence.back(), element)) {
        sequence.back().min = static_cast<std::uint8_t>(sequence.back().min + element.min);
        sequence.back().max = static_cast<std::uint8_t>(sequence.back().max + element.max);
      } else {
        sequence.push_back(std::move(element));
      }
    }
    return sequence;
  }

  Element read_element() {
    const bool forbidden = take('!');
    Element element = take('(') ? read_group() : read_atom();
    element.forbidden = forbidden;
    element.first = first_of(element);
    read_repeats(element);
    if (peek() == ':' && at_ + 1 < text_.size() && text_[at_ + 1] != ' ') read_capture(element);
    return element;
  }

  Element read_group() {
    Element group{.kind = Element::Kind::group};
    do {
      group.alternatives.push_back(read_sequence());
    } while (take('|'));
    if (!take(')')) fail("this group has no closing parenthesis");
    return group;
  }

  Element read_atom() {
    const std::string_view word = read_word();
    if (word == "^") return {.kind = Element::Kind::start};
    if (word == "$") return {.kind = Element::Kind::end};
    if (word == "ANY") return {.kind = Element::Kind::any};
    if (!is_class_name(word)) return {.literal = lexicon_.add_literal(lower(word))};
    if (const auto named = named_.find(word); named != named_.end()) {
      Element group{.kind = Element::Kind::group};
      group.alternatives.push_back(named->second);
      return group;
    }
    const auto id = lexicon_.find_class(word);
    if (!id) {
      at_ -= word.size();
      fail("unknown class " + std::string(word) + "; did you mean " +
           nearest_name(word, lexicon_.class_names()) + "?");
    }
    Element element{.kind = Element::Kind::phrase_class, .id = *id};
    if (take('{')) read_conditions(element);
    return element;
  }

  // A word runs to the next blank or sign of the language; one in double quotes may hold any.
  std::string_view read_word() {
    if (take('"')) {
      const std::size_t begin = at_;
      at_ = std::min(text_.find('"', begin), text_.size());
      const std::string_view word = text_.substr(begin, at_ - begin);
      if (!take('"')) fail("this quoted word has no closing mark");
      return word;
    }
    const std::size_t begin = at_;
    const std::size_t end = text_.find_first_of(" ()|?*+{}!\"", begin);
    at_ = std::min(end, text_.size());
    std::string_view word = text_.substr(begin, at_ - begin);
    const std::size_t colon = word.find(':', 1);
    if (colon != std::string_view::npos) {
      word = word.substr(0, colon);
      at_ = begin + colon;
    }
    if (word.empty()) fail("expected a word or a class");
    return word;
  }

  void read_conditions(Element& element) {
    const std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos) fail("these conditions have no closing brace");
    for (std::string_view part : split(text_.substr(at_, end - at_), ',')) {
      read_condition(part, element);
    }
    at_ = end + 1;
  }

  void read_condition(std::string_view part, Element& element) {
    const std::size_t equals = part.find('=');
    if (equals != std::string_view::npos) {
      element.cells.push_back(read_cell_test(part.substr(0, equals), element.id));
      for (const auto value : split(part.substr(equals + 1), '/')) {
        element.cells.back().values.emplace_back(value);
      }
      return;
    }
    const bool negated = part.starts_with('!');
    if (negated) part.remove_prefix(1);
    const auto feature = find_feature(part);
    if (!feature) fail("unknown feature " + std::string(part));
    (negated ? element.unwanted : element.wanted).set(*feature);
  }

  CellTest read_cell_test(std::string_view column, ClassId id) const {
    const auto place = lexicon_.has_table(id) ? lexicon_.table(id).find_column(column)
                                              : std::optional<std::size_t>();
    if (!place) {
      fail("the class " + std::string(lexicon_.class_name(id)) + " has no column " +
           std::string(column));
    }
    return {.column = {.table = id, .place = *place}};
  }

  void read_repeats(Element& element) {
    if (take('?'))
      element.min = 0;
    else if (take('*'))
      element.min = 0, element.max = kMostRepeats;
    else if (take('+'))
      element.max = kMostRepeats;
  }

  void read_capture(Element& element) {
    ++at_;
    const std::size_t begin = at_;
    while ((peek() >= 'a' && peek() <= 'z') || peek() == '_') ++at_;
    const std::string name(text_.substr(begin, at_ - begin));
    if (name.empty()) fail("a capture needs a name in lower case");
    const auto known = std::ranges::find(captures_, name);
    element.capture = static_cast<CaptureId>(known - captures_.begin());
    if (known == captures_.end()) captures_.push_back(name);
  }

  static bool matches_nothing(const Pattern& pattern) {
    return std::ranges::all_of(pattern, [](const Element& element) {
      if (element.min == 0 || element.forbidden) return true;
      if (element.kind == Element::Kind::start || element.kind == Element::Kind::end) return true;
      return element.kind == Element::Kind::group &&
             std::ranges::any_of(element.alternatives, matches_nothing);
    });
  }

  std::string_view text_;
  Lexicon& lexicon_;
  const NamedPatterns& named_;
  std::vector<std::string>& captures_;
  std::size_t at_ = 0;
};

}  // namespace

Pattern read_pattern(std::string_view text, Lexicon& lexicon, const NamedPatterns& named,
                     std::vector<std::string>& captures) {
  return PatternReader(text, lexicon, named, captures).read();
}

std::string nearest_name(std::string_view wrong, const std::vector<std::string>& names) {
  const auto nearest = std::ranges::min_element(
      names, {}, [&](const std::string& name) { return edit_distance(wrong, name); });
  return nearest == names.end() ? std::string() : *nearest;
}

}  // namespace greffier
