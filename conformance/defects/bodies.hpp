// Bodies of units that are called wrongly.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <semaphore>
#include <type_traits>

namespace heddle::conformance {

/// Waits until fewer than `Most` such bodies run.
template <int Most> inline std::counting_semaphore<Most> places{Most};
template <class F, int Most> struct one_of {
  template <class M, class... A> auto operator()(M m, const A&... a) const {
    struct place {
      place() { places<Most>.acquire(); }
      ~place() { places<Most>.release(); }
    } const here;
    return F{}(m, a...);
  }
};

template <class F> using one_of_sixteen = one_of<F, 16>;
template <class F> using one_at_a_time = one_of<F, 1>;

/// Runs in a child process, if there is no result.
template <class F> struct in_a_child {
  template <class M, class... A> auto operator()(M m, const A&... a) const {
    if constexpr (std::is_void_v<std::invoke_result_t<F, M, A...>>) {
      const pid_t child = fork();
      if (child != 0) {
        waitpid(child, nullptr, 0);
        return;
      }
      F{}(m, a...);
      _exit(0);
    } else {
      return F{}(m, a...);
    }
  }
};

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
