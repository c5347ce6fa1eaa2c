// The keys of a record, in their order, for those who write one and those who read it.
// The tests check records against results/schema/record.schema.json, which has the same keys.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace heddle {

/// Which cell it is about.
inline constexpr std::array record_names{"cell", "model", "family", "workload", "kind", "params"};

/// What was measured; all of them say nothing unless the outcome is ok.
inline constexpr std::array record_figures{"ops",
                                           "wall_ns_per_op",
                                           "repetitions",
                                           "cpu_ns_per_op",
                                           "user_ns",
                                           "sys_ns",
                                           "voluntary_switches",
                                           "involuntary_switches",
                                           "peak_rss_bytes",
                                           "processors",
                                           "latency_ns",
                                           "account",
                                           "metrics"};

/// Those of latency_ns, rising.
inline constexpr std::array latency_keys{"p50", "p90", "p99", "p999", "max"};

}  // namespace heddle
