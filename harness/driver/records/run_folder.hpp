// The folder of a run: where it lies, how it is named, how the newest is found.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace heddle::driver {

/// The paths of what a run writes.
struct run_folder {
  std::filesystem::path path;

  std::filesystem::path document() const { return path / "run.json"; }
  std::filesystem::path records() const { return path / "records.jsonl"; }
  std::filesystem::path verdicts() const { return path / "conformance.json"; }
  std::filesystem::path verdict_log() const { return path / "verdicts.jsonl"; }  ///< while contracts run
};

/// Makes the folder of a new run: `chosen`, or results/<machine>/<utc>-<commit> below the current directory,
/// with a number behind it where a run of the same second is there already. Throws misuse where `chosen`
/// holds a run.
run_folder make_run_folder(const std::optional<std::string>& chosen, const std::string& machine,
                           const std::string& commit);

/// Makes results/latest point at a run of cells in results/<machine>/; leaves runs elsewhere alone. A run of contracts
/// only has no numbers: for it, the last measured run keeps the place.
void point_latest(const run_folder& run, const std::optional<std::string>& chosen);

/// Takes the folder away again if nothing has been written to it.
void drop_if_empty(const run_folder& run);

/// Now, as `2026-01-31T12:00:00Z`.
std::string utc_now();

/// The machine's own name, in characters that every file system and URL takes.
std::string machine_name();

}  // namespace heddle::driver
