// A cell of this host with its types erased: one workload with one choice of parameters, on the host's model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/demand.hpp"
#include "harness/parameters.hpp"
#include "harness/pass.hpp"
#include "harness/ranking.hpp"
#include "models/facets/about.hpp"

namespace heddle {

/// A model started for one cell, with the workload's state; runs passes until it is destroyed.
class session {
 public:
  virtual ~session() = default;
  virtual void run(pass& p) = 0;
  /// Empty, or what is wrong with the answer of the pass just run.
  virtual std::string verify(const pass& p) const = 0;
};

struct cell {
  std::string workload;  ///< cpu/nqueens
  params parameters;
  std::string absence;  ///< why the model has no such cell, or empty
  demand demands;
  std::optional<outside_load> load;
  std::optional<outside_server> server;
  std::optional<long> processors;  ///< how many it is confined to
  long batch;
  std::function<long(long ops)> units;
  std::function<double()> sequential_ns;  ///< this and the next are null where the workload has no kernel
  std::function<std::uint64_t(long ops)> work;
  std::function<std::uint64_t(long ops, std::uint64_t seed)> arguments;  ///< null where units are all given the same
  std::function<std::unique_ptr<session>(setting)> open;
};

/// A workload on a model with its types erased: see harness/workload.hpp. The last five are null where the model lacks what
/// the workload needs; those of the kernel and the arguments, where the workload does not say them, too.
struct workload_on_model {
  std::vector<parameter> (*parameters)();
  std::string (*refusal)(const params&);
  demand (*demands)(const params&);
  std::optional<outside_load> (*load)(const params&);
  std::optional<outside_server> (*server)(const params&);
  std::optional<long> (*processors)(const params&);
  long (*batch)(const params&);
  long (*units)(const params&, long ops) = nullptr;
  double (*sequential_ns)(const params&) = nullptr;
  std::uint64_t (*work)(const params&, long ops) = nullptr;
  std::uint64_t (*arguments)(const params&, long ops, std::uint64_t seed) = nullptr;
  std::unique_ptr<session> (*open)(setting, const params&) = nullptr;
};

/// What a workload says of itself, for --list. Its texts are constants of the executable.
struct workload_facts {
  std::string_view workload, unit, measures, does_not_measure;
  question answers;
  std::vector<ranked_figure> ranked_by;
  bool own_cpu;
  presentation told_as;
  std::string_view stands_on{};  ///< names of contracts, with spaces between them
};

}  // namespace heddle
