// What every derived facet is made of: a short lock around its own fields, and a queue of waiting units.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

namespace heddle::derived {

/// `guard` is held around a facet's own fields and never across a suspension, so that taking it needs no await; `waiters`
/// has the operations of a condition on it: wait(guard), wait_for(guard, limit), notify_n(n), notify_all(). A blocking
/// model has both already: its mutex and its condition. A suspending one names its own: on one thread the guard is
/// empty.
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
/// Holds a guard for a scope; waiters release and retake it beneath.
template <class M> using hold = std::unique_lock<guard<M>>;

/// The guard of a model whose units all run on one thread.
struct no_guard {
  void lock() {}
  void unlock() {}
};

}  // namespace heddle::derived
