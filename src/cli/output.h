// Output with every failure noticed: a full disk is an error, a reader that has gone is not.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace greffier {

// Thrown when the reader of a pipe has closed it: nobody wants more.
struct ReaderGone {};

// An output that cannot be written. what() names it and says why.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Writes all of `text` to an open file. What of it could be written is cut off again where it
// fails, so that a file never ends in half a record. Throws ReaderGone or OutputError.
void write_all(int file, std::string_view text, const std::string& name);

// To standard output.
void write_output(std::string_view text);

// A line for people on standard error: « greffier: MESSAGE ».
void write_message(std::string_view message);

// Writes a file whole or not at all: first as « path.part », then under its name. Makes its folder.
void replace_file(const std::string& path, std::string_view content);

}  // namespace greffier
