// Takes up an interrupted run, after making sure that it would still be the same run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/run.hpp"
#include "exit_status.hpp"

#include <optional>
#include <string>

namespace heddle::driver {

/// The exit status that the run in the folder `where` has by its records, if it has all of them and says so itself;
/// nothing if there is something left to do. Its hosts are not needed to know that. Throws misuse if there is no run.
std::optional<exit_status> status_if_complete(const std::string& where);

/// The run in the folder `where`, and the folder in `folder`. Throws misuse if there is none, or if this is
/// another machine, or if a host of it is gone or is not the same any more: its numbers would not belong to
/// those before.
bench_run take_up(const std::string& where, const catalogue& all, stop_signals& stop, run_folder& folder);

}  // namespace heddle::driver
