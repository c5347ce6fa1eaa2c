// The outcome of a unit, a result or the reason of its failure, and the handle through which others join it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstring>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <variant>

#include "models/facets/about.hpp"
#include "models/facets/colour.hpp"
#include "models/facets/failure.hpp"

namespace heddle {

/// Thrown where a failed unit is joined. Exceptions can't cross between processes, so in every model only the text of the
/// original is kept (what() of a std::exception, "unknown exception" otherwise).
struct task_failed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The text of a failure if spawner and unit share a heap: just a pointer until something fails.
class heap_text {
 public:
  void assign(std::string_view text) { text_ = std::make_unique<std::string>(text); }
  std::string str() const { return text_ ? *text_ : std::string(); }

 private:
  std::unique_ptr<std::string> text_;
};

/// The text of a failure if they don't: it lies in the shared mapping, cut to a fixed size.
class inline_text {
 public:
  void assign(std::string_view text) {
    const auto n = std::min(text.size(), sizeof text_ - 1);
    std::memcpy(text_, text.data(), n);
    text_[n] = '\0';
  }
  std::string str() const { return text_; }

 private:
  char text_[120]{};
};

/// One unit's outcome. All that the unit did is visible to those that have waited for `done` (release / acquire).
template <class M, class R> class outcome {
 public:
  using value_type = std::conditional_t<std::is_void_v<R>, std::monostate, R>;

  /// Runs a blocking call and stores its result or failure; never throws.
  template <class Call> void run(const Call& call, M m) noexcept {
    try {
      if constexpr (std::is_void_v<R>)
        call(m);
      else
        value_ = call(m);
    } catch (...) { fail(std::current_exception()); }
    done.set();
  }
  void keep(const value_type& value) { value_ = value; }
  /// Stores the text before the flag, so that no incomplete text is read if the unit's process is killed in between.
  void fail(std::string_view why) {
    text_.assign(why);
    std::atomic_signal_fence(std::memory_order_release);
    failed_ = true;
    if (unit_failed) unit_failed(why);
  }
  void fail(const std::exception_ptr& thrown) {
    try {
      std::rethrow_exception(thrown);
    } catch (const std::exception& e) { fail(e.what()); } catch (...) {
      fail("unknown exception");
    }
  }
  bool failed() const { return failed_; }
  /// The result; throws task_failed. Only after `done`.
  value_type get() const {
    if (failed_) throw task_failed(text_.str());
    return value_;
  }
  /// The unit's identity: this address, unless the model has its own name for the unit.
  unit_id id() const { return id_; }
  void be_known_as(unit_id id) { id_ = id; }

  typename M::completion done;

 private:
  unit_id id_ = reinterpret_cast<unit_id>(this);
  value_type value_{};
  typename M::text text_{};
  bool failed_ = false;
};

/// Refers to a spawned unit. Copies refer to the same unit; without any handle the group still joins it. Valid until its
/// group is joined a second time or destroyed; portable, so a task may pass it on. One that is default-constructed refers to
/// no unit: all its functions throw std::system_error(no_such_process).
template <class M, class R> class handle {
 public:
  explicit handle(outcome<M, R>* to) : to_(to) {}
  handle() = default;

  /// Waits for the unit's end and gives its result; throws task_failed with the unit's text. Any number of units may join,
  /// any number of times. A unit that joins itself gets std::system_error(resource_deadlock_would_occur), as in
  /// [thread.thread.member], in every model that knows which unit is calling.
  task<M, R> join() const {
    auto& unit = named();
    if constexpr (requires { M::current(); }) {
      if (M::current() == unit.id())
        throw std::system_error(std::make_error_code(std::errc::resource_deadlock_would_occur), "a unit joins itself");
    }
    AWAIT(unit.done.wait());
    if constexpr (std::is_void_v<R>) {
      unit.get();
      RETURN();
    } else {
      RETURN(unit.get());
    }
  }
  unit_id id() const { return named().id(); }

 private:
  outcome<M, R>& named() const {
    if (to_ == nullptr)
      throw std::system_error(std::make_error_code(std::errc::no_such_process), "a handle that names no unit");
    return *to_;
  }
  outcome<M, R>* to_ = nullptr;
};

}  // namespace heddle
