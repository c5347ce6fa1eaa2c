// The two parts of every derived facet: a short-term lock around its fields, and a queue of waiting units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

namespace heddle::derived {

/// `guard` protects a facet's fields and is never held across a suspension, so taking it needs no await; `waiters` has the
/// operations of a condition on it: wait(guard), wait_for(guard, limit), notify_n(n), notify_all(). In a blocking model they
/// are its mutex and its condition. A suspending model names its own: on one thread the guard does nothing.
template <class M> struct parts_of {
  using guard = typename M::mutex;
  using waiters = typename M::condition;
};
template <class M>
  requires requires { typename M::waiters; }
struct parts_of<M> {
  using guard = typename M::guard;
  using waiters = typename M::waiters;
};

template <class M> using guard = typename parts_of<M>::guard;
template <class M> using waiters = typename parts_of<M>::waiters;
/// Holds a guard for a scope; waiters release it and take it again while they wait.
template <class M> using hold = std::unique_lock<guard<M>>;

/// The guard of a model whose units all run on one thread.
struct no_guard {
  void lock() {}
  void unlock() {}
};

}  // namespace heddle::derived
