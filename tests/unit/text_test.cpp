// Floor text: characters, decoding, folding, tables and their index, positions.
#include <catch2/catch.hpp>

#include <greffier/error.h>
#include <greffier/span.h>

#include "text/decode.h"
#include "text/fold.h"
#include "text/index.h"
#include "text/line_map.h"
#include "text/table.h"
#include "text/utf8.h"
#include "text/zone_name.h"

using namespace greffier;

TEST_CASE("spans are half-open") {
  constexpr Span span{2, 5};
  STATIC_REQUIRE(span.size() == 3);
  STATIC_REQUIRE(!span.empty());
  STATIC_REQUIRE(Span{2, 2}.empty());
  STATIC_REQUIRE(span.contains(Span{3, 5}));
  STATIC_REQUIRE(!span.contains(Span{3, 6}));
  STATIC_REQUIRE(span.overlaps(Span{4, 9}));
  STATIC_REQUIRE(!span.overlaps(Span{5, 9}));
  CHECK(slice("le maire", {3, 8}) == "maire");
}

TEST_CASE("characters are read and written one by one") {
  const std::string text = "aé€𝄞";
  std::size_t at = 0;
  CHECK(take_character(text, at) == U'a');
  CHECK(take_character(text, at) == U'é');
  CHECK(take_character(text, at) == U'€');
  CHECK(at == 6);
  CHECK(character_before(text, at) == U'€');
  CHECK(take_character(text, at) == U'𝄞');
  CHECK(character_at(text, at) == 0);
  CHECK(character_before(text, 0) == 0);
  CHECK(count_characters(text) == 4);
  std::string copy;
  for (const char32_t c : {U'a', U'é', U'€', U'𝄞'}) append_character(copy, c);
  CHECK(copy == text);
}

TEST_CASE("the valid start of broken UTF-8 is found") {
  CHECK(valid_utf8_prefix("été") == 5);
  CHECK(valid_utf8_prefix("ab\xC3") == 2);         // cut in a character
  CHECK(valid_utf8_prefix("\xC0\xAF") == 0);       // overlong
  CHECK(valid_utf8_prefix("a\xED\xA0\x80") == 1);  // surrogate
  CHECK(valid_utf8_prefix("") == 0);
}

TEST_CASE("the charsets of French are told apart") {
  CHECK(decode("préfet").encoding == "UTF-8");
  CHECK(decode("\xEF\xBB\xBFpréfet").text == "préfet");
  CHECK(decode("Les pr\xE9"
               "fets \x9C"
               "uvrent \xE0 l\x92\xE9t\xE9")
            .text == "Les préfets œuvrent à l’été");
  CHECK(decode(std::string_view("\xFF\xFEp\0r\0\xE9\0", 8)).text == "pré");
  CHECK(decode(std::string_view("\xFE\xFF\0p\0r\0\xE9", 8)).text == "pré");
  CHECK(decode("").text.empty());
}

TEST_CASE("decoding never fails and always gives UTF-8") {
  std::string bytes;
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>((i * 7919) >> 4);
  const Decoded decoded = decode(bytes);
  CHECK(valid_utf8_prefix(decoded.text) == decoded.text.size());
}

TEST_CASE("folding drops case and accents, keys drop separators too") {
  CHECK(fold("ÉTAT") == "etat");
  CHECK(fold("Œuvre à L’Haÿ") == "oeuvre a l'hay");
  CHECK(fold("Łódź") == "lodz");
  CHECK(lower("ÉTAT") == "état");
  CHECK(name_key("Saint-Étienne") == name_key("saint etienne"));
  CHECK(name_key("S.N.C.F.") == name_key("s n c f"));
  const std::string key = name_key("Côte d’Ivoire");
  CHECK(name_key(key) == key);
}

TEST_CASE("a table tells its columns, rows and keys") {
  const Table table("t.tsv",
                    "# head\nname\tvariants\tkind\nAube\tAubes|L'Aube\triver\nOise\t\triver\n");
  CHECK(table.key_kind() == KeyKind::name);
  CHECK(table.find_column("kind") == 2U);
  CHECK(!table.find_column("colour"));
  const Row row = table.row_at(table.first_row());
  CHECK(row.cell(2) == "river");
  CHECK(table.keys(row) == std::vector<std::string_view>{"Aube", "Aubes", "L'Aube"});
  CHECK(table.next_row(table.next_row(table.first_row())) == table.end());
}

TEST_CASE("a broken table says file and line") {
  CHECK_THROWS_WITH(Table("t.tsv", "# only a head\n"), Catch::Contains("t.tsv"));
  const Table table("t.tsv", "form\tkind\nun\n");
  CHECK_THROWS_WITH(table.check(), Catch::StartsWith("t.tsv:2"));
}

TEST_CASE("the index finds every key and tells of longer ones") {
  const std::string content = "name\tkind\nNeuville\tcity\nNeuville sur Aube\tcity\nOise\triver\n";
  const std::string bytes = build_index({Table("t.tsv", content)});
  const LexicalIndex index{bytes};
  LexicalIndex::Found found;
  index.find("neuville", found);
  CHECK(found.rows.size() == 1);
  CHECK(found.longer);
  index.find("neuville sur", found);
  CHECK(found.rows.empty());
  CHECK(found.longer);
  index.find("neuville sur aube", found);
  CHECK(found.rows.size() == 1);
  CHECK(!found.longer);
  index.find("neuville sur oise", found);
  CHECK(found.rows.empty());
  LexicalIndex("").find("oise", found);
  CHECK(found.rows.empty());
}

TEST_CASE("positions are lines and columns in characters") {
  const std::string text = "été\n\nà l’" + std::string(200, 'x') + "y";
  const LineMap lines(text);
  CHECK(lines.position(0) == "1:1");
  CHECK(lines.position(5) == "1:4");
  CHECK(lines.position(6) == "2:1");
  CHECK(lines.position(7) == "3:1");
  CHECK(lines.position(static_cast<std::uint32_t>(text.size() - 1)) == "3:205");
}

TEST_CASE("time zones are known by their IANA names") {
  CHECK(is_zone_name("Europe/Paris"));
  CHECK(is_zone_name("America/Montreal"));
  CHECK(!is_zone_name("Europe/Pari"));
  CHECK(!is_zone_name(""));
}
