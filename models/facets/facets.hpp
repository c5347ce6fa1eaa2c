// The interface of all models, with the default for every facet that a model doesn't define itself.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

#include "models/facets/about.hpp"
#include "models/facets/absent.hpp"
#include "models/facets/address.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/derived/barrier.hpp"
#include "models/facets/derived/bounded_semaphore.hpp"
#include "models/facets/derived/channel.hpp"
#include "models/facets/derived/completion.hpp"
#include "models/facets/derived/condition.hpp"
#include "models/facets/derived/event.hpp"
#include "models/facets/derived/lock.hpp"
#include "models/facets/derived/monitor.hpp"
#include "models/facets/derived/mutex.hpp"
#include "models/facets/derived/recursive_lock.hpp"
#include "models/facets/derived/semaphore.hpp"
#include "models/facets/outcome.hpp"
#include "models/facets/portable.hpp"
#include "models/facets/release_guard.hpp"

namespace heddle {

/// For a facet that was added to the interface after a model was written.
using newer_than_model = absent<"newer than this model">;

/// A model is a class `struct threads : facets<threads>`, and an object of it is a unit's view of the model: small, cheap to
/// copy, passed to every task as its first argument. What a model declares hides the default here. docs/interface.md
/// describes each facet in a line; docs/adding.md builds a model.
template <class M> struct facets {
  // A model must define about, task<T>, runtime, group, self, sleep_for, yield; and either mutex and condition (blocking) or
  // guard and waiters (suspending). The rest is derived from those.
  using mutex = derived::mutex<M>;
  using condition = derived::condition<M>;
  using completion = derived::completion<M>;
  template <class R> using handle = heddle::handle<M, R>;
  using text = heap_text;
  /// The clock of all limits; a model may have its own, such as virtual time.
  using clock = std::chrono::steady_clock;
  using lock = derived::lock<M>;
  using recursive_lock = derived::recursive_lock<M>;
  using monitor = derived::monitor<M>;
  using semaphore = derived::semaphore<M>;
  using bounded_semaphore = derived::bounded_semaphore<M>;
  using event = derived::event<M>;
  template <class Action = derived::no_action> using barrier = derived::barrier<M, Action>;
  template <class T, std::size_t Capacity> using channel = derived::channel<M, T, Capacity>;
  using listener = newer_than_model;
  using unix_listener = newer_than_model;
  using stream = newer_than_model;

  /// State that all tasks see; on the heap, in models whose tasks share one.
  template <class T, class... A> made<T> make(A&&... a) const {
    return {new T(std::forward<A>(a)...), [](T* t) { delete t; }};
  }
};

/// `auto s = make<state>(m);`
template <class T, class M, class... A> made<T> make(M m, A&&... a) {
  return m.template make<T>(std::forward<A>(a)...);
}

}  // namespace heddle
