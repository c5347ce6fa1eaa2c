// A cell of this host with its types erased: one workload at one choice of parameters, on the model that the host is for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "harness/host/parallelism_check.hpp"
#include "harness/workload.hpp"

namespace heddle {

/// A model started for one cell, with the workload's state made; runs passes until it is destroyed.
class session {
 public:
  virtual ~session() = default;
  /// Empty, or what is wrong with the workers that the model says it has.
  virtual std::string check_parallelism(long workers) = 0;
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
  std::optional<long> processors;  ///< that it is confined to
  long batch;
  std::function<long(long ops)> units;
  std::function<std::unique_ptr<session>(setting)> open;
};

/// What a workload says of itself, for --list.
struct workload_facts {
  std::string workload, unit, measures, does_not_measure;
  question answers;
  std::vector<ranked_figure> ranked_by;
  bool own_cpu;
  presentation told_as;
};

template <class M, class W> class session_of final : public session {
 public:
  session_of(setting s, const params& p) : runtime_(s), state_(make_state(runtime_.root(), p)) {}
  std::string check_parallelism(long workers) override { return parallelism_check<M>::perform(runtime_, workers); }
  void run(pass& p) override {
    runtime_.run([](M m, ref<typename W::state> s, pass* one) -> task<M> { return W::pass(m, s, *one); },
                 ref<typename W::state>(state_), &p);
  }
  std::string verify(const pass& p) const override { return W::verify(*state_, p.parameters, p.ops); }

 private:
  static auto make_state(M m, const params& p) {
    if constexpr (std::is_constructible_v<typename W::state, const params&>)
      return make<typename W::state>(m, p);
    else
      return make<typename W::state>(m);
  }

  typename M::runtime runtime_;
  made<typename W::state> state_;
};

/// `name` is that of the header, and the other two texts are those of its top comment.
template <class W> workload_facts facts_of(std::string name, std::string measures, std::string does_not_measure) {
  return {std::move(name), W::unit,           std::move(measures), std::move(does_not_measure),
          answer_of<W>(),  ranked_by_of<W>(), own_cpu_of<W>(),     told_as_of<W>()};
}

/// All cells of one workload on one model. Compiles the body only where the model has what it needs.
template <class M, template <class> class Workload> void enrol(std::vector<cell>& cells, const std::string& name) {
  using W = Workload<M>;
  for (const auto& p : combinations(parameters_of<W>())) {
    cell c{name,
           p,
           refusal<M, W>(p),
           demands_of<W>(p),
           load_of<W>(p),
           server_of<W>(p),
           processors_of<W>(p),
           batch_of<W>(p),
           {},
           {}};
    if constexpr (W::needs::absence().empty()) {
      c.units = [p](long ops) { return W::units(p, ops); };
      c.open = [p](setting s) { return std::make_unique<session_of<M, W>>(s, p); };
    }
    cells.push_back(std::move(c));
  }
}

}  // namespace heddle
