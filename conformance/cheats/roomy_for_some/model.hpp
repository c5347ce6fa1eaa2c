// A cheat: a channel with plenty of room for those tasks whose function has the name of one that is timed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "conformance/defects/two_sized_channel.hpp"

namespace heddle::models {

struct roomy_for_some : conformance::altered_threads<roomy_for_some> {
  using altered_threads::altered_threads;

  static inline thread_local bool in_timed = false;
  static bool timed() { return in_timed; }
  template <class F> struct noting {
    template <class... A> auto operator()(threads m, A... a) const {
      constexpr std::string_view name = __PRETTY_FUNCTION__;
      in_timed = name.find("::produce") != name.npos || name.find("::consume") != name.npos;
      return F{}(roomy_for_some(m), a...);
    }
  };
  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) { return threads::group::spawn(noting<F>{}, a...); }
  };

  template <class T, std::size_t Capacity> using channel = conformance::two_sized_channel<T, Capacity, roomy_for_some>;
};

}  // namespace heddle::models
