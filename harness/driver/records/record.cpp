// Makes a record from the end of a call.
// SPDX-License-Identifier: Apache-2.0
#include "records/record.hpp"

#include "harness/record_keys.hpp"
#include "processes/outcome_text.hpp"
#include "records/answer.hpp"

namespace heddle::driver {

namespace {

const char* outcome_of(call_end end, bool failed) {
  switch (end) {
    case call_end::exited:
      return failed ? "crash" : "error";
    case call_end::signalled:
      return "crash";
    case call_end::deadline:
      return "hang";
    default:
      return "error";
  }
}

}  // namespace

bool is_wrong(const std::string& outcome) { return outcome != "ok" && outcome != "absent"; }

json record_without_numbers(const cell& of, int round, const std::string& outcome, const json& reason) {
  json record = {{"cell", of.path},         {"model", of.model},  {"family", of.family},
                 {"workload", of.workload}, {"kind", of.kind},    {"params", of.params},
                 {"round", round},          {"outcome", outcome}, {"reason", reason}};
  for (const char* key : record_figures) record[key] = nullptr;
  record["repetitions"] = json::array();
  record["metrics"] = json::object();
  return record;
}

json record_of(const cell& of, int round, const call_result& result) {
  if (const auto fault = what_went_wrong(result)) {
    return record_without_numbers(of, round, outcome_of(result.end, result.status != 0), *fault);
  }
  const auto said = read_answer(result.out, of);
  if (said.complaint) return record_without_numbers(of, round, "error", *said.complaint);
  auto record = record_without_numbers(of, round, said.document["outcome"], said.document.value("reason", json()));
  if (record["outcome"] != "ok") return record;
  // Only the keys of the format are copied, in its order.
  for (auto& [key, value] : record.items()) {
    const auto given = said.document.find(key);
    if (key != "round" && given != said.document.end() && !given->is_null()) value = *given;
  }
  return record;
}

}  // namespace heddle::driver
