// The command `bench`: begins a run or takes one up, goes through it, and says what came out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench/options.hpp"
#include "exit_status.hpp"
#include "hosts/catalogue.hpp"
#include "processes/signals.hpp"

namespace heddle::driver {

/// Does what `options` ask for with the models of `all`. Throws misuse and incomplete.
exit_status bench(const bench_options& options, const catalogue& all, stop_signals& stop);

}  // namespace heddle::driver
