// Units whose failures are read when they have given up the interpreter lock for the last time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "conformance/altered_gil.hpp"

namespace heddle::models {

struct unlocked_texts : conformance::altered_gil<unlocked_texts> {
  using altered_gil::altered_gil;

  template <class F> struct body {
    template <class... A> auto operator()(threads m, A&&... a) const {
      const interpreting<interpreter_lock> here;
      return F{}(unlocked_texts(m), std::forward<A>(a)...);
    }
  };
  class group : threads::group {
   public:
    explicit group(unlocked_texts) : threads::group(threads()) {}
    template <class F, class... A> auto spawn(F, const A&... a) {
      auto native = threads::group::spawn(body<F>{}, a...);
      return handle_under_gil<interpreter_lock, decltype(native)>(native);
    }
    void join() {
      const allowing_others<interpreter_lock> waiting;
      threads::group::join();
    }
  };
};

}  // namespace heddle::models
