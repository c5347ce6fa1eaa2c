// The keys of a record, in their order, shared by the host that writes it and the driver that reads it.
// The tests check records against results/schema/record.schema.json, which has the same keys.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace heddle {

/// The keys that identify the cell.
inline constexpr std::array record_names{"cell", "model", "family", "workload", "kind", "params"};

/// The keys of what was measured; all are null unless the outcome is ok.
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

/// The keys of latency_ns, in ascending order.
inline constexpr std::array latency_keys{"p50", "p90", "p99", "p999", "max"};

}  // namespace heddle
