// A contract of this host with its types erased.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "harness/contract.hpp"

namespace heddle {

struct promise {
  std::string contract;  ///< mutex/excludes
  std::string says;
  std::string rows;
  grade graded;
  std::string absence;
  const heddle::known_failure* known_failure;  ///< null where the model declares none
  std::function<verdict(const setting& asked)> hold;
};

/// Runs the body on a fresh model, then lets the judge decide. The model ends after that: the state is in its memory.
template <class M, class C> verdict hold_to(const setting& asked) {
  typename M::runtime runtime(setting_for({}, C::demands, asked));
  auto state = make<typename C::state>(runtime.root());
  runtime.run([](M m, ref<typename C::state> s) -> task<M> { return C::body(m, s); }, ref<typename C::state>(state));
  return C::judge(*state);
}

template <class M, template <class> class Contract>
void enrol(std::vector<promise>& promises, const std::string& name, const std::string& says) {
  using C = Contract<M>;
  promise p{name, says, C::rows, grade_of<C>(), inapplicable<M, C>(), known_failure_of<M>(name), {}};
  if constexpr (C::needs::absence().empty()) p.hold = hold_to<M, C>;
  promises.push_back(std::move(p));
}

}  // namespace heddle
