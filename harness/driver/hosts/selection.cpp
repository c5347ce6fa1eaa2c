// Selects by globs and profiles from the catalogue, with clear errors if nothing is selected.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/selection.hpp"

#include "fault.hpp"
#include "harness/glob.hpp"
#include "names/nearest.hpp"
#include "terminal/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace heddle::driver {

namespace {

bool matches_any(const std::vector<std::string>& filters, const std::string& path) {
  return filters.empty() ||
         std::any_of(filters.begin(), filters.end(), [&](const auto& filter) { return glob_matches(filter, path); });
}

bool is_of(const cell& one, const std::string& profile) {
  return profile == "full" || std::find(one.profiles.begin(), one.profiles.end(), profile) != one.profiles.end();
}

// The model without a host that a filter names, since the cells of such a model are not known: its first part matches the
// model, but not every model.
const std::string* missing_model(const std::map<std::string, std::string>& missing, const std::string& filter) {
  const auto part = filter.substr(0, filter.find('/'));
  if (part.find_first_not_of("*?") == std::string::npos) return nullptr;
  for (const auto& [model, reason] : missing) {
    if (glob_matches(part, model)) return &model;
  }
  return nullptr;
}

/// What a name in a filter may stand for: the items, and contracts that were left out of the build.
template <class Item> struct choice {
  const char* kind;
  std::vector<Item> items;
  std::vector<std::string> left_out;
};

choice<cell> choice_of_cells(const catalogue& all) { return {"cell", all_cells(all), {}}; }
choice<contract> choice_of_contracts(const catalogue& all) {
  return {"contract", all_contracts(all), contracts_left_out(all, {})};
}

template <class Item>
void refuse_unknown(const catalogue& all, const choice<Item>& from, const std::vector<std::string>& filters) {
  auto names = from.left_out;
  for (const auto& item : from.items) names.push_back(full_path(item));
  for (const auto& filter : filters) {
    const auto match = [&](const auto& name) { return glob_matches(filter, name); };
    if (std::any_of(names.begin(), names.end(), match)) continue;
    if (missing_model(all.missing(), filter) != nullptr) continue;
    throw misuse(fmt::format("no {} matches '{}'{}", from.kind, filter, nearest_hint(filter, names)));
  }
}

template <class Item>
std::vector<Item> matching(const catalogue& all, choice<Item> from, const std::vector<std::string>& filters) {
  refuse_unknown(all, from, filters);
  std::erase_if(from.items, [&](const Item& item) { return !matches_any(filters, full_path(item)); });
  return std::move(from.items);
}

// Why there is nothing that any of the filters matches.
template <class Item>
std::string why_none(const catalogue& all, const choice<Item>& from, const std::vector<std::string>& filters) {
  auto left_out = from.left_out;
  std::erase_if(left_out, [&](const auto& name) { return !matches_any(filters, name); });
  if (!left_out.empty()) return *note_of_not_built(left_out);
  const auto missing = all.missing();
  for (const auto& filter : filters) {
    const auto* model = missing_model(missing, filter);
    if (model != nullptr) return fmt::format("{} was not built: {}", *model, missing.at(*model));
  }
  if (missing.empty()) return fmt::format("no host has any {}", from.kind);
  return fmt::format("{}: {}", missing.begin()->first, missing.begin()->second);
}

template <class Item>
std::vector<Item> listed(const catalogue& all, const choice<Item>& from, const std::vector<std::string>& filters) {
  auto found = matching(all, from, filters);
  if (found.empty() && !filters.empty())
    throw incomplete(fmt::format("nothing to list: {}", why_none(all, from, filters)));
  return found;
}

// Why nothing that was chosen can run.
template <class Item> std::string why_nothing(const catalogue& all, const choice<Item>& from,
                                              const std::vector<Item>& chosen,
                                              const std::vector<std::string>& filters) {
  if (chosen.empty()) return why_none(all, from, filters);
  return fmt::format("all {} {}s chosen are absent; {}: {}", chosen.size(), from.kind, full_path(chosen.front()),
                     *chosen.front().absent);
}

template <class Item> void refuse_nothing(const catalogue& all, const choice<Item>& from,
                                          const std::vector<Item>& chosen, const std::vector<std::string>& filters) {
  const auto runs = [](const Item& item) { return !item.absent; };
  if (std::none_of(chosen.begin(), chosen.end(), runs))
    throw incomplete(fmt::format("nothing to run: {}", why_nothing(all, from, chosen, filters)));
}

constexpr std::array profile_names = {"quick", "standard", "full"};

// `--profile standard has 2, --profile full has 3`; a profile with no more of them than the one before is left out.
std::string profiles_that_have(const std::vector<cell>& cells) {
  std::string text;
  std::ptrdiff_t before = 0;
  for (const char* profile : profile_names) {
    const auto count = std::count_if(cells.begin(), cells.end(), [&](const cell& one) { return is_of(one, profile); });
    if (count > before) text += fmt::format("{}--profile {} has {}", text.empty() ? "" : ", ", profile, count);
    before = std::max(before, count);
  }
  return text;
}

}  // namespace

std::string full_path(const contract& one) { return one.model + "/" + one.path; }

std::vector<cell> all_cells(const catalogue& all) {
  std::vector<cell> cells;
  for (const auto& host : all.hosts) cells.insert(cells.end(), host.cells.begin(), host.cells.end());
  return cells;
}

std::vector<contract> all_contracts(const catalogue& all) {
  std::vector<contract> found;
  for (const auto& host : all.hosts) found.insert(found.end(), host.contracts.begin(), host.contracts.end());
  return found;
}

std::vector<cell> select_cells(const catalogue& all, const std::vector<std::string>& filters,
                               const std::string& profile) {
  const auto from = choice_of_cells(all);
  std::vector<cell> chosen;
  std::vector<cell> left_out;
  for (const auto& one : matching(all, from, filters)) {
    const bool by_name = std::find(filters.begin(), filters.end(), one.path) != filters.end();
    (by_name || is_of(one, profile) ? chosen : left_out).push_back(one);
  }
  if (chosen.empty() && !left_out.empty()) {
    throw incomplete(fmt::format("nothing to run: {} {} not in profile {}: {}",
                                 counted(left_out.size(), "matching cell"), left_out.size() == 1 ? "is" : "are",
                                 profile, profiles_that_have(left_out)));
  }
  refuse_nothing(all, from, chosen, filters);
  return chosen;
}

std::vector<std::string> notes_of_left_out(const catalogue& all, const std::vector<cell>& chosen,
                                           const std::vector<std::string>& filters, const std::string& profile) {
  std::set<std::string> runs;
  for (const auto& one : chosen) runs.insert(one.path);
  std::vector<std::string> notes;
  for (const auto& filter : filters) {
    std::vector<cell> named;
    for (auto& one : all_cells(all)) {
      if (glob_matches(filter, one.path)) named.push_back(std::move(one));
    }
    auto left_out = named;
    std::erase_if(left_out, [&](const cell& one) { return runs.contains(one.path); });
    if (left_out.empty()) continue;
    notes.push_back(fmt::format("{} of {} that '{}' matches {} not in profile {}: {}", left_out.size(),
                                counted(named.size(), "cell"), filter, left_out.size() == 1 ? "is" : "are", profile,
                                profiles_that_have(left_out)));
  }
  return notes;
}

std::vector<std::string> contracts_left_out(const catalogue& all, const std::vector<std::string>& filters) {
  std::vector<std::string> found;
  for (const auto& host : all.hosts)
    for (const auto& name : host.left_out)
      if (const auto path = host.model + "/" + name; matches_any(filters, path)) found.push_back(path);
  return found;
}

std::optional<std::string> note_of_not_built(const std::vector<std::string>& contracts) {
  if (contracts.empty()) return std::nullopt;
  if (contracts.size() == 1) return contracts.front() + " is not built; make conform builds it";
  return fmt::format("{} and {} are not built; make conform builds them", contracts.front(),
                     counted(contracts.size() - 1, "other contract"));
}

std::vector<contract> select_contracts(const catalogue& all, const std::vector<std::string>& filters) {
  const auto from = choice_of_contracts(all);
  auto chosen = matching(all, from, filters);
  refuse_nothing(all, from, chosen, filters);
  return chosen;
}

std::vector<cell> cells_to_list(const catalogue& all, const std::vector<std::string>& filters) {
  return listed(all, choice_of_cells(all), filters);
}

std::vector<contract> contracts_to_list(const catalogue& all, const std::vector<std::string>& filters) {
  return listed(all, choice_of_contracts(all), filters);
}

}  // namespace heddle::driver
