// From a file's name to its bytes, and from bytes to the text that spans count in.
//
//   const std::string bytes = greffier::read_input("live.txt");
//   const std::string text = greffier::read_document(bytes, "live.txt").text;
#pragma once

#include <greffier/document.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace greffier {

// Spans have 31 bits to spare: an input of 2 GiB or more is refused.
inline constexpr std::uint64_t kInputLimit = std::uint64_t{1} << 31;

// An input that cannot be read. what() is for people and does not repeat the input's name.
class InputError : public std::runtime_error {
 public:
  InputError(std::string_view code, const std::string& message)
      : std::runtime_error(message), code_(code) {}

  // Stable, for programs: `not-found`, `not-a-file`, `too-big` or `unreadable`.
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  std::string code_;
};

// All bytes of a file; of standard input where `name` is "-". Throws InputError.
std::string read_input(const std::string& name);

// The bulletin that these bytes are. Its text is what `greffier text` prints. Never fails.
Document read_document(std::string_view bytes, std::string name);

}  // namespace greffier
