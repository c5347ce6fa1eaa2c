// The interface of contracts: what a contract declares, and how its judge decides.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "harness/contract_size.hpp"
#include "harness/verdict.hpp"
#include "harness/workload.hpp"

namespace heddle {

/// A contract is `template <class M> struct NAME` in conformance/contracts/<facet>/NAME.hpp with:
///
///   rows                     ids of the rows that it tests in the tables of requirements, separated by spaces
///   using needs = …          the facets it needs
///   demands                  how many units must be alive at once: a constant, or demands(contract_size) if it is sized
///   struct state             what its tasks write into; made from the contract_size if it is sized, or if it takes one, so that
///                            fixed numbers become smaller where every step is looked at
///   task<M> body(M, ref<state>)     the root of its tasks: records what happened, never judges it
///   verdict judge(const state&)     decides, on one thread, after all tasks have ended
///
/// and, if breaking it is no reason to fail, `static constexpr grade graded = grade::interesting`.
template <class C> constexpr grade grade_of() {
  if constexpr (requires { C::graded; })
    return C::graded;
  else
    return grade::required;
}

/// A sized contract takes its numbers of units and turns from the harness.
template <class C>
concept sized_contract = requires(contract_size z) { C::demands(z); };

template <class C> constexpr demand demands_of_contract([[maybe_unused]] const contract_size& size) {
  if constexpr (sized_contract<C>)
    return C::demands(size);
  else
    return C::demands;
}

/// Why contract C does not apply to model M at that size, or an empty text if it does.
template <class M, class C> std::string inapplicable(const contract_size& size) {
  if constexpr (constexpr auto why = C::needs::absence(); !why.empty()) return std::string(why);
  if constexpr (requires(setting s) { M::refuses(s); })
    return M::refuses(setting_for({}, demands_of_contract<C>(size)));
  else
    return {};
}

/// M's declaration that it is not held to the contract, or null.
template <class M> const difference* difference_of(std::string_view contract) {
  if constexpr (requires { M::differences; })
    for (const difference& each : M::differences)
      if (each.contract == contract) return &each;
  return nullptr;
}

/// M's declaration that it is known to break the contract, or null.
template <class M> const known_failure* known_failure_of(std::string_view contract) {
  if constexpr (requires { M::known_failures; })
    for (const known_failure& each : M::known_failures)
      if (each.contract == contract) return &each;
  return nullptr;
}

}  // namespace heddle
