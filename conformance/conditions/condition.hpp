// The two facets that units wait on for a notification: a condition with its mutex, and a monitor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <utility>

#include "harness/contract.hpp"

namespace heddle::conformance {

/// The contracts of conditions are written once, over a `C<M>` for each facet with:
///
///   enter(m), leave(m)            take and free the lock with which a unit waits and notifies
///   try_enter(m)                  takes it if it is free; gives whether it did
///   deepest                       how often a unit may enter without leaving
///   wait, wait_for                of the facet, with and without a predicate, after the view
///   notify_one, notify_n, notify_all
template <class M> struct mutex_condition {
  using needs = heddle::needs<typename M::group, typename M::condition>;
  M::condition::mutex_type section;
  M::condition changed;
  static constexpr int deepest = 1;

  bool try_enter(M) { return section.try_lock(); }
  auto enter(M) { return section.lock(); }
  void leave(M) { section.unlock(); }
  auto wait(M) { return changed.wait(section); }
  template <class Predicate> auto wait(M, Predicate holds) { return changed.wait(section, holds); }
  auto wait_for(M, std::chrono::nanoseconds limit) { return changed.wait_for(section, limit); }
  template <class Predicate> auto wait_for(M, std::chrono::nanoseconds limit, Predicate holds) {
    return changed.wait_for(section, limit, holds);
  }
  void notify_one(M) { changed.notify_one(); }
  void notify_n(M, int n) { changed.notify_n(n); }
  void notify_all(M) { changed.notify_all(); }
};

/// Several conditions with one mutex.
template <class M, int Rooms> struct mutex_rooms {
  using needs = heddle::needs<typename M::group, typename M::condition>;
  M::condition::mutex_type section;
  std::array<typename M::condition, Rooms> room;

  auto enter(M) { return section.lock(); }
  void leave(M) { section.unlock(); }
  auto wait(M, std::size_t index) { return room[index].wait(section); }
  void notify_one(M, std::size_t index) { room[index].notify_one(); }
  void notify_n(M, std::size_t index, int n) { room[index].notify_n(n); }
  void notify_all(M, std::size_t index) { room[index].notify_all(); }
};

template <class M> struct monitor_condition {
  using needs = heddle::needs<typename M::group, typename M::monitor>;
  M::monitor owned;
  static constexpr int deepest = 3;

  bool try_enter(M m) { return owned.try_acquire(m); }
  auto enter(M m) { return owned.acquire(m); }
  void leave(M m) { owned.release(m); }
  auto wait(M m) { return owned.wait(m); }
  template <class Predicate> auto wait(M m, Predicate holds) { return owned.wait(m, holds); }
  auto wait_for(M m, std::chrono::nanoseconds limit) { return owned.wait_for(m, limit); }
  template <class Predicate> auto wait_for(M m, std::chrono::nanoseconds limit, Predicate holds) {
    return owned.wait_for(m, limit, holds);
  }
  void notify_one(M m) { owned.notify_one(m); }
  void notify_n(M m, int n) { owned.notify_n(m, n); }
  void notify_all(M m) { owned.notify_all(m); }
};

/// Several monitors on one lock.
template <class M, int Rooms> struct monitor_rooms {
  using needs = heddle::needs<typename M::group, typename M::recursive_lock, typename M::monitor>;
  M::recursive_lock shared;
  std::array<typename M::monitor, Rooms> room = on_shared(std::make_index_sequence<Rooms>());

  auto enter(M m) { return shared.acquire(m); }
  void leave(M m) { shared.release(m); }
  auto wait(M m, std::size_t index) { return room[index].wait(m); }
  void notify_one(M m, std::size_t index) { room[index].notify_one(m); }
  void notify_n(M m, std::size_t index, int n) { room[index].notify_n(m, n); }
  void notify_all(M m, std::size_t index) { room[index].notify_all(m); }

 private:
  template <std::size_t... Index> std::array<typename M::monitor, Rooms> on_shared(std::index_sequence<Index...>) {
    return {((void)Index, typename M::monitor(shared))...};
  }
};

}  // namespace heddle::conformance
