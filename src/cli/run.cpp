#include "cli/run.h"

#include <greffier/explain.h>
#include <greffier/input.h>
#include <greffier/rules.h>

#include "cli/batch.h"
#include "cli/output.h"
#include "cli/pages.h"

#include <memory>
#include <string>

namespace greffier {
namespace {

int print_records(const Options& options) {
  const auto model = load_model(options.model);
  return run_batch(options, [&]() -> Maker {
    return [&options, parser = std::make_shared<Parser>(model)](Document document) {
      return write_json(parser->parse(std::move(document), options.parse), options.write);
    };
  });
}

int print_explanations(const Options& options) {
  const auto model = load_model(options.model);
  return run_batch(options, [&]() -> Maker {
    return [&](const Document& document) { return explain(document, options.parse, model); };
  });
}

int print_texts(const Options& options) {
  return run_batch(options, []() -> Maker {
    return [](Document document) { return std::move(document.text); };
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
