#include "lex/vocabulary.h"

#include "lex/analysis.h"
#include "text/fold.h"
#include "text/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>
#include <string>

namespace greffier {
namespace {

constexpr std::size_t kMaxWords = 400'000;  // some 100 MB; a bulletin has a few thousand
constexpr std::size_t kLongestWord = 96;    // bytes; a longer run of letters is no word of French

std::size_t first_character_size(std::string_view text) {
  std::size_t at = 0;
  if (!text.empty()) take_character(text, at);
  return at;
}

bool starts_upper(std::string_view text) { return is_upper(character_at(text, 0)); }

bool all_upper(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_lower(take_character(text, at))) return false;
  }
  return true;
}

// Whether `surface` is a way to write the form `key`: case aside, and accents aside only where
// capitals lose them (« Etat », « A », « ELYSEE »). « a » is not « à ».
bool is_form(std::string_view surface, std::string_view key) {
  const std::string written = lower(surface);
  const std::string wanted = lower(key);
  if (written == wanted) return true;
  if (!starts_upper(surface)) return false;
  if (all_upper(surface) && surface.size() > 1) return fold(written) == fold(wanted);
  return written.substr(first_character_size(written)) ==
         wanted.substr(first_character_size(wanted));
}

// A code of two letters must have both capitals: « VD » is Vaud, « Ne » is not Neuchâtel.
bool is_name(std::string_view surface, std::string_view key) {
  constexpr std::size_t kCode = 2;
  if (key.size() <= kCode && all_upper(key)) return all_upper(surface);
  return !starts_upper(key) || starts_upper(surface);
}

// Fills one Word from the rows that the index finds.
class WordReader {
 public:
  WordReader(std::string_view surface, const Lexicon& lexicon)
      : lexicon_(lexicon), forms_(lexicon.find_class("FORM")),
        function_words_(lexicon.find_class("FUNCTION_WORD")),
        currency_(lexicon.find_class("CURRENCY")) {
    word_.surface = surface;
    word_.folded = fold(surface);
    word_.key = name_key(surface);
    word_.literal = lexicon.find_literal(word_.folded);
    const std::string written = lower(surface);
    if (written != word_.folded) word_.accented = lexicon.find_literal(written);
  }

  Word read() {
    LexicalIndex::Found found;
    lexicon_.find(word_.key, found);
    word_.opens_locution = found.longer;
    for (const RowRef row : found.rows) take_row(row);
    // The readings given by hand for a closed class are all it has: « plus » is no form of
    // « plaire ».
    if (function_word_end_ > 0) word_.analyses.resize(function_word_end_);
    if (word_.analyses.empty()) read_demonym();
    if (word_.analyses.empty()) read_compound();
    take_lemma_rows();
    return std::move(word_);
  }

 private:
  void take_row(RowRef row) {
    const ClassId id = lexicon_.class_of_table(row.table);
    const Table& table = lexicon_.table(id);
    const Row cells = lexicon_.row(row);
    for (const auto key : table.keys(cells)) {
      if (name_key(key) != word_.key) continue;
      if (table.key_kind() == KeyKind::name && !is_name(word_.surface, key)) continue;
      if (table.key_kind() == KeyKind::form && !is_form_of_table(id, key)) continue;
      if (table.key_kind() != KeyKind::name && table.key_kind() != KeyKind::form) continue;
      take_match(id, row, cells);
      return;
    }
  }

  // A capitalised entry of the form lexicon is a proper name: « Paris », not « paris »; and a code
  // of ISO 4217 has capitals: « un gel » is no lari.
  bool is_form_of_table(ClassId id, std::string_view key) const {
    const bool capitals = id == forms_ || (id == currency_ && key.size() == 3 && all_upper(key));
    if (capitals && starts_upper(key) && !starts_upper(word_.surface)) return false;
    return is_form(word_.surface, key);
  }

  void take_match(ClassId id, RowRef row, Row cells) {
    if (id != forms_ && id != function_words_) {
      add_class(id, row);
    } else if (id == function_words_) {
      std::vector<Analysis> analyses;
      read_analyses(cells.cell(1), cells.cell(0), analyses);
      const auto at = word_.analyses.begin() + static_cast<std::ptrdiff_t>(function_word_end_);
      word_.analyses.insert(at, analyses.begin(), analyses.end());
      function_word_end_ += analyses.size();
    } else {
      read_analyses(cells.cell(1), cells.cell(0), word_.analyses);
    }
  }

  void add_class(ClassId id, RowRef row) {
    word_.rows.push_back({.id = id, .row = row});
    word_.classes.set(id);
  }

  // « fribourgeois », « kinoise »: adjectives, and who lives there, that the form lexicon lacks.
  void read_demonym() {
    const auto demonym = lexicon_.find_class("DEMONYM");
    if (!demonym || starts_upper(word_.surface)) return;
    for (const ClassRow& row : word_.rows) {
      if (row.id != *demonym) continue;
      const std::string_view lemma = lexicon_.cell(row.row, "lemma");
      for (const std::string_view agreement : split(lexicon_.cell(row.row, "agreement"), '|')) {
        for (const char* pos : {"N", "A"}) {
          read_analyses(pos + std::string(agreement), lemma, word_.analyses);
        }
      }
    }
  }

  // « ex-ministre », « vice-amiral » inflect like their second word, « camions-citernes » like the
  // first. Compounds with capitals are names.
  void read_compound() {
    const std::string_view surface = word_.surface;
    const std::size_t hyphen = surface.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0) return;
    if (starts_upper(surface)) return take_first_names(surface, hyphen);
    word_.compound = true;
    const auto prefix = lexicon_.find_class("PREFIX");
    const Word first = read_word(surface.substr(0, hyphen), lexicon_);
    const bool prefixed = prefix && first.classes.test(*prefix);
    if (prefixed) {
      Word second = read_word(surface.substr(hyphen + 1), lexicon_);
      word_.analyses = std::move(second.analyses);
      take_office(second);
    } else {
      word_.analyses = first.analyses;
    }
    std::erase_if(word_.analyses, [](const Analysis& analysis) {
      return analysis.pos != Pos::noun && analysis.pos != Pos::adjective;
    });
  }

  // « Marie-Luisa » is a first name if « Marie » and « Luisa » are; the first tells the gender.
  void take_first_names(std::string_view surface, std::size_t hyphen) {
    const auto names = lexicon_.find_class("FIRST_NAME");
    if (!names || word_.classes.test(*names) || !word_.rows.empty()) return;
    const Word first = read_word(surface.substr(0, hyphen), lexicon_);
    const Word second = read_word(surface.substr(hyphen + 1), lexicon_);
    if (!first.classes.test(*names) || !second.classes.test(*names)) return;
    for (const ClassRow& row : first.rows) {
      if (row.id == *names) add_class(row.id, row.row);
    }
  }

  // « ex-ministre » is an office like « ministre »; « ex-compagne » has a row of its own.
  void take_office(const Word& second) {
    const auto title = lexicon_.find_class("TITLE");
    if (!title || word_.classes.test(*title)) return;
    for (const ClassRow& row : second.rows) {
      if (row.id == *title) add_class(row.id, row.row);
    }
  }

  // The tables keyed by lemma: « déclaré » stands in REPORT_VERB by « déclarer ».
  void take_lemma_rows() {
    LexicalIndex::Found found;
    for (const Analysis& analysis : word_.analyses) {
      const auto kind = key_kind_of(analysis.pos);
      if (!kind) continue;
      const std::string key = name_key(analysis.lemma);
      lexicon_.find(key, found);
      word_.opens_locution = word_.opens_locution || (*kind == KeyKind::noun && found.longer);
      for (const RowRef row : found.rows) take_lemma_row(row, *kind, lower(analysis.lemma));
    }
  }

  static std::optional<KeyKind> key_kind_of(Pos pos) {
    switch (pos) {
      case Pos::verb:
      case Pos::participle:
      case Pos::infinitive:
      case Pos::gerund: return KeyKind::verb;
      case Pos::noun: return KeyKind::noun;
      case Pos::adjective: return KeyKind::adjective;
      default: return std::nullopt;
    }
  }

  // « aux côtés de » is no « côte »: accents count in lemmas.
  void take_lemma_row(RowRef row, KeyKind kind, const std::string& lemma) {
    const ClassId id = lexicon_.class_of_table(row.table);
    const Table& table = lexicon_.table(id);
    if (table.key_kind() != kind || word_.classes.test(id)) return;
    const auto keys = table.keys(lexicon_.row(row));
    if (std::ranges::any_of(keys, [&](std::string_view key) { return lower(key) == lemma; })) {
      add_class(id, row);
    }
  }

  const Lexicon& lexicon_;
  std::optional<ClassId> forms_;
  std::optional<ClassId> function_words_;
  std::optional<ClassId> currency_;
  std::size_t function_word_end_ = 0;  // analyses of the function word stand before it
  Word word_;
};

}  // namespace

Word read_word(std::string_view surface, const Lexicon& lexicon) {
  return WordReader(surface, lexicon).read();
}

const Word& Vocabulary::look_up(std::string_view surface) {
  if (surface.size() > kLongestWord) return too_long_;
  const auto known = by_surface_.find(surface);
  if (known != by_surface_.end()) return *known->second;
  words_.push_back(read_word(surface, lexicon_));
  const Word& word = words_.back();
  by_surface_.emplace(word.surface, &word);
  return word;
}

void Vocabulary::trim() {
  if (words_.size() < kMaxWords) return;
  by_surface_.clear();
  words_.clear();
}

}  // namespace greffier
