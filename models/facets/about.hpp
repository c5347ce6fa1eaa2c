// What types cannot express of a model: family, guarantees, worker policy, known failures; and the settings that it starts with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace heddle {

/// Forward progress in the words of [intro.progress].
enum class progress { concurrent, parallel, weakly_parallel };
/// Whether a unit sees all memory of its spawner, or only what make<T>() returned.
enum class memory { shared, isolated };
enum class scheduling { preemptive, cooperative };

/// How many threads or processes (workers) run the units: one for all, a bounded number, or one for each.
enum class worker_policy { one, bounded, per_unit };

struct about_model {
  std::string_view family;  ///< threads, processes, coroutines, fibers, executors, cpython
  std::string_view says;    ///< a description in one line
  progress forward = progress::concurrent;
  memory sees = memory::shared;
  scheduling switches = scheduling::preemptive;
  worker_policy workers = worker_policy::per_unit;
  long unit_bytes = 0;  ///< memory of one unit, where that limits how many there can be
};

/// How a broken contract ends: its judge fails it, it reaches its deadline, or its process dies.
enum class failure_mode { fail, hang, crash };

/// A contract that a model is known to break, why, and how it then ends; if it ends otherwise, the failure is not a known one.
struct known_failure {
  std::string_view contract;  ///< facet/contract
  std::string_view reason;
  failure_mode mode = failure_mode::fail;
};

/// A contract that promises more than the library that a model is made of: the model is not held to it, for this reason. Only of
/// models that show what a library does; a model of our own breaks a contract or keeps it.
struct difference {
  std::string_view contract;  ///< facet/contract
  std::string_view reason;
  bool seldom = false;  ///< an order of units shows it that may not come about
};

class chooser;

/// The settings that a model starts with. Models never read environment variables.
struct setting {
  int workers = 1;         ///< how many workers a bounded model takes
  bool gated = false;      ///< `workers` units will wait for each other, while the root goes on
  std::uint64_t seed = 0;  ///< for models that choose what runs next (a deterministic scheduler)
  bool trace = false;      ///< print each choice on standard error
  bool by_hand = false;    ///< read each choice from standard input
  heddle::chooser* chooser =
      nullptr;  ///< makes each choice instead, in models that can be explored (models/facets/chooser.hpp)
  std::optional<std::chrono::microseconds>
      switch_interval{};  ///< of an emulated interpreter lock; by default that of CPython
};

/// Identifies a unit: constant during its life, different from that of every other unit alive. The root has one too.
using unit_id = std::uintptr_t;

}  // namespace heddle
