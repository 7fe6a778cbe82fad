// Nasty inputs, built by expression: reading one twice as long takes about twice as long.
#include <catch2/catch.hpp>

#include "growth.h"

#include <string>
#include <vector>

using namespace greffier_tests;

namespace {

std::string random_bytes(std::size_t bytes) {
  std::string text;
  unsigned state = 1;
  for (std::size_t i = 0; i < bytes; ++i) {
    state = state * 1664525U + 1013904223U;
    text += static_cast<char>(state >> 24U);
  }
  return text;
}

std::vector<Nasty> nasty_marks() {
  return {
      repeated("unclosed guillemets", "« a "),
      repeated("closing guillemets only", "a » "),
      repeated("straight quotation marks", "\""),
      repeated("straight marks around words", "\"a\" "),
      repeated("apostrophes", "'"),
      repeated("elisions", "l'"),
      repeated("marks of all kinds", "«\"“»”„‹›"),
      nested("nested guillemets", "« ", " »"),
      nested("nested marks of two kinds", "« \"", "\" »"),
      nested("nested brackets", "(", ")"),
      nested("nested quotes with cues", "« il a dit : ", " »"),
      repeated("alternating marks and lines", "« a\n\n"),
      repeated("dashes of speech", "— Oui.\n"),
      repeated("colons", "il dit : "),
      repeated("cues after quotes", "« oui », dit-il. "),
      repeated("cues only", ", dit-il"),
      repeated("incises", "a, dit-elle, "),
      repeated("quotations of many incises", "« oui, dit-elle, oui, dit-elle, non, dit-elle. » "),
      repeated("fragments in one statement", "« oui » et ", "Selon la police, il a dit ",
               "il est parti."),
      repeated("quotations that nobody says", "« Le pont est fermé. »\n"),
      repeated("offices that speak", "La ministre a dit que le pont tient. "),
      repeated("sources", "Selon le maire, le pont tient. "),
      repeated("sources of a source", "« Nous partons », selon le maire, selon la police et "),
      repeated("colons without a verb", "la gare : « oui » et ", "Le maire et "),
      repeated("clauses of one sentence", "le maire dit que la gare ferme et "),
      repeated("infinitives that report", "avant de dire que "),
      repeated("narrated infinitives", "de conclure que la gare et ", "Le maire "),
      repeated("relatives that report", "qui jurait que "),
      repeated("gerunds that report", "estimant que la gare "),
      {"signs before quotations",
       [](std::size_t bytes) { return repeat("- ", bytes / 2) + repeat("« oui » ", bytes / 2); }},
      repeated("question marks", "?"),
      repeated("full stops", ". "),
      repeated("ellipses", "…"),
      repeated("commas", ", "),
  };
}

std::vector<Nasty> nasty_numbers() {
  return {
      repeated("one long number", "1"),
      repeated("groups of digits", "123 "),
      repeated("groups with points", "123."),
      repeated("decimals", "1,5 "),
      repeated("number words", "deux cent "),
      repeated("hyphenated number words", "quatre-vingt-"),
      repeated("magnitudes", "millions de "),
      repeated("thousands of nothing", "mille ", "0 "),
      repeated("glued sentences", "Le maire Paul Astruc a parlé lundi."),
      repeated("told from another day", "La veille, le lendemain, "),
      repeated("two ends", "du 3 au 4 mars au "),
      repeated("dates", "le lundi 14 mars 2022 à 14h30 "),
      repeated("days without months", "le 12, le 13, "),
      repeated("days of one verb", "le 3 mars, ", "Le maire arrive "),
      repeated("tolls", "12 morts, "),
      repeated("ranges", "entre 2 et "),
      repeated("scores", "2-1-"),
      repeated("percentages", "12 % de "),
      repeated("money", "3 millions d'euros de "),
      repeated("countries beside currencies", "Le Japon doit 40 000 francs, "),
      repeated("currencies far from their country", "Il a payé 12 dinars. ", "La Tunisie tarde. "),
      repeated("prices after percentages", "gagne 3 %, à 5, "),
      repeated("figures after those they are of", " 3 et", "Parmi les agents"),
      repeated("figures that describe their source", "12 morts et 13 blessés ",
               "Selon la police, qui a "),
      repeated("figures that somebody tells", "12 morts et 13 blessés ", "Le maire a dit que "),
      repeated("houses where one evokes", "ici, où l’on évoquait 3 millions "),
      {"a different toll in every sentence",
       [](std::size_t bytes) {
         return counted(bytes, [](std::size_t i) {
           return "Le bilan passe à " + std::to_string(i) + " morts. ";
         });
       }},
  };
}

std::vector<Nasty> nasty_layouts() {
  return {
      repeated("times", "14h30 "),
      repeated("glued times", "14h30"),
      repeated("entry headers", "14h30 - Titre\n\n"),
      repeated("times in brackets, glued", "[14:30] Titre"),
      repeated("minutes of a match", "78' : But !\n"),
      repeated("day lines", "Lundi 3 mars\n"),
      repeated("days under titles", "Une digue cède\nSamedi 22 février\nLe pont a cédé lundi.\n"),
      repeated("agendas", "L'agenda du jour\n• 9h30 : une fête\n• 14 h : un bal\n",
               "Il a plu lundi à Rocval.\n"),
      repeated("agendas that go back", "• L'agenda du jour\n", "Il a plu lundi à Rocval.\n",
               "• 9h30 : une fête\n• 8h00 : un bal\n"),
      repeated("datelines", "PARIS, 4 mars 2025 (AFP) - "),
      repeated("dispatches", "Un pont cède\nDakar, 3 mars (XY) -- Un pont a cédé.\n* * *\n"),
      repeated("places that open texts",
               "Un pont cède.\nDakar – Deux ponts ont cédé lundi soir.\n"),
      repeated("footers", "AFP - 04/03/2025 - 15:02\n"),
      repeated("kickers", "OTAN\n\n"),
      repeated("moments", "2025-03-04T18:16:00+01:00 - Titre\n"),
      repeated("how long ago", "Il y a 2 heures\nUn pont cède\nUn pont a cédé lundi à Brive.\n"),
      repeated("stamps behind texts", "Un pont a cédé lundi à Brive. Publié à 18h16.\n"),
      repeated("sections",
               "SPORTS\nHandball. Tulle gagne\nTulle a battu Brive 28-24 lundi soir.\n"),
      repeated("towns that open texts", "Brive. Une voiture a fini lundi dans la Vouze.\n"),
      repeated("stamps on lines", "Publié à 18h16\n"),
      repeated("titles", "Une digue cède à Rocval\nLa mairie de Rocval a fermé le pont lundi.\n"),
      repeated("rules of signs", "* * *\nLa mairie de Rocval a fermé le pont lundi.\n"),
      repeated("numbered", "1. La mairie de Rocval a fermé le pont lundi.\n"),
      repeated("links to other articles", "À lire aussi\n"),
      repeated("stamps", "Publié le 4 mars à 9h, mis à jour le "),
      {"a time behind every title",
       [](std::size_t bytes) { return repeat("Un pont (18h16)\nLe pont a cédé.\n", bytes); }},
      {"a time in brackets behind every text",
       [](std::size_t bytes) { return repeat("Le pont a cédé lundi à Rocval. (14:20)\n", bytes); }},
      {"a time under every text",
       [](std::size_t bytes) { return repeat("Le pont a cédé lundi à Rocval.\n18.16\n", bytes); }},
  };
}

std::vector<Nasty> nasty_names() {
  return {
      repeated("one long word", "a"),
      repeated("one long name", "Anne-Marie-"),
      repeated("capitals", "Paul "),
      repeated("acronyms", "OTAN "),
      repeated("initials", "A. "),
      repeated("title after title", "le ministre de la ministre "),
      repeated("one complement after another", "le chef de la ville de "),
      repeated("relative clauses", "la femme qui a vu l'homme qui "),
      {"relative pronouns behind one long group",
       [](std::size_t bytes) {
         return "La maison " + repeat("rouge ", bytes / 2) + repeat("qui ", bytes / 2);
       }},
      repeated("coordination", "Paul et Marie et "),
      repeated("verbs", "a dit "),
      repeated("participles", "été tué "),
      repeated("negations", "ne pas "),
      repeated("pronouns", "il le lui "),
      repeated("cities", "à Paris, à Lyon, "),
      repeated("states in brackets in brackets", "Mali (Mali, "),
      repeated("longest gazetteer key cut short", "Saint-Martin-de-"),
      repeated("words glued by capitals", "rougeLe"),
      {"a new person in every sentence",
       [](std::size_t bytes) {
         return counted(bytes, [](std::size_t i) {
           const std::string name = "B" + std::string(1 + i % 7, 'a') + std::to_string(i);
           return "Selon Jean " + name + ", il pleut. ";
         });
       }},
      {"a new place in every sentence",
       [](std::size_t bytes) {
         return counted(bytes, [](std::size_t i) {
           return "Il pleut à Vil" + std::string(1 + i % 50, 'o') + "y. ";
         });
       }},
      {"a pronoun for every person",
       [](std::size_t bytes) {
         return counted(bytes, [](std::size_t i) {
           return "« Oui », dit Zoé Roc" + std::string(1 + i % 90, 'h') + ". « Non », dit-il. ";
         });
       }},
      repeated("one person and where he is from", "Jean Roc court. Le Liégeois a dit « non ». "),
      repeated("one person without a name",
               "« Non », a dit le maire de Mons. « Oui », a répondu le Carolo. "),
  };
}

std::vector<Nasty> nasty_bytes() {
  return {
      repeated("blanks", " "),
      repeated("line feeds", "\n"),
      repeated("carriage returns", "\r"),
      repeated("no-break spaces", "\u00A0"),
      repeated("combining accents", "\u0301", "e"),
      repeated("emoji", "🌊"),
      repeated("right-to-left marks", "\u200F"),
      repeated("zero bytes", std::string(1, '\0')),
      repeated("continuation bytes", "\x80"),
      repeated("cut characters", "\xE2\x80"),
      repeated("links", "https://a.fr/"),
      repeated("markup", "<b>"),
      repeated("entities", "&amp;"),
      {"random bytes", random_bytes},
      {"one sentence without an end",
       [](std::size_t bytes) {
         return repeat("le maire de la ville a dit que la pluie tombe et que ", bytes);
       }},
      {"lines of one word", [](std::size_t bytes) { return repeat("mot\n", bytes); }},
      {"a byte order mark before each word", [](std::size_t b) { return repeat("\uFEFFmot", b); }},
      {"one byte of UTF-16 too many",
       [](std::size_t bytes) { return "\xFF\xFE" + repeat(std::string("a\0", 2), bytes) + "b"; }},
  };
}

}  // namespace

TEST_CASE("nasty marks are read in linear time", "[time]") { check_growth(nasty_marks()); }
TEST_CASE("nasty numbers are read in linear time", "[time]") { check_growth(nasty_numbers()); }
TEST_CASE("nasty layouts are read in linear time", "[time]") { check_growth(nasty_layouts()); }
TEST_CASE("nasty names are read in linear time", "[time]") { check_growth(nasty_names()); }
TEST_CASE("nasty bytes are read in linear time", "[time]") { check_growth(nasty_bytes()); }
