// How a contract becomes one of a host: compiled with each model, in its colour.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <type_traits>
#include <vector>

#include "harness/contract.hpp"
#include "harness/host/host.hpp"

namespace heddle {

template <class M, class C> auto make_state(M m, [[maybe_unused]] const contract_size& size) {
  if constexpr (std::is_constructible_v<typename C::state, const contract_size&>)
    return make<typename C::state>(m, size);
  else
    return make<typename C::state>(m);
}

/// Runs the body on a fresh model, then calls the judge. The model ends only after that, since the state is in its memory.
template <class M, class C> verdict hold_to(const setting& asked, const contract_size& size) {
  typename M::runtime runtime(setting_for({}, demands_of_contract<C>(size), asked));
  auto state = make_state<M, C>(runtime.root(), size);
  runtime.run([](M m, ref<typename C::state> s) -> task<M> { return C::body(m, s); }, ref<typename C::state>(state));
  return C::judge(*state);
}

template <class M, class C> constexpr contract_on_model on_model() {
  contract_on_model c{
      C::rows, grade_of<C>(), sized_contract<C>, inapplicable<M, C>, difference_of<M>, known_failure_of<M>, nullptr};
  if constexpr (C::needs::absence().empty()) c.hold = hold_to<M, C>;
  return c;
}

template <class M, template <class> class Contract>
void enrol(std::vector<contract>& into, std::string_view name, std::string_view says) {
  static constexpr auto c = on_model<M, Contract<M>>();
  add_contract(into, name, says, c);
}

}  // namespace heddle
