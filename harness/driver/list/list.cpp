// Prints lists, as text or as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "list/list.hpp"

#include "hosts/selection.hpp"
#include "list/tables.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace heddle::driver {

namespace {

using rows = std::vector<std::vector<std::string>>;

// Left-aligned columns; the last one is not padded.
std::string text_of(const rows& all) {
  std::vector<std::size_t> widths;
  for (const auto& row : all) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i + 1 < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::string text;
  for (const auto& row : all) {
    for (std::size_t i = 0; i < row.size(); ++i) text += i + 1 < row.size() ? pad_right(row[i], widths[i] + 2) : row[i];
    text += '\n';
  }
  return text;
}

std::string joined(const json& texts) {
  std::string all;
  for (const auto& text : texts) {
    if (!all.empty()) all += ' ';
    all += text.is_string() ? text.get<std::string>() : one_line(text);
  }
  return all;
}

rows models(const json& found) {
  rows all;
  for (const auto& model : found) {
    const auto name = model["model"].get<std::string>();
    if (model["not_built"].is_string()) {
      all.push_back({name, "not built", "", model["not_built"].get<std::string>()});
    } else {
      all.push_back({name, model.value("family", ""), model.value("colour", ""), model.value("about", "")});
    }
  }
  return all;
}

rows workloads(const json& found) {
  rows all;
  for (const auto& one : found) {
    all.push_back({one.value("workload", ""), one.value("unit", ""), one.value("measures", "")});
  }
  return all;
}

rows contracts(const json& found) {
  rows all;
  for (const auto& one : found) {
    all.push_back({one["contract"].get<std::string>(), one["grade"].get<std::string>(), joined(one["rows"]),
                   one["says"].get<std::string>()});
  }
  return all;
}

rows cells(const json& found) {
  rows all;
  for (const auto& one : found) {
    const auto& absent = one["absent"];
    all.push_back({one["cell"].get<std::string>(),
                   absent.is_null() ? joined(one["profiles"]) : fmt::format("absent: {}", joined({absent}))});
  }
  return all;
}

std::string overview_of(const json& all) {
  return fmt::format("Models\n{}\nWorkloads\n{}\nContracts\n{}\n{} cells; see heddle list cells\n",
                     text_of(models(all["models"])), text_of(workloads(all["workloads"])),
                     text_of(contracts(all["contracts"])), all["cells"].size());
}

std::string text_of(const json& found, const std::string& what) {
  if (what == "models") return text_of(models(found["models"]));
  if (what == "workloads") return text_of(workloads(found["workloads"]));
  if (what == "contracts") return text_of(contracts(found["contracts"]));
  if (what == "cells") return text_of(cells(found["cells"]));
  return overview_of(found);
}

void say_what_is_missing(const list_options& options, const catalogue& all, bool contracts) {
  for (const auto& [model, reason] : all.broken) say(fmt::format("the host of {} is broken: {}", model, reason));
  if (!contracts) return;
  if (const auto note = note_of_not_built(contracts_left_out(all, options.filters))) say(*note);
}

}  // namespace

exit_status list(const list_options& options, const catalogue& all) {
  const bool overview = options.what.empty();
  json found = json::object();
  if (overview || options.what == "models") found["models"] = list_models(all);
  if (overview || options.what == "workloads") found["workloads"] = list_workloads(all);
  if (overview || options.what == "contracts") found["contracts"] = list_contracts(all, options.filters);
  if (overview || options.what == "cells") found["cells"] = list_cells(all, options.filters);
  say_what_is_missing(options, all, found.contains("contracts"));
  print(options.as_json ? indented(overview ? found : found[options.what]) : text_of(found, options.what));
  return all.broken.empty() ? exit_status::done : exit_status::wrong;
}

}  // namespace heddle::driver
