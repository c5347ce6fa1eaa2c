// The folder of a run: its place, its name, and the link to the newest one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace heddle::driver {

/// The paths of the files of a run.
struct run_folder {
  std::filesystem::path path;

  std::filesystem::path document() const { return path / "run.json"; }
  std::filesystem::path records() const { return path / "records.jsonl"; }
  std::filesystem::path verdicts() const { return path / "conformance.json"; }
  std::filesystem::path verdict_log() const { return path / "verdicts.jsonl"; }  ///< while contracts run
};

/// Makes the folder of a new run: `chosen`, or results/<machine>/<utc>-<commit> in the current directory, with a number
/// appended if that exists already. Throws misuse if `chosen` has a run.
run_folder make_run_folder(const std::optional<std::string>& chosen, const std::string& machine,
                           const std::string& commit);

/// Makes results/latest point at a run of cells in results/<machine>/. Does nothing for runs elsewhere, and for runs of contracts
/// only, which have no numbers.
void point_latest(const run_folder& run, const std::optional<std::string>& chosen);

/// Removes the folder if nothing has been written to it.
void drop_if_empty(const run_folder& run);

/// The time now, as `2026-01-31T12:00:00Z`.
std::string utc_now();

/// The machine's host name, with only such characters as are valid in every file system and URL.
std::string machine_name();

}  // namespace heddle::driver
