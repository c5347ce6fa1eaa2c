// How a report presents a workload: the question that it answers, the figures that rank models, the form of presentation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace heddle {

/// The report's question under which a workload's results are shown; with `none` they are only in the table of all cells.
enum class question { none, cpu_bound, io_bound, many_small_tasks, contention, interpreter_lock };

/// A figure of a record that models can be ranked by. Lower is better.
enum class figure {
  wall,      ///< wall time per operation; CPU time, if the other end of the connections was the bottleneck
  cpu,       ///< CPU time per operation
  latency,   ///< the median of the latencies
  lateness,  ///< the same, for latencies that are how late the end of an operation was noticed
  memory,    ///< the metrics resident_bytes and kernel_bytes per task
};

struct ranked_figure {
  figure by;
  /// A time that the workload itself sets, contained in each of its latencies, which no model can shorten: it is subtracted
  /// before models are compared.
  std::optional<std::int64_t> floor_ns{};
};

enum class presentation {
  ranking,   ///< the models ordered by the first figure
  speed_up,  ///< speed-up by the number of computing tasks, with an interpreter lock and without
  latency,   ///< latency by the number of tasks that compute meanwhile, with an interpreter lock and without
};

}  // namespace heddle
