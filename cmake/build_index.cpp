// Build tool: reads word lists and writes the index over them (src/text/index.h).
//   greffier_index OUTPUT TABLE.tsv…     in the order that the program has them
#include <greffier/error.h>

#include "text/index.h"

#include <cstdio>
#include <deque>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

int main(int count, char** arguments) try {
  if (count < 3) return 2;
  std::deque<std::string> contents;
  std::vector<greffier::Table> tables;
  for (int i = 2; i < count; ++i) {
    std::ifstream in(arguments[i], std::ios::binary);
    contents.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    tables.emplace_back(arguments[i], contents.back());
    tables.back().check();
  }
  const std::string index = greffier::build_index(tables);
  std::ofstream(arguments[1], std::ios::binary) << index;
  return 0;
} catch (const greffier::DataError& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
