// What a report makes of a workload: the question that it answers, the figures that rank models by it, and how it is told.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace heddle {

/// The question of the report under which a workload's results stand; with `none` they are in the table of all cells
/// only.
enum class question { none, cpu_bound, io_bound, many_small_tasks, contention, interpreter_lock };

/// A figure of a record that models can be ranked by. Lower is better.
enum class figure {
  wall,      ///< wall time per operation; CPU time, where the other side of the connections was at its limit
  cpu,       ///< CPU time per operation
  latency,   ///< the median of the latencies
  lateness,  ///< the same, where a latency is how late an operation was noticed to be over
  memory,    ///< the metrics resident_bytes and kernel_bytes, of one task
};

struct ranked_figure {
  figure by;
  /// A time that the workload itself sets, which is in each of its latencies and which no model can shorten: it is
  /// subtracted before models are compared.
  std::optional<std::int64_t> floor_ns{};
};

enum class presentation {
  ranking,   ///< the models in order of the first figure
  speed_up,  ///< how computing speeds up with the number of tasks, with an interpreter lock and without
  latency,   ///< what the tasks that compute beside the operation cost in latency, with an interpreter lock and without
};

}  // namespace heddle
