// Standard output with every failure noticed: a full disk is an error, a reader that has gone is
// not.
#pragma once

#include <string_view>

namespace greffier {

// Thrown by `write` when the reader of a pipe has closed it: nobody wants more.
struct ReaderGone {};

// Writes all of `text` to standard output. Throws ReaderGone, or std::system_error on other
// failures.
void write_output(std::string_view text);

// A line for people on standard error: « greffier: MESSAGE ».
void write_message(std::string_view message);

}  // namespace greffier
