// A coroutine that is resumed by a run loop only, so that the call depth doesn't grow with nested awaits.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace heddle::run_loop {

/// A suspended function: its handle and its caller. A loop may derive its own type from this, with more fields.
struct frame {
  std::coroutine_handle<> resumes;
  frame* caller = nullptr;
};

/// One frame on a unit's stack of frames, for any result type. `Loop` has here(), called(frame&), returned() and the type
/// `frame`. Symmetric transfer from one coroutine to the next would be faster than the loop, but without optimisation gcc 12
/// compiles it to calls, and a million of them overflow the stack.
template <class Loop> struct frame_of_any : Loop::frame {
  std::suspend_always initial_suspend() noexcept { return {}; }
  auto final_suspend() noexcept {
    struct give_back {
      bool await_ready() noexcept { return false; }
      void await_suspend(std::coroutine_handle<>) noexcept { Loop::here().returned(); }
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

template <class Loop, class T> struct frame_of : frame_of_any<Loop> {
  void return_value(T given) { value.emplace(std::move(given)); }
  T take() {
    this->rethrow();
    return std::move(*value);
  }
  std::optional<T> value;
};
template <class Loop> struct frame_of<Loop, void> : frame_of_any<Loop> {
  void return_void() {}
  void take() { this->rethrow(); }
};

/// Starts when it is awaited, and then only once the loop resumes the unit.
template <class Loop, class T = void> class [[nodiscard]] coroutine {
 public:
  using value_type = T;
  struct promise_type : frame_of<Loop, T> {
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
  void await_suspend(std::coroutine_handle<>) { Loop::here().called(handle_.promise()); }
  T await_resume() { return handle_.promise().take(); }

  typename Loop::frame& first() { return handle_.promise(); }
  /// Its result, after it has returned; rethrows what it threw.
  T result() { return handle_.promise().take(); }

 private:
  explicit coroutine(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

}  // namespace heddle::run_loop
