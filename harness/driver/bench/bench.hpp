// The command `bench`: begins or resumes a run, executes it, and prints its summary.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/options.hpp"
#include "exit_status.hpp"
#include "hosts/catalogue.hpp"
#include "processes/signals.hpp"

namespace heddle::driver {

/// Runs the benchmark that `options` describe on the models of `all`. Throws misuse and incomplete.
exit_status bench(const bench_options& options, const catalogue& all, stop_signals& stop);

}  // namespace heddle::driver
