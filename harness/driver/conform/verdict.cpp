// Makes a verdict from the end of a call.
// SPDX-License-Identifier: Apache-2.0
#include "conform/verdict.hpp"

#include "processes/outcome_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace heddle::driver {

namespace {

struct said {
  std::string verdict;
  json reason;
  json size;  ///< null where the contract has none
};

json read_size(const json& document) {
  const auto size = document.value("size", json());
  if (size.is_null()) return size;
  for (const char* key : {"units", "turns"})
    if (!size.is_object() || !size.value(key, json()).is_number_integer() || size[key] < 1)
      throw std::runtime_error(fmt::format("answered with the size {}", one_line(size)));
  return {{"units", size["units"]}, {"turns", size["turns"]}};
}

said read_said(const contract& of, const std::string& text) {
  const auto document = json::parse(text, nullptr, false);
  if (!document.is_object()) throw std::runtime_error("printed something that is not one JSON object");
  const std::array<std::pair<const char*, std::string>, 3> expected = {
      {{"model", of.model}, {"facet", of.facet}, {"contract", of.name}}};
  for (const auto& [key, value] : expected) {
    if (document.value(key, json()) == value) continue;
    throw std::runtime_error(fmt::format("answered with {} {}", key, one_line(document.value(key, json()))));
  }
  const auto verdict = document.value("verdict", json());
  const std::array known = {"pass", "fail", "absent", "unknown"};
  if (std::find(known.begin(), known.end(), verdict) == known.end()) {
    throw std::runtime_error(fmt::format("answered with an unknown verdict {}", one_line(verdict)));
  }
  auto reason = document.value("reason", json());
  const auto size = read_size(document);
  if (verdict == "pass") return {verdict, nullptr, size};
  if (!reason.is_string() || reason.get_ref<const std::string&>().empty()) {
    throw std::runtime_error(fmt::format("gave no reason for {}", verdict.get<std::string>()));
  }
  return {verdict, std::move(reason), size};
}

bool is_failure(const std::string& verdict) { return verdict == "fail" || verdict == "hang" || verdict == "crash"; }

/// What failed: the contract, whose known failure may be declared, or the call of its host.
enum class cause { contract, call };

// The declared failure never replaces what happened, since there may be another defect.
void compare_with_known_failure(json& made, const contract& of, cause why) {
  const auto verdict = made["verdict"].get<std::string>();
  const auto& known = *of.known_failure;
  if (verdict == "pass") {
    made["verdict"] = "fail";
    made["reason"] = "passes in spite of its known_failure: " + known;
  } else if (verdict == of.known_failure_mode && why == cause::contract) {
    made["verdict"] = "known_failure";
    made["reason"] = fmt::format("{}; what happened: {}", known, made["reason"].get<std::string>());
  } else if (is_failure(verdict)) {
    made["reason"] = fmt::format("{}; its known_failure is another, {}: {}", made["reason"].get<std::string>(),
                                 of.known_failure_mode, known);
  }
}

json make(const contract& of, const std::string& verdict, const json& reason, cause why) {
  json made = {{"model", of.model}, {"family", of.family}, {"facet", of.facet}, {"contract", of.name},
               {"says", of.says},   {"rows", of.rows},     {"grade", of.grade}, {"verdict", verdict},
               {"reason", reason},  {"size", nullptr}};
  if (of.known_failure) compare_with_known_failure(made, of, why);
  return made;
}

// A host that can't be started, prints too much, or leaves processes behind is a crash, too; but that can't be declared as a
// known failure of a contract.
cause cause_of(const call_result& result) {
  const bool fell = result.end == call_end::signalled || (result.end == call_end::exited && result.status != 0);
  return fell || result.end == call_end::deadline ? cause::contract : cause::call;
}

}  // namespace

json make_verdict(const contract& of, const std::string& verdict, const json& reason) {
  return make(of, verdict, reason, cause::contract);
}

json verdict_of(const contract& of, const call_result& result) {
  if (const auto fault = what_went_wrong(result))
    return make(of, result.end == call_end::deadline ? "hang" : "crash", *fault, cause_of(result));
  try {
    const auto given = read_said(of, result.out);
    auto made = make_verdict(of, given.verdict, given.reason);
    made["size"] = given.size;
    return made;
  } catch (const std::exception& fault) { return make(of, "crash", fault.what(), cause::call); }
}

bool breaks_contract(const json& verdict) {
  const auto& word = verdict["verdict"];
  return verdict["grade"] == "required" && (word == "fail" || word == "hang" || word == "crash");
}

}  // namespace heddle::driver
