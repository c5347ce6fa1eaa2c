// How a workload becomes cells of a host: compiled with each model, in its colour.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "harness/host/host.hpp"
#include "harness/workload.hpp"

namespace heddle {

template <class M, class W> class session_of final : public session {
 public:
  session_of(setting s, const params& p) : runtime_(s), state_(make_state(runtime_.root(), p)) {
    account::count_units_of<W>();
  }
  /// The pass has the clock and the figures, so it isn't among what the model is given to run.
  void run(pass& p) override {
    current_ = &p;
    runtime_.run([](M m, ref<typename W::state> s) -> task<M> { return W::pass(m, s, *current_); },
                 ref<typename W::state>(state_));
  }
  std::string verify(const pass& p) const override { return W::verify(*state_, p.parameters, p.ops); }

 private:
  static auto make_state(M m, const params& p) {
    if constexpr (std::is_constructible_v<typename W::state, const params&>)
      return make<typename W::state>(m, p);
    else
      return make<typename W::state>(m);
  }

  static inline pass* current_ = nullptr;
  typename M::runtime runtime_;
  made<typename W::state> state_;
};

/// `name` is that of the header, and the other two texts are those of its top comment.
template <class W>
workload_facts facts_of(std::string_view name, std::string_view measures, std::string_view does_not_measure) {
  return {name,
          W::unit,
          measures,
          does_not_measure,
          answer_of<W>(),
          ranked_by_of<W>(),
          own_cpu_of<W>(),
          told_as_of<W>(),
          stands_on_of<W>()};
}

/// One workload on one model. Compiles the body only where the model has what it needs.
template <class M, template <class> class Workload> void enrol(host& h, const workload_facts& facts) {
  using W = Workload<M>;
  workload_on_model w{.parameters = parameters_of<W>,
                      .refusal = refusal<M, W>,
                      .demands = demands_of<W>,
                      .load = load_of<W>,
                      .server = server_of<W>,
                      .processors = processors_of<W>,
                      .batch = batch_of<W>};
  if constexpr (W::needs::absence().empty()) {
    w.units = [](const params& p, long ops) -> long { return W::units(p, ops); };
    if constexpr (requires(params p) { W::sequential_ns(p); }) {
      w.sequential_ns = W::sequential_ns;
      w.work = W::work;
    }
    if constexpr (requires(params p) { W::arguments(p, 1L, std::uint64_t{}); }) w.arguments = W::arguments;
    w.open = [](setting s, const params& p) -> std::unique_ptr<session> {
      return std::make_unique<session_of<M, W>>(s, p);
    };
  }
  add_workload(h, facts, w);
}

}  // namespace heddle
