// Borders that an extractor lost inside a run of letters and figures: « rougeLe », « Rocval8h17 ».
// Each answers where the second part begins, in bytes; nothing where the run is one word.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace greffier {

// « rougeLe », « vertA Paris », « rougeL'indice »; but « McDonald », « UberX ». `after` is the text
// behind the run.
std::optional<std::size_t> border_of_words(std::string_view run, std::string_view after);

// « Göteborg8h17 »: a word, and a time.
std::optional<std::size_t> border_of_time(std::string_view run);

// « Enregistrer00 », of « Enregistrer00:26 »: a word, and two figures of an hour.
std::optional<std::size_t> border_of_hour(std::string_view run);

// « 2019.20 », of « 2019.20h51 »: the stop of a sentence, and figures of an hour behind it.
std::optional<std::size_t> border_of_stop(std::string_view run);

}  // namespace greffier
