// Figures that leave out what the one before them in the sentence says, by how they stand.
//   « 85 000 euros pour la veuve, 30 000 pour chacun » · « 11 µg, alors que la norme est de 5 »
#pragma once

#include "figure/figures.h"
#include "reading/reading.h"

namespace greffier {

// « a condamné Jean Roux à vingt ans de réclusion et son frère à dix. »
[[nodiscard]] bool is_sentenced_likewise(const Reading& reading, const FigureMention& before,
                                         const FigureMention& figure);

// « 85 000 euros pour la veuve, 30 000 pour chacun des enfants »
[[nodiscard]] bool is_given_likewise(const Reading& reading, const FigureMention& before,
                                     const FigureMention& figure);

// « 11 microgrammes par litre, alors que la norme est de 5 »
[[nodiscard]] bool is_norm_of(const Reading& reading, const FigureMention& before,
                              const FigureMention& figure);

// « de 33 à 35 degrés, mais plus de 42 avec l'humidité »
[[nodiscard]] bool is_raised(const Reading& reading, const FigureMention& before,
                             const FigureMention& figure);

// « tombé de 38 millions d'euros en 2021 | à 26,7 »
[[nodiscard]] bool is_end_of_change(const Reading& reading, const FigureMention& before,
                                    const FigureMention& figure);

// « condamné à vingt-deux ans de réclusion. C'est trois de moins que »: years
[[nodiscard]] bool is_difference(const Reading& reading, const FigureMention& before,
                                 const FigureMention& figure);

// « 185 milliards d'euros y dorment, dont 176 arrivés à échéance », « 12 millions de francs, dont
// 7,5 pour les routes », « 250 000 euros, dont 75 000 pour chacune des veuves »
[[nodiscard]] bool is_part_of_money(const Reading& reading, const FigureMention& before,
                                    const FigureMention& figure);

// « verse 500 000 euros et la ville de Mons 200 000 »: the verb and the money go on.
[[nodiscard]] bool is_gapped_sum(const Reading& reading, const FigureMention& before,
                                 const FigureMention& figure);

}  // namespace greffier
