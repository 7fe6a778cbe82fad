// What words beside a figure say of its tie to one before it, which it leaves half unsaid.
#pragma once

#include "figure/figures.h"
#include "reading/reading.h"

namespace greffier {

// Whether a bracket that closes before another figure compares it: « 75 % (contre 66 % ailleurs) ».
[[nodiscard]] bool is_compared_aside(const Reading& reading, const FigureMention& figure,
                                     const FigureMention& later);

// « en fermera 170 », « n'en recensait lundi que vingt-cinq ».
[[nodiscard]] bool has_en(const Reading& reading, const FigureMention& figure, TokenRange sentence);

// « La CGT, elle, parle de 5 000. »: whether a short sentence gives nothing but another number.
[[nodiscard]] bool only_gives_number(const Reading& reading, const FigureMention& figure,
                                     TokenRange sentence);

// Where words end that open a sentence and take up what was counted before: « Parmi eux », « De ce
// nombre », « Parmi ces derniers »; the sentence's first token where none do.
[[nodiscard]] TokenIndex end_of_among(const Tokens& tokens, TokenRange sentence);

// Whether nothing but commas and words of time stand there: « perd 11 % | depuis lundi, | à 27 ».
[[nodiscard]] bool only_time(const Reading& reading, TokenIndex from, TokenIndex to);

// « allant de 110 % »: whether a figure at `first` is where values begin.
[[nodiscard]] bool begins_range(const Reading& reading, TokenIndex first);

// « les 50 % du second tour »: whether what « de » ties to a share is when it was taken.
[[nodiscard]] bool is_round(const Reading& reading, const NounGroup& group);

// Whether a finite verb stands between two tokens.
[[nodiscard]] bool has_verb(const Reading& reading, TokenIndex from, TokenIndex to);

// « loin des 50 % de mai », « pas les onze qu'on dit », « et non les huit »: another value of what
// another figure is of.
[[nodiscard]] bool is_denied(const Tokens& tokens, TokenIndex first);

}  // namespace greffier
