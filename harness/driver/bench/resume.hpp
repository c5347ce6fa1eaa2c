// Resumes an interrupted run, after checking that machine and hosts are still those that it began with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/run.hpp"
#include "exit_status.hpp"

#include <optional>
#include <string>

namespace heddle::driver {

/// The exit status of the run in the folder `where`, from its records, if it is complete; nullopt if there is something left to
/// do. Does not need the run's hosts. Throws misuse if there is no run.
std::optional<exit_status> status_if_complete(const std::string& where);

/// The run in the folder `where`; sets `folder` to that folder. Throws misuse if there is no run, or if the machine or a host is
/// not the one that the run began with: new numbers would not be comparable with the earlier ones.
bench_run take_up(const std::string& where, const catalogue& all, stop_signals& stop, run_folder& folder);

}  // namespace heddle::driver
