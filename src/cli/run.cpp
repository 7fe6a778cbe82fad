#include "cli/run.h"

#include <greffier/explain.h>
#include <greffier/input.h>
#include <greffier/rules.h>

#include "cli/output.h"
#include "cli/pages.h"

#include <string>

namespace greffier {
namespace {

std::string shown_name(const std::string& file) { return file == "-" ? "standard input" : file; }

// Calls `make(file, bytes)` for each input and prints what it gives; an input that fails costs a
// message, and the others are read all the same.
template <typename Make>
int read_inputs(const Options& options, Make make) {
  int status = 0;
  for (const std::string& file : options.files) {
    try {
      const std::string bytes = read_input(file);
      write_output(make(file, bytes));
    } catch (const InputError& error) {
      status = 1;
      if (!options.quiet) write_message(shown_name(file) + ": " + error.what());
      if (!options.error_records) continue;
      write_output(write_error_record(file, error.code(), error.what(), options.write));
    }
  }
  return status;
}

int print_records(const Options& options) {
  Parser parser(load_model(options.model));
  return read_inputs(options, [&](const std::string& file, const std::string& bytes) {
    return write_json(parser.parse(read_document(bytes, file), options.parse), options.write);
  });
}

int print_explanations(const Options& options) {
  const auto model = load_model(options.model);
  return read_inputs(options, [&](const std::string& file, const std::string& bytes) {
    return explain(read_document(bytes, file), options.parse, model);
  });
}

int print_texts(const Options& options) {
  return read_inputs(options, [](const std::string& file, const std::string& bytes) {
    return read_document(bytes, file).text;
  });
}

int check_rule_files(const Options& options) {
  ModelOptions files = options.model;
  files.rules.insert(files.rules.end(), options.files.begin(), options.files.end());
  const RuleReport report =
      check_rules(*load_model(files), {options.files.begin(), options.files.end()});
  for (const RuleFailure& failure : report.failures) {
    write_output(failure.file + ":" + std::to_string(failure.line) + ": " + failure.rule + ": " +
                 failure.message + "\n");
  }
  write_output(std::to_string(report.rules) + " rules, " + std::to_string(report.examples) +
               " examples, " + std::to_string(report.failures.size()) + " failed\n");
  return report.failures.empty() ? 0 : 1;
}

}  // namespace

int run(const Options& options) {
  switch (options.action) {
    case Action::read: return print_records(options);
    case Action::text: return print_texts(options);
    case Action::explain: return print_explanations(options);
    case Action::rules: return check_rule_files(options);
    case Action::schema: write_output(json_schema()); return 0;
    case Action::pages: write_output(write_page(options.page)); return 0;
  }
  return 0;
}

}  // namespace greffier
