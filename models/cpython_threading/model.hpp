// CPython's threading: a threading.Thread per task, and the primitives of its library through the C API.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

#include "models/facets/os/unit_group.hpp"
#include "models/python/channel.hpp"
#include "models/python/witness.hpp"

namespace heddle::models {

/// A witness: it tells whether the contracts hold what Python's library really does. Bodies run without the interpreter lock and
/// take it for each operation.
struct cpython_threading : python::witness<cpython_threading, python::threading> {
  static constexpr about_model about{.family = "cpython", .says = "threading and queue of the embedded CPython"};
  static constexpr std::array differences{abort_breaks_complete, abort_breaks_acting, begins_without_party,
                                          predicate_before_owner,
                                          difference{"semaphore/counts_far", "a CPython int has no largest value"}};

  using completion = python::event<library>;
  template <class T, std::size_t Capacity> using channel = python::channel<T, Capacity>;

  /// Python has none: time.sleep(0) would have hundreds of units that wait for each other queue for the interpreter lock.
  void yield() const { std::this_thread::yield(); }

  struct carrier;
  using group = os::unit_group<cpython_threading, carrier>;

  struct runtime {
    explicit runtime(const setting&) { python::start_interpreter({"channel"}); }
    cpython_threading root() { return {}; }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

struct cpython_threading::carrier {
  using link = python::object;
  explicit carrier(cpython_threading) {}
  void start(os::member<link>& u) {
    auto run = python::callable([&u] {
      u.run();
      return true;
    });
    u.link = library::make("Thread", python::none(), run);
    try {
      python::call_method(u.link, "start");
    } catch (const std::system_error& refused) {  // a RuntimeError: the kernel has no further thread
      throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again), refused.what());
    }
  }
  void wait(const os::members<link>& all) {
    for (auto* each = all.newest; each != nullptr; each = each->older) python::call_method(each->link, "join");
  }
};

}  // namespace heddle::models
