// A coroutine that only ever goes on from a run loop: no call depth grows with what it awaits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <source_location>
#include <utility>

#include "conformance/stepped/scheduler.hpp"

namespace heddle::stepping {

/// One frame on a unit's stack of frames, whatever it gives.
struct frame_of_any : frame {
  /// Notes where the coroutine awaits before it does: it is what a trace shows of it. By value, since gcc 12 copies
  /// what a reference gives it to await.
  template <class Awaited>
  Awaited await_transform(Awaited what, std::source_location from = std::source_location::current()) {
    where = from;
    return what;
  }
  std::suspend_always initial_suspend() noexcept { return {}; }
  auto final_suspend() noexcept {
    struct give_back {
      bool await_ready() noexcept { return false; }
      void await_suspend(std::coroutine_handle<>) noexcept { scheduler::here().returned(); }
      void await_resume() noexcept {}
    };
    return give_back{};
  }
  void unhandled_exception() { thrown = std::current_exception(); }
  void rethrow() const {
    if (thrown) std::rethrow_exception(thrown);
  }
  std::exception_ptr thrown;
};

template <class T> struct frame_of : frame_of_any {
  void return_value(T given) { value.emplace(std::move(given)); }
  T take() {
    rethrow();
    return std::move(*value);
  }
  std::optional<T> value;
};
template <> struct frame_of<void> : frame_of_any {
  void return_void() {}
  void take() { rethrow(); }
};

/// Starts when it is awaited. Awaiting one is a point of choice: others may run before it begins.
template <class T = void> class [[nodiscard]] coroutine {
 public:
  using value_type = T;
  struct promise_type : frame_of<T> {
    coroutine get_return_object() {
      const auto handle = std::coroutine_handle<promise_type>::from_promise(*this);
      this->resumes = handle;
      return coroutine(handle);
    }
  };

  coroutine() = default;
  coroutine(coroutine&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  coroutine& operator=(coroutine&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~coroutine() {
    if (handle_) handle_.destroy();
  }

  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) { scheduler::here().called(handle_.promise()); }
  T await_resume() { return handle_.promise().take(); }

  frame& first() { return handle_.promise(); }
  /// What it gave, once it has returned; throws what it threw.
  T result() { return handle_.promise().take(); }

 private:
  explicit coroutine(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

}  // namespace heddle::stepping
