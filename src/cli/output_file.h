// One output file, written whole or not at all: as FILE.part, with FILE.part.done saying how much
// of it is of finished bulletins, and renamed at the end. --resume goes on from there.
#pragma once

#include "cli/sink.h"

namespace greffier {

// Throws OutputError where the file cannot be written, and DataError where --resume finds the part
// of another run.
std::unique_ptr<Sink> open_output_file(const Options& options);

}  // namespace greffier
