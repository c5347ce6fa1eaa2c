// Functions of ours as callables of Python's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "models/python/object.hpp"

namespace heddle::python {

/// A callable that takes no argument and gives `body()` as a bool. The body runs without the interpreter lock. What it throws
/// goes through Python as an exception that only its own type catches, and leaves the call into Python that led here.
object callable(std::function<bool()> body);

/// The same with two arguments and a result.
object callable_of_two(std::function<object(const object&, const object&)> body);

/// The type of that exception, borrowed. Needs the lock.
PyObject* thrown_in_cpp();
/// What one of that type carries.
[[noreturn]] void rethrow_thrown(const object& raised);

}  // namespace heddle::python
