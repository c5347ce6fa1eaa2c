// Prints verdicts as a matrix.
// SPDX-License-Identifier: Apache-2.0
#include "conform/matrix.hpp"

#include "terminal/grouped.hpp"
#include "terminal/printable.hpp"
#include "terminal/quantity.hpp"
#include "terminal/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace heddle::driver {

namespace {

std::string text_of(const json& verdict, const char* key) { return verdict[key].get<std::string>(); }

std::string path_of(const json& verdict) { return text_of(verdict, "facet") + "/" + text_of(verdict, "contract"); }

// A broken contract that is only `interesting` is in brackets: it does not change the exit status.
std::string entry(const json& verdict) {
  auto word = text_of(verdict, "verdict");
  if (word == "known_failure") return "known";
  if (word == "fail") word = "FAIL";
  const bool bracketed = verdict["grade"] == "interesting" && word != "pass" && word != "absent";
  return bracketed ? "(" + word + ")" : word;
}

table table_of(const std::vector<json>& verdicts) {
  table shown;
  for (const auto& verdict : verdicts) {
    for (auto [names, name] :
         {std::pair(&shown.rows, path_of(verdict)), std::pair(&shown.columns, text_of(verdict, "model"))}) {
      if (std::find(names->begin(), names->end(), name) == names->end()) names->push_back(name);
    }
  }
  std::sort(shown.rows.begin(), shown.rows.end());
  shown.cells.assign(shown.rows.size(), std::vector<std::string>(shown.columns.size(), "·"));
  for (const auto& verdict : verdicts) {
    const auto row = std::find(shown.rows.begin(), shown.rows.end(), path_of(verdict));
    const auto column = std::find(shown.columns.begin(), shown.columns.end(), text_of(verdict, "model"));
    shown.cells[static_cast<std::size_t>(row - shown.rows.begin())]
               [static_cast<std::size_t>(column - shown.columns.begin())] = entry(verdict);
  }
  return shown;
}

// The reasons, in the order of the matrix: by row, then by model.
std::string reasons(std::vector<json> verdicts, std::size_t models) {
  const auto place = [](const json& one) { return std::pair(path_of(one), text_of(one, "model")); };
  std::sort(verdicts.begin(), verdicts.end(), [&](const json& a, const json& b) { return place(a) < place(b); });
  grouped lines;
  for (const auto& verdict : verdicts) {
    if (verdict["verdict"] == "pass") continue;
    const auto reason = verdict["reason"].is_string() ? printable(text_of(verdict, "reason")) : "no reason is given";
    lines.add(fmt::format("{}: {}: {}", path_of(verdict), entry(verdict), reason), text_of(verdict, "model"));
  }
  return lines.text(models);
}

std::string counts(const std::vector<json>& verdicts) {
  std::map<std::string, int> totals;
  for (const auto& verdict : verdicts) ++totals[text_of(verdict, "verdict")];
  auto text = counted(verdicts.size(), "verdict") + ":";
  for (const char* word : {"pass", "fail", "hang", "crash", "known_failure", "unknown", "absent"}) {
    if (totals.contains(word)) text += fmt::format(" {} {},", totals[word], word);
  }
  text.back() = '.';
  return text + "\n";
}

}  // namespace

std::string matrix_text(const std::vector<json>& verdicts, std::size_t columns) {
  const auto shown = table_of(verdicts);
  return to_text(shown, columns) + "\n" + reasons(verdicts, shown.columns.size()) + counts(verdicts);
}

}  // namespace heddle::driver
