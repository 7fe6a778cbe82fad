// How much longer the reading of an input twice as long takes: inputs built by expression.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier_tests {

struct Nasty {
  const char* name;
  std::function<std::string(std::size_t)> make;  // about so many bytes of it
};

std::string repeat(std::string_view unit, std::size_t bytes);

// The unit again and again, with something before and behind.
Nasty repeated(const char* name, std::string unit, std::string before = {}, std::string after = {});
Nasty nested(const char* name, std::string open, std::string close);

std::string counted(std::size_t bytes, const std::function<std::string(std::size_t)>& line);

// Checks that each is read, and its facts written, in linear time.
void check_growth(const std::vector<Nasty>& all);

}  // namespace greffier_tests
