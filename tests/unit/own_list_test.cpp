// Word lists and gazetteers that a user gives.
#include <catch2/catch.hpp>

#include <greffier/error.h>

#include "lex/lexicon.h"
#include "lex/vocabulary.h"
#include "text/data_set.h"

using namespace greffier;

namespace {

Lexicon lexicon_with(const OwnList& list) {
  static const DataSet data = DataSet::embedded();
  return Lexicon(data, {list});
}

std::string fault_of(const OwnList& list) {
  try {
    (void)lexicon_with(list);
  } catch (const DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a gazetteer of one's own names persons, bodies and places in any columns") {
  const Lexicon lexicon = lexicon_with({.path = "noms.tsv",
                                        .content = "# les nôtres\nname\tkind\tlat\trole\n"
                                                   "Rocval\tcity\t44.5\t\n\n"
                                                   "Vestra\torganization\t\t\r\n"
                                                   "Lina Brumel\tperson\t\tédile\n"});
  const Word place = read_word("Rocval", lexicon);
  CHECK(place.classes.test(lexicon.get_class("PLACE")));
  REQUIRE(place.rows.size() == 1);
  CHECK(lexicon.is_own(place.rows[0].row));
  CHECK(lexicon.cell(place.rows[0].row, "lat") == "44.5");
  CHECK(read_word("Vestra", lexicon).classes.test(lexicon.get_class("ORGANIZATION")));
  CHECK(read_word("Lina", lexicon).opens_locution);
}

TEST_CASE("a row of one's own stands before ours of the same name") {
  const Lexicon lexicon =
      lexicon_with({.path = "noms.tsv", .content = "name\tkind\tcountry\nParis\tcity\tUS\n"});
  const Word word = read_word("Paris", lexicon);
  REQUIRE(word.rows.size() > 1);
  CHECK(lexicon.is_own(word.rows[0].row));
  CHECK(!lexicon.is_own(word.rows[1].row));
}

TEST_CASE("a word list of one's own adds to the class it names") {
  const Lexicon lexicon = lexicon_with({.class_name = "REPORT_VERB",
                                        .path = "verbes.tsv",
                                        .content = "verb\tconstructions\ngréloter\tque\n"});
  CHECK(!lexicon.find_class("GRELOTER"));
  CHECK(fault_of({.class_name = "REPORT", .path = "v.tsv", .content = "verb\n"}) ==
        "no word list REPORT; they are called like the files of data/lexicon and data/gazetteer "
        "in capitals: REPORT_VERB, ORGANIZATION");
}

TEST_CASE("what is wrong with a list of one's own is told by file and line") {
  const auto gazetteer = [](std::string content) {
    return fault_of({.path = "noms.tsv", .content = std::move(content)});
  };
  CHECK(gazetteer("") == "noms.tsv:1: no header line: the names of the columns, parted by tabs");
  CHECK(gazetteer("# x\nname\tcountry\n") == "noms.tsv:2: a gazetteer needs a column called kind");
  CHECK(gazetteer("nom\tkind\n") == "noms.tsv:1: the first column must be called name");
  CHECK_THAT(gazetteer("name\tkind\tlatt\n"),
             Catch::StartsWith("noms.tsv:1: there is no column « latt » here"));
  CHECK_THAT(gazetteer("name\tkind\n\nRocval\n"),
             Catch::StartsWith("noms.tsv:3: 1 cells where the header has 2"));
  CHECK_THAT(gazetteer("name\tkind\nRocval\tville\n"),
             Catch::StartsWith("noms.tsv:2: « ville » is no kind"));
  CHECK_THAT(gazetteer("name\tkind\tlat\nRocval\tcity\t44,5\n"),
             Catch::StartsWith("noms.tsv:2: « 44,5 » is no number"));
  CHECK_THAT(gazetteer("name\tkind\tcountry\nRocval\tcity\tFrance\n"),
             Catch::StartsWith("noms.tsv:2: « France » is no country code"));
  CHECK_THAT(gazetteer("name\tkind\n\tcity\n"),
             Catch::StartsWith("noms.tsv:2: the first cell is empty"));
  CHECK(gazetteer("name\tkind\nRocv\xE9\tcity\n") == "noms.tsv:1: not in UTF-8; save it so");
}
