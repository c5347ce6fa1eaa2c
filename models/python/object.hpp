// A reference to an object of Python's, and calls of its methods.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "models/python/interpreter.hpp"

namespace heddle::python {

/// Owns a reference, or none. Takes the interpreter lock where it needs it, as all functions below do.
class object {
 public:
  object() = default;
  /// Takes over a new reference. If it is null, throws what Python raised (raise_in_cpp). Needs the lock.
  explicit object(PyObject* made);
  object(const object& other);
  object(object&& other) noexcept : it_(std::exchange(other.it_, nullptr)) {}
  object& operator=(object other) noexcept {
    std::swap(it_, other.it_);
    return *this;
  }
  ~object();

  /// Null if there is none.
  PyObject* get() const { return it_; }
  explicit operator bool() const { return it_ != nullptr; }
  /// A further reference, for functions that take one over.
  PyObject* another() const;

 private:
  PyObject* it_ = nullptr;
};

/// Clears what Python has raised and throws it as the interface's failures: an exception of ours that went through Python as
/// itself, BrokenBarrierError as broken_barrier, ValueError and OverflowError as std::invalid_argument, RuntimeError and AssertionError, but nothing derived from
/// them, by which locks refuse a caller, as std::system_error(operation_not_permitted), an OSError as std::system_error with its number,
/// anything else as std::runtime_error.
[[noreturn]] void raise_in_cpp();

// Arguments of calls.
object to_python(bool value);
object to_python(long value);
object to_python(double value);
object to_python(std::string_view text);
inline object to_python(int value) { return to_python(static_cast<long>(value)); }
inline object to_python(const char* text) { return to_python(std::string_view(text)); }
inline object to_python(const object& one) { return one; }
object none();

// Results of calls.
bool is_true(const object& result);
long to_long(const object& result);
std::string to_text(const object& result);

/// `module.name`, with points in both.
object find(const char* module, const char* name);
object attribute(const object& of, const char* name);
constexpr std::size_t most_arguments = 8;
object call_with(const object& callee, const object* arguments, std::size_t count);

/// Calls with these arguments; gives the result, or throws as raise_in_cpp does.
template <class... A> object call(const object& callee, const A&... arguments) {
  static_assert(sizeof...(A) <= most_arguments);
  const with_lock here;
  const std::array<object, sizeof...(A)> each{to_python(arguments)...};
  return call_with(callee, each.data(), each.size());
}
/// Calls a method.
template <class... A> object call_method(const object& on, const char* method, const A&... arguments) {
  const with_lock here;
  return call(attribute(on, method), arguments...);
}

/// A limit as Python takes it, in seconds. Longer than 30 years is 30 years, which Python's clock can still be added to; zero or
/// less is a poll.
double seconds(std::chrono::nanoseconds limit);

}  // namespace heddle::python
