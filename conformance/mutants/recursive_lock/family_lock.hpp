// A recursive lock that belongs to its owner's children, too.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "conformance/altered_threads.hpp"

namespace heddle::models {

/// A unit is known by its oldest ancestor but the root.
struct family_view : threads {
  family_view(threads) {}
  unit_id self() const { return head(); }
  static unit_id head() { return inherited == 0 ? current() : inherited; }
  static inline thread_local unit_id inherited = 0;
};

struct family_lock : conformance::altered_threads<family_lock> {
  using altered_threads::altered_threads;
  using recursive_lock = derived::recursive_lock<family_view>;

  template <class F> struct child_of {
    template <class... A> auto operator()(threads m, unit_id head, const A&... a) const {
      family_view::inherited = head;
      return F{}(m, a...);
    }
  };
  struct group : threads::group {
    using threads::group::group;
    template <class F, class... A> auto spawn(F, const A&... a) {
      return threads::group::spawn(child_of<F>{}, family_view::head(), a...);
    }
  };
};

}  // namespace heddle::models
