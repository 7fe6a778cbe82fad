// Whether a capital stands for the government that something is asked of, or that a deed is of:
// « demande à Paris de livrer », « exige de Téhéran », « le refus de Berlin ».
#pragma once

#include "reading/reading.h"

namespace greffier {

// `capital` stands behind « à » or « de ».
bool is_asked(const Reading& reading, TokenRange capital);

}  // namespace greffier
