// Begins or resumes a run and executes it.
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.hpp"

#include "bench/profile.hpp"
#include "bench/resume.hpp"
#include "bench/run.hpp"
#include "bench/shuffle.hpp"
#include "conform/gate.hpp"
#include "environment/source.hpp"
#include "fault.hpp"
#include "hosts/compilers.hpp"
#include "hosts/selection.hpp"
#include "records/disk.hpp"
#include "terminal/quantity.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <random>

namespace heddle::driver {

namespace {

run_plan make_plan(const bench_options& options, const std::vector<cell>& cells) {
  run_plan plan;
  plan.profile = options.profile;
  plan.seed = options.seed ? *options.seed : std::random_device{}();
  plan.rounds = options.rounds.value_or(terms_of(options.profile).rounds);
  plan.filters = options.filters;
  for (const auto& cell : cells) plan.cells.push_back(cell.path);
  plan.orders = shuffled_rounds(cells.size(), plan.rounds, plan.seed);
  return plan;
}

void warn(const environment& found, const catalogue& all) {
  for (const auto& warning : found.warnings) say("warning: " + warning);
  for (const auto& [model, reason] : all.broken) say(fmt::format("the host of {} is broken: {}", model, reason));
}

// run.json is written before the first record, so that a run killed at any moment can be resumed.
bench_run begin(const bench_options& options, const catalogue& all, stop_signals& stop, run_folder& folder) {
  const auto cells = select_cells(all, options.filters, options.profile);
  for (const auto& note : notes_of_left_out(all, cells, options.filters, options.profile)) say(note);
  auto found = survey({}, ask_git(stop));
  if (const auto mixed = warning_of_compilers(cells, all)) found.warnings.push_back(*mixed);
  warn(found, all);
  folder = make_run_folder(options.out, machine_name(), found.fields.at("commit").get<std::string>());
  auto document = new_document(make_plan(options, cells), all, found);
  try {
    write_whole(folder.document(), indented(document));
  } catch (...) {
    drop_if_empty(folder);
    throw;
  }
  point_latest(folder, options.out);
  return {folder, std::move(document), cells, all};
}

std::string how_to_resume(const bench_run& run, const run_folder& folder) {
  return fmt::format("{} kept; resume with: heddle bench --resume {}",
                     run.kept() == 1 ? "1 record is" : counted(run.kept(), "record") + " are", folder.path.string());
}

}  // namespace

exit_status bench(const bench_options& options, const catalogue& all, stop_signals& stop) {
  if (const auto status = options.resume ? status_if_complete(*options.resume) : std::nullopt) {
    say(fmt::format("{} is complete: nothing is left to do", *options.resume));
    return *status;
  }
  run_folder folder;
  auto run = options.resume ? take_up(*options.resume, all, stop, folder) : begin(options, all, stop, folder);
  bool done = false;
  try {
    done = run.go_on(stop);
  } catch (const incomplete& fault) {
    throw incomplete(fmt::format("{}; {}", fault.what(), how_to_resume(run, folder)));
  }
  if (!done) throw incomplete("stopped; " + how_to_resume(run, folder));
  // There are verdicts only if the contracts were checked before the run was resumed.
  print(fmt::format("\n{}{}Results: {}\n", run.outcome().text(columns_of(STDOUT_FILENO)),
                    gate_text(verdicts_in(folder), all), folder.path.string()));
  return run.anything_wrong() ? exit_status::wrong : exit_status::done;
}

}  // namespace heddle::driver
