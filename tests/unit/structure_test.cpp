// Tokens, quotation marks and sentences, each by a file of cases.
#include <catch2/catch.hpp>

#include "check_cases.h"
#include "lex/class_id.h"
#include "shared_model.h"
#include "text/utf8.h"

#include <string_view>
#include <vector>

using namespace greffier;
using namespace greffier_tests;

namespace {

template <typename Items, typename Text>
std::string joined(const Items& items, Text text) {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += " | ";
    out += text(item);
  }
  return out;
}

}  // namespace

TEST_CASE("texts are cut into tokens") {
  check_cases("tokens.cases", [](const Case& one) {
    const Reading reading = read_with_shared_model(one.input);
    return joined(reading.text.tokens,
                  [&](const Token& token) { return std::string(slice(one.input, token.span)); });
  });
}

TEST_CASE("tokens cover all of a text but its blanks") {
  const std::string text =
      "a-t-il « vu »,\u00A0l’été 2022…\n\n\u200B12,5 % (x)\t!?\u202Fœuvre\u0301";
  const Reading reading = read_with_shared_model(text);
  std::uint32_t at = 0;
  for (const Token& token : reading.text.tokens) {
    for (; at < token.span.begin;) {
      std::size_t next = at;
      CHECK(is_space(take_character(text, next)));
      at = static_cast<std::uint32_t>(next);
    }
    CHECK(token.span.begin == at);
    CHECK(!token.span.empty());
    at = token.span.end;
  }
}

TEST_CASE("word classes are chosen by context") {
  check_cases("word_classes.cases", [](const Case& one) {
    const Reading reading = read_with_shared_model(one.input);
    std::string out;
    for (const Token& token : reading.text.tokens) {
      if (!out.empty()) out += ' ';
      out += kPosNames[static_cast<std::size_t>(token.pos)];
    }
    return out;
  });
}

TEST_CASE("a verb has the subject of its own clause") {
  check_cases("clauses.cases", [](const Case& one) {
    const Reading reading = read_with_shared_model(one.input);
    std::vector<std::string> subjects;
    for (const VerbGroup& verb : reading.verbs) {
      if (reading.text.tokens[verb.finite].pos != Pos::verb) continue;
      std::string subject = "_";
      if (verb.subject_group)
        subject = reading.text.surface(reading.nouns[*verb.subject_group].base);
      if (verb.subject) subject = reading.text.surface({*verb.subject, *verb.subject + 1});
      subjects.push_back(std::string(reading.text.surface(verb.range)) + ": " + subject);
    }
    return joined(subjects, [](const std::string& subject) { return subject; });
  });
}

TEST_CASE("quotation marks are paired") {
  check_cases("quotation_marks.cases", [](const Case& one) {
    const Reading reading = read_with_shared_model(one.input);
    return joined(reading.quotations, [&](const Quotation& quotation) {
      const std::string content(reading.text.surface(quotation.content));
      return (quotation.parent ? "+" : "") + content + (quotation.closed ? "" : " …");
    });
  });
}

TEST_CASE("sentences end where they should") {
  check_cases("sentences.cases", [](const Case& one) {
    const Reading reading = read_with_shared_model(one.input);
    return joined(reading.sentences.levels, [&](const Sentence& sentence) {
      return (sentence.quotation ? "+" : "") + std::string(reading.text.surface(sentence.range));
    });
  });
}
