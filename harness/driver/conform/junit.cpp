// Writes JUnit XML.
// SPDX-License-Identifier: Apache-2.0
#include "conform/junit.hpp"

#include "conform/verdict.hpp"
#include "terminal/printable.hpp"

#include <fmt/format.h>

#include <map>

namespace heddle::driver {

namespace {

struct suite {
  std::string cases;
  int tests = 0;
  int failures = 0;
  int errors = 0;
  int skipped = 0;
};

// XML 1.0 has no way to write most control characters, nor bytes that are not UTF-8.
std::string escaped(const json& text) {
  if (!text.is_string()) return "";
  std::string safe;
  for (const char c : printable(text.get<std::string>())) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

void add_case(suite& to, const json& verdict) {
  const auto word = verdict["verdict"].get<std::string>();
  const auto reason = escaped(verdict["reason"]);
  ++to.tests;
  to.cases += fmt::format("    <testcase classname=\"{}.{}\" name=\"{}\"", escaped(verdict["model"]),
                          escaped(verdict["facet"]), escaped(verdict["contract"]));
  if (word == "pass") {
    to.cases += "/>\n";
  } else if (!breaks_contract(verdict)) {
    ++to.skipped;
    to.cases += fmt::format("><skipped message=\"{}: {}\"/></testcase>\n", word, reason);
  } else {
    ++(word == "fail" ? to.failures : to.errors);
    const char* kind = word == "fail" ? "failure" : "error";
    to.cases += fmt::format("><{} type=\"{}\" message=\"{}\"/></testcase>\n", kind, word, reason);
  }
}

}  // namespace

std::string junit_text(const std::vector<json>& verdicts) {
  std::map<std::string, suite> suites;
  for (const auto& verdict : verdicts) add_case(suites[verdict["model"].get<std::string>()], verdict);
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"heddle conform\">\n";
  for (const auto& [model, one] : suites) {
    text += fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}"
        "  </testsuite>\n",
        escaped(model), one.tests, one.failures, one.errors, one.skipped, one.cases);
  }
  return text + "</testsuites>\n";
}

}  // namespace heddle::driver
