// The examples of data/rules/*.rules, each of which is a test: `yes` must match, with just the
// extent in [ ] and just these captures; `no` must not.
#include <catch2/catch.hpp>

#include <greffier/rules.h>

using namespace greffier;

TEST_CASE("every rule holds its own examples") {
  const RuleReport report = check_rules(*load_model());
  CHECK(report.rules > 0);
  for (const RuleFailure& failure : report.failures) {
    FAIL_CHECK(failure.file << ":" << failure.line << ": " << failure.rule << ": "
                            << failure.message);
  }
}
