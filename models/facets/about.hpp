// What a model says of itself that types cannot: family, guarantees, how many workers run its units, and what it was told to use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace heddle {

/// Forward progress in the words of [intro.progress].
enum class progress { concurrent, parallel, weakly_parallel };
/// Whether a unit sees the memory of its spawner, or only what make<T>() gave.
enum class memory { shared, isolated };
enum class scheduling { preemptive, cooperative };

/// How many threads or processes (workers) run the units: one for all, a bounded number, or one for each.
enum class worker_policy { one, bounded, per_unit };

struct about_model {
  std::string_view family;  ///< threads, processes, coroutines, fibers, executors, cpython
  std::string_view says;    ///< one line for a reader
  progress forward = progress::concurrent;
  memory sees = memory::shared;
  scheduling switches = scheduling::preemptive;
  worker_policy workers = worker_policy::per_unit;
  long unit_bytes = 0;  ///< what a unit keeps in memory, where that is much and millions of them could be asked for
};

/// How a contract that is not kept ends: by its judge's word, at its deadline, or with the death of its process.
enum class failure_mode { fail, hang, crash };

/// A contract that a model is known to break, why that is so, and how it then ends; another end is not known.
struct known_failure {
  std::string_view contract;  ///< facet/contract
  std::string_view reason;
  failure_mode mode = failure_mode::fail;
};

/// What a model is told at its start. Models never read the environment.
struct setting {
  int workers = 1;         ///< how many workers a bounded model takes
  bool gated = false;      ///< that many units will wait for each other, while the root goes on
  std::uint64_t seed = 0;  ///< for models that choose (a deterministic scheduler)
  bool trace = false;      ///< tell each of these choices on standard error
  bool by_hand = false;    ///< ask for them on standard input
  std::optional<std::chrono::microseconds>
      switch_interval{};  ///< of an emulated interpreter lock; by default its original's
};

/// Who a unit is: the same during its whole life, different from every other unit alive. The root has one too.
using unit_id = std::uintptr_t;

}  // namespace heddle
