// Checks the --list document field by field; all later code relies on these checks.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/listing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace heddle::driver {

namespace {

[[noreturn]] void refuse(const std::string& what) { throw std::runtime_error(what); }

const json& member(const json& object, const char* key, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end()) refuse(fmt::format("{} has no '{}'", where, key));
  return *found;
}

std::string text(const json& object, const char* key, const std::string& where) {
  const auto& value = member(object, key, where);
  if (!value.is_string() || value.get_ref<const std::string&>().empty()) {
    refuse(fmt::format("'{}' of {} is not a text", key, where));
  }
  return value.get<std::string>();
}

std::optional<std::string> reason(const json& object, const char* key, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  return text(object, key, where);
}

std::string known_failure_mode(const json& object, const std::string& where) {
  const auto given = reason(object, "known_failure_mode", where).value_or("fail");
  if (given != "fail" && given != "hang" && given != "crash") {
    refuse(fmt::format("'known_failure_mode' of {} is '{}', none of fail, hang, crash", where, given));
  }
  return given;
}

double deadline_of(const json& object, const std::string& where) {
  const auto& value = member(object, "deadline_s", where);
  if (!value.is_number() || !(value.get<double>() > 0 && value.get<double>() <= longest_deadline_s)) {
    refuse(fmt::format("'deadline_s' of {} is not a number above zero, and at most {}", where, longest_deadline_s));
  }
  return value.get<double>();
}

const json& list(const json& object, const char* key, const std::string& where) {
  const auto& value = member(object, key, where);
  if (!value.is_array()) refuse(fmt::format("'{}' of {} is not a list", key, where));
  for (const auto& item : value) {
    if (!item.is_object()) refuse(fmt::format("'{}' of {} holds something that is not an object", key, where));
  }
  return value;
}

std::vector<std::string> profiles(const json& object, const std::string& where) {
  std::vector<std::string> names;
  for (const auto& name : member(object, "profiles", where)) {
    if (!name.is_string()) refuse(fmt::format("'profiles' of {} holds something that is not a text", where));
    names.push_back(name.get<std::string>());
  }
  return names;
}

cell read_cell(const json& item, const host& of) {
  cell read;
  read.path = text(item, "cell", "a cell");
  const auto where = fmt::format("cell '{}'", read.path);
  read.model = of.model;
  read.family = of.family;
  read.workload = text(item, "workload", where);
  read.kind = text(item, "kind", where);
  read.params = member(item, "params", where);
  if (!read.params.is_object()) refuse(fmt::format("'params' of {} is not an object", where));
  const auto path = cell_path(of.model, read.workload, read.params);
  if (path != read.path) refuse(fmt::format("{} should be named '{}' by its parameters", where, path));
  read.profiles = profiles(item, where);
  read.absent = reason(item, "absent", where);
  read.deadline_s = deadline_of(item, where);
  read.executable = of.executable;
  return read;
}

contract read_contract(const json& item, const host& of) {
  contract read;
  read.path = text(item, "contract", "a contract");
  const auto where = fmt::format("contract '{}'", read.path);
  read.model = of.model;
  read.family = of.family;
  read.facet = text(item, "facet", where);
  const auto start = read.facet + "/";
  if (!read.path.starts_with(start) || read.path.size() == start.size()) {
    refuse(fmt::format("{} is not of the facet '{}' it names", where, read.facet));
  }
  read.name = read.path.substr(start.size());
  read.says = text(item, "says", where);
  read.rows = member(item, "rows", where);
  if (!read.rows.is_array()) refuse(fmt::format("'rows' of {} is not a list", where));
  read.grade = text(item, "grade", where);
  if (read.grade != "required" && read.grade != "interesting") {
    refuse(fmt::format("'grade' of {} is '{}', neither required nor interesting", where, read.grade));
  }
  read.absent = reason(item, "absent", where);
  read.known_failure = reason(item, "known_failure", where);
  read.known_failure_mode = known_failure_mode(item, where);
  read.deadline_s = deadline_of(item, where);
  read.executable = of.executable;
  return read;
}

template <std::size_t N>
void check_word(const json& value, const std::array<const char*, N>& known, const char* key, const std::string& where) {
  if (std::find(known.begin(), known.end(), value) == known.end())
    refuse(fmt::format("'{}' of {} is {}, which is not known", key, where, one_line(value)));
}

void check_ranking(const json& workload, const std::string& where) {
  for (const auto& item : list(workload, "ranked_by", where)) {
    constexpr std::array figures = {"wall", "cpu", "latency", "lateness", "memory"};
    check_word(member(item, "figure", where), figures, "figure", where);
    const auto floor_ns = item.value("floor_ns", json());
    if (!floor_ns.is_null() && (!floor_ns.is_number() || floor_ns < 0))
      refuse(fmt::format("'floor_ns' of {} is not a number from zero up", where));
  }
}

void check_stands_on(const json& workload, const std::string& where) {
  const auto& names = workload["stands_on"];
  const auto is_contract = [](const json& name) {
    return name.is_string() && name.get_ref<const std::string&>().find('/') != std::string::npos;
  };
  if (!names.is_array() || !std::all_of(names.begin(), names.end(), is_contract))
    refuse(fmt::format("'stands_on' of {} is not a list of contracts", where));
}

// The fields of a workload that the report uses. A host may leave them out; then the defaults hold.
void check_workload(const json& item) {
  const auto where = fmt::format("workload '{}'", text(item, "workload", "a workload"));
  reason(item, "question", where);
  if (item.contains("ranked_by")) check_ranking(item, where);
  if (item.contains("own_cpu") && !item["own_cpu"].is_boolean())
    refuse(fmt::format("'own_cpu' of {} is neither true nor false", where));
  constexpr std::array ways = {"ranking", "speed_up", "latency"};
  if (item.contains("told_as")) check_word(item["told_as"], ways, "told_as", where);
  if (item.contains("stands_on")) check_stands_on(item, where);
}

json parse_listing(std::string_view text_of_host) {
  if (text_of_host.empty()) refuse("it printed nothing");
  try {
    auto document = json::parse(text_of_host);
    if (!document.is_object()) refuse("it printed something that is not a JSON object");
    return document;
  } catch (const json::exception&) { refuse("it printed something that is not one JSON document"); }
}

template <class Item> void refuse_twins(const std::vector<Item>& items) {
  std::set<std::string_view> seen;
  for (const auto& item : items) {
    if (!seen.insert(item.path).second) refuse(fmt::format("'{}' is listed twice", item.path));
  }
}

}  // namespace

std::string cell_path(const std::string& model, const std::string& workload, const json& params) {
  auto path = model + "/" + workload;
  for (const auto& [name, value] : params.items()) {
    path += fmt::format("/{}:{}", name, value.is_string() ? value.get<std::string>() : one_line(value));
  }
  return path;
}

host read_listing(std::string_view text_of_host, const std::string& model, const std::filesystem::path& executable) {
  auto document = parse_listing(text_of_host);
  const auto& version = member(document, "protocol", "its list");
  if (version != protocol_version) {
    refuse(fmt::format("it speaks protocol {}, this driver speaks {}", one_line(version), protocol_version));
  }
  host read;
  read.model = text(document, "model", "its list");
  if (read.model != model) refuse(fmt::format("it calls itself '{}'", read.model));
  read.family = text(document, "family", "its list");
  text(document, "colour", "its list");
  read.executable = executable;
  for (const auto& item : list(document, "cells", "its list")) read.cells.push_back(read_cell(item, read));
  for (const auto& item : list(document, "contracts", "its list")) {
    read.contracts.push_back(read_contract(item, read));
  }
  refuse_twins(read.cells);
  refuse_twins(read.contracts);
  read.workloads = document.contains("workloads") ? list(document, "workloads", "its list") : json::array();
  for (const auto& item : read.workloads) check_workload(item);
  for (const char* key : {"cells", "contracts", "workloads"}) document.erase(key);
  read.about = std::move(document);
  return read;
}

}  // namespace heddle::driver
