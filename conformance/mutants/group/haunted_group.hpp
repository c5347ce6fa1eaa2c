// A group that runs a unit inside its spawner if that is handling an exception.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct haunted_group : conformance::altered_threads<haunted_group> {
  using altered_threads::altered_threads;

  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      using result = typename call_of<threads, F, A...>::result;
      if (std::current_exception() == nullptr) return threads::group::spawn(f, a...);
      auto* const inside = new outcome<threads, result>;  // as long as the process
      inside->run([&](threads m) { return f(m, a...); }, threads{});
      return threads::handle<result>(inside);
    }
  };
};

}  // namespace heddle::models
