// Bodies of units that hide failures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <type_traits>

namespace heddle::conformance {

/// Runs F; gives a result where it throws what is no std::exception.
template <class F> struct unmoved_by_others {
  template <class M, class... A> auto operator()(M m, const A&... a) const {
    using result = std::invoke_result_t<F, M, A...>;
    try {
      return F{}(m, a...);
    } catch (const std::exception&) { throw; } catch (...) {
      return result();
    }
  }
};

}  // namespace heddle::conformance
