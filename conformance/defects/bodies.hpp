// Bodies of units that are called wrongly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <semaphore>
#include <type_traits>

namespace heddle::conformance {

/// Waits until fewer than `Most` such bodies run.
template <class F, int Most> struct one_of {
  template <class M, class... A> auto operator()(M m, const A&... a) const {
    static std::counting_semaphore<Most> places{Most};
    struct place {
      place() { places.acquire(); }
      ~place() { places.release(); }
    } const here;
    return F{}(m, a...);
  }
};

template <class F> using one_of_sixteen = one_of<F, 16>;
template <class F> using one_at_a_time = one_of<F, 1>;

/// Swaps the first two arguments, if their types agree.
template <class F> struct swapped {
  template <class M, class A, class B, class... C> auto operator()(M m, const A& a, const B& b, const C&... c) const {
    if constexpr (std::is_same_v<A, B>)
      return F{}(m, b, a, c...);
    else
      return F{}(m, a, b, c...);
  }
  template <class M, class... A> auto operator()(M m, const A&... a) const { return F{}(m, a...); }
};

}  // namespace heddle::conformance
