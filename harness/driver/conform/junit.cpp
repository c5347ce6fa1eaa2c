// Writing JUnit XML.
// SPDX-License-Identifier: Apache-2.0
#include "conform/junit.hpp"

#include "conform/verdict.hpp"

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

// XML 1.0 has no way to write most control characters.
std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
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
        safe += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
  }
  return safe;
}

// Through JSON, because that replaces what is not UTF-8.
std::string reason_of(const json& verdict) {
  const auto& reason = verdict["reason"];
  return reason.is_string() ? json::parse(one_line(reason)).get<std::string>() : "";
}

void add_case(suite& to, const json& verdict) {
  const auto word = verdict["verdict"].get<std::string>();
  const auto reason = escaped(reason_of(verdict));
  ++to.tests;
  to.cases += fmt::format(
      "    <testcase classname=\"{}.{}\" name=\"{}\"", escaped(verdict["model"].get<std::string>()),
      escaped(verdict["facet"].get<std::string>()), escaped(verdict["contract"].get<std::string>()));
  if (word == "pass") {
    to.cases += "/>\n";
  } else if (!breaks_promise(verdict)) {
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
