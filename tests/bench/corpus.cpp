#include "corpus.h"

#include "text/data_set.h"
#include "text/table.h"

#include <array>
#include <random>
#include <string_view>

namespace greffier_bench {
namespace {

using greffier::DataSet;
using greffier::Table;

// A slot is one letter in braces: P person, T town, N noun that is counted, F figure, C clock time,
// D day, S surname.
constexpr std::array<std::string_view, 22> kSentences{
    "Au moins {F} {N} ont été recensés à {T}, a annoncé {D} le préfet, {P}.",
    "« Nous ferons tout pour que les {N} de {T} soient secourus », a déclaré {P}.",
    "Selon la ministre de la Santé, {P}, {F} personnes ont été hospitalisées depuis {D}.",
    "Le maire de {T} a précisé que {F} {N} avaient été évacués dans la nuit de lundi à mardi.",
    "M. {S} a jugé cette décision « inacceptable » et appelé à une manifestation à {T}.",
    "\"La situation reste tendue\", a-t-il ajouté lors d'une conférence de presse à {T}.",
    "Le chiffre d'affaires du groupe a reculé de {F} % au troisième trimestre, à {F} millions "
    "d'euros.",
    "Entre {F} et {F} manifestants ont défilé {D} dans les rues de {T}, d'après la police.",
    "{P}, qui dirige l'enquête, affirme que trois suspects ont été interpellés près de {T}.",
    "Le bilan est passé de {F} à {F} morts, dont plusieurs {N}, indiquent les autorités.",
    "La circulation des trains entre {T} et {T} est interrompue jusqu'à {C}.",
    "L'équipe de {T} s'est imposée 2-1 grâce à un but de {P} à la 78e minute.",
    "D'après un communiqué publié {D}, {F} foyers restent privés d'électricité autour de {T}.",
    "L'armée aurait repris {T}, selon une source proche du dossier citée par l'AFP.",
    "Le tribunal de {T} a condamné {P} à cinq ans de prison dont deux avec sursis.",
    "Il est tombé {F} millimètres de pluie en douze heures sur {T}, un record depuis 1983.",
    "« Les {N} sont épuisés. Ils attendent des renforts », témoigne {P}, infirmière à {T}.",
    "Le gouvernement débloque {F} milliards d'euros pour les {N}, a confirmé Mme {S}.",
    "Les négociations reprendront {D} à {T}, en présence du secrétaire général de l'ONU.",
    "Quelque {F} {N} sont attendus dans les prochaines semaines, estime {P}.",
    "Elle a rappelé que « personne ne sera oublié », sans annoncer de calendrier.",
    "Plus de {F} kilomètres de bouchons étaient signalés vers {C} aux abords de {T}."};

constexpr std::array<std::string_view, 6> kDays{"lundi",         "mardi soir", "ce jeudi matin",
                                                "samedi 8 mars", "hier",       "vendredi dernier"};

std::vector<std::string> first_cells(const DataSet& data, std::string_view file) {
  const Table table(std::string(file), data.get(file));
  std::vector<std::string> cells;
  for (auto at = table.first_row(); at < table.end(); at = table.next_row(at)) {
    cells.emplace_back(table.row_at(at).cell(0));
  }
  return cells;
}

class Writer {
 public:
  Writer()
      : data_(DataSet::embedded()), people_(first_cells(data_, "gazetteer/person.tsv")),
        towns_(first_cells(data_, "gazetteer/place.tsv")),
        nouns_(first_cells(data_, "lexicon/count_noun.tsv")) {}

  std::string bulletin() {
    std::string text = "DIRECT. " + filled("{T} : {F} {N} signalés") + "\n\n";
    for (int minute = 1200; text.size() < 5000; minute -= 7) {
      text +=
          two(minute / 60) + "h" + two(minute % 60) + " - " + filled("{P} attendu à {T}") + "\n\n";
      const std::size_t sentences = 3 + below(4);
      for (std::size_t i = 0; i < sentences; ++i) {
        text += filled(kSentences[below(kSentences.size())]) + (i + 1 < sentences ? " " : "\n\n");
      }
    }
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }

  static std::string two(int value) {
    return std::string(1, static_cast<char>('0' + value / 10)) +
           static_cast<char>('0' + value % 10);
  }

  std::string one_of(const std::vector<std::string>& words) { return words[below(words.size())]; }

  std::string filled(std::string_view pattern) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] != '{') {
        text += pattern[i];
        continue;
      }
      text += slot(pattern[i + 1]);
      i += 2;
    }
    return text;
  }

  std::string slot(char kind) {
    switch (kind) {
      case 'P': return one_of(people_);
      case 'T': return one_of(towns_);
      case 'N': return one_of(nouns_) + "s";
      case 'F': return std::to_string(2 + below(900));
      case 'C': return std::to_string(7 + below(14)) + "h30";
      case 'D': return std::string(kDays[below(kDays.size())]);
      default: break;
    }
    const std::string person = one_of(people_);
    return person.substr(person.rfind(' ') + 1);
  }

  DataSet data_;
  std::mt19937 random_{1};
  std::vector<std::string> people_;
  std::vector<std::string> towns_;
  std::vector<std::string> nouns_;
};

}  // namespace

std::vector<std::string> make_bulletins(std::size_t count) {
  Writer writer;
  std::vector<std::string> bulletins;
  for (std::size_t i = 0; i < count; ++i) bulletins.push_back(writer.bulletin());
  return bulletins;
}

}  // namespace greffier_bench
