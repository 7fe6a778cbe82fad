#include <greffier/parser.h>
#include <greffier/write.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  CLI::App app;
  greffier::ParseOptions options;
  std::vector<std::string> files;
  std::string per;
  std::string date;
  app.add_option("--date", date);
  app.add_option("--timezone", options.timezone);
  app.add_option("--per", per);
  app.add_option("files", files);
  CLI11_PARSE(app, argc, argv);
  if (!date.empty()) options.reference = date;
  greffier::Parser parser(greffier::load_model());
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::cout << greffier::write_json(parser.parse(bytes, options));
  }
}
