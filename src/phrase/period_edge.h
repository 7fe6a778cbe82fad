// What « début », « milieu » and « fin » leave of a period: « fin mars » is [21 March, 1 April),
// « en début de soirée » [18:00, 21:00), « la seconde moitié de 2021 » [1 July, 1 January).
#pragma once

#include "phrase/period.h"

namespace greffier {

struct Stretch {
  Minute start = {};
  Minute end = {};
};

// The stretch of a period that its edge names; the whole of it where it has none.
Stretch stretch_of(const Period& period);

}  // namespace greffier
