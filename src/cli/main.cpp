#include <greffier/parser.h>
#include <greffier/write.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int, char** argv) {
  greffier::Parser parser(greffier::load_model());
  std::ifstream in(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::cout << greffier::write_json(parser.parse(bytes));
}
