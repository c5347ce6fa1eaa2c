// What the witnesses of threading and multiprocessing have in common: the same classes, made by another module.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string_view>

#include "models/facets/facets.hpp"
#include "models/facets/os/units.hpp"
#include "models/python/barrier.hpp"
#include "models/python/event.hpp"
#include "models/python/library.hpp"
#include "models/python/lock.hpp"
#include "models/python/monitor.hpp"
#include "models/python/semaphore.hpp"
#include "models/python/socket.hpp"

namespace heddle::python {

/// `Library` makes the objects (library.hpp). Bodies run without the interpreter lock and take it for each operation.
template <class M, class Library> struct witness : facets<M> {
  template <class T = void> using task = T;
  using library = Library;
  using mutex = python::mutex<Library>;
  using condition = absent<"Python's Condition notifies only with its lock held: it is the monitor">;
  using lock = python::lock<Library>;
  using recursive_lock = python::recursive_lock<Library>;
  using monitor = python::monitor<Library>;
  using semaphore = python::semaphore<Library>;
  using bounded_semaphore = python::bounded_semaphore<Library>;
  using event = python::event<Library>;
  template <class Action = derived::no_action> using barrier = python::barrier<Library, Action>;
  using interpreter_lock = absent<"a body runs without CPython's lock, which each of its operations takes">;
  using listener = python::listener;
  using unix_listener = python::unix_listener;
  using stream = python::stream;

  static unit_id current() { return os::running; }
  unit_id self() const { return current(); }
  void sleep_for(std::chrono::nanoseconds d) const { python::sleep(seconds(d)); }

 protected:
  // How both differ from contracts.
  static constexpr difference abort_breaks_complete{
      "barrier/agrees_on_its_end",
      "CPython's Barrier fails those of a complete round who have not left yet when it is aborted"};
  static constexpr difference abort_breaks_acting{
      "barrier/completes_its_rounds", "CPython's Barrier fails a complete round that is aborted while its action runs"};
  static constexpr difference begins_without_party{"barrier/refuses_no_parties",
                                                   "CPython's Barrier begins without a party"};
  static constexpr difference predicate_before_owner{
      "monitor/refuses_strangers",
      "CPython's Condition.wait_for asks the predicate first: if that holds, nobody checks who owns the lock"};
};

}  // namespace heddle::python
