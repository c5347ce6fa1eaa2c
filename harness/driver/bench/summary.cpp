// The table with each cell's median or outcome, and the counts below it.
// SPDX-License-Identifier: Apache-2.0
#include "bench/summary.hpp"

#include "harness/median.hpp"
#include "records/record.hpp"
#include "terminal/grouped.hpp"
#include "terminal/printable.hpp"
#include "terminal/quantity.hpp"
#include "terminal/table.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace heddle::driver {

namespace {

constexpr int rounds_for_a_ranking = 6;

std::string without_model(const cell& one) { return one.path.substr(one.model.size() + 1); }

// The index of a name, in the order of first appearance.
std::size_t place_of(std::vector<std::string>& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  names.push_back(name);
  return names.size() - 1;
}

}  // namespace

summary::summary(const std::vector<cell>& cells, int rounds) : cells_(cells), found_(cells.size()), rounds_(rounds) {}

bool summary::add(std::size_t index, const json& record) {
  auto& cell = found_[index];
  const auto outcome = record.value("outcome", "error");
  if (outcome == "ok" && record["wall_ns_per_op"].is_number()) {
    cell.wall_ns.push_back(record["wall_ns_per_op"].get<double>());
  } else if (record.contains("reason") && record["reason"].is_string()) {
    cell.reason.emplace(outcome, printable(record["reason"].get<std::string>()));
  }
  return ++cell.outcomes[outcome] == 1;
}

bool summary::anything_wrong() const {
  return std::any_of(found_.begin(), found_.end(), [](const of_cell& cell) {
    return std::any_of(cell.outcomes.begin(), cell.outcomes.end(),
                       [](const auto& outcome) { return is_wrong(outcome.first); });
  });
}

// A cell with any failed round shows no number, since a number would be trusted.
std::string summary::entry(const of_cell& cell) const {
  int all = 0;
  for (const auto& [outcome, count] : cell.outcomes) all += count;
  for (const auto& [outcome, count] : cell.outcomes) {
    if (is_wrong(outcome)) return count == all ? outcome : fmt::format("{} {}/{}", outcome, count, all);
  }
  if (!cell.wall_ns.empty()) return time_text(median(cell.wall_ns));
  return cell.outcomes.contains("absent") ? "absent" : "not run";
}

std::string summary::text(std::size_t columns) const {
  table shown;
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const auto& cell : cells_) {
    const auto column = place_of(shown.columns, cell.model);
    places.emplace_back(place_of(shown.rows, without_model(cell)), column);
  }
  shown.cells.assign(shown.rows.size(), std::vector<std::string>(shown.columns.size(), "·"));
  for (std::size_t i = 0; i < cells_.size(); ++i) { shown.cells[places[i].first][places[i].second] = entry(found_[i]); }
  return "Median time per operation\n\n" + to_text(shown, columns) + "\n" + troubles(shown.columns.size()) + counts();
}

std::string summary::troubles(std::size_t models) const {
  grouped lines;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    for (const auto& [outcome, count] : found_[i].outcomes) {
      if (!is_wrong(outcome)) continue;
      const auto reason = found_[i].reason.find(outcome);
      lines.add(fmt::format("{}: {}: {}", without_model(cells_[i]), outcome,
                            reason == found_[i].reason.end() ? "" : reason->second),
                cells_[i].model);
    }
  }
  return lines.text(models);
}

std::string summary::counts() const {
  std::map<std::string, int> totals;
  std::size_t records = 0;
  for (const auto& cell : found_) {
    for (const auto& [outcome, count] : cell.outcomes) {
      totals[outcome] += count;
      records += static_cast<std::size_t>(count);
    }
  }
  auto text = fmt::format("{} in {}, {}:", counted(cells_.size(), "cell"),
                          counted(static_cast<std::size_t>(rounds_), "round"), counted(records, "record"));
  for (const char* outcome : {"ok", "wrong", "crash", "hang", "error", "absent"}) {
    if (totals.contains(outcome)) text += fmt::format(" {} {},", totals[outcome], outcome);
  }
  text.back() = '.';
  text += '\n';
  if (rounds_ < rounds_for_a_ranking) {
    text += fmt::format("Fewer than {} rounds: which model is faster stays undecided.\n", rounds_for_a_ranking);
  }
  return text;
}

}  // namespace heddle::driver
