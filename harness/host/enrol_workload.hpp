// How a workload becomes cells of a host: compiled with each model, in its colour.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "harness/host/host.hpp"
#include "harness/host/parallelism_check.hpp"
#include "harness/workload.hpp"

namespace heddle {

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
