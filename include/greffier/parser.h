// The reader of bulletins: bytes or a Document in, a Bulletin out.
//
//   greffier::Parser parser(greffier::load_model());
//   greffier::Bulletin bulletin = parser.parse(bytes, {.reference = "2022-12-27"});
#pragma once

#include <greffier/bulletin.h>
#include <greffier/document.h>
#include <greffier/error.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace greffier {

// Lexicons, gazetteers and rules, read once; immutable, to be shared by any number of parsers.
class Model;

struct ModelOptions {
  std::optional<std::filesystem::path> data =
      {};  // read data files from here, not the built-in ones
  std::vector<std::filesystem::path> rules = {};  // further rule files; a rule of a known name wins
  // Further names of persons, organizations and places, tab-separated: `name` and `kind`, and any
  // of our columns (data/README.md). What they say of a name comes before what we say.
  std::vector<std::filesystem::path> gazetteers = {};
  // Further rows of our word lists, by the list's name in capitals: {"REPORT_VERB", "verbs.tsv"}.
  std::vector<std::pair<std::string, std::filesystem::path>> lexicons = {};
};

// DataError when a data or rule file cannot be used.
std::shared_ptr<const Model> load_model(const ModelOptions& options = {});

// What the caller knows of a bulletin.
struct ParseOptions {
  std::string name = "-";                     // of the source, where there is no Document
  std::optional<std::string> reference = {};  // its day or minute: `2022-12-27`, `2022-12-27T18:16`
  // IANA name, for clock times that state no zone; else the document's, else Europe/Paris. Of
  // several towns, currencies or bodies of a name, those of its country come first.
  std::optional<std::string> timezone = {};
  std::optional<std::string> today = {};  // latest day that an inferred year may reach
};

// A day or a minute as options take it; DataError says what is wrong with `text` otherwise.
void check_reference(std::string_view text);
// DataError when ICU does not know the IANA zone.
void check_timezone(std::string_view name);

// One a thread: it remembers the words it has met.
class Parser {
 public:
  explicit Parser(std::shared_ptr<const Model> model);
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;
  ~Parser();

  // Never fails: any bytes are a bulletin, and what is odd in it becomes a warning. The result is
  // a pure function of model, bytes and options. At most 2 GiB of bytes.
  Bulletin parse(std::string_view bytes, const ParseOptions& options = {});

  // The same for what read_documents (input.h) gives; what the options say goes before it.
  Bulletin parse(Document document, const ParseOptions& options = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The version of the program, as `greffier --version` prints it.
std::string_view version();

}  // namespace greffier
