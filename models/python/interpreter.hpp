// The CPython that is embedded in this process, and its interpreter lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Python.h>

#include <initializer_list>

namespace heddle::python {

/// Starts the interpreter, unless it runs already, and leaves its lock free. It is that of the installation whose headers were
/// compiled against, whatever the PATH or PYTHON* variables say; it takes no signals. It is never finalised: units that a
/// contract leaves waiting may still be in it when the process ends. `sources` are what find_in_source() is to find.
void start_interpreter(std::initializer_list<const char*> sources = {});

/// Holds the interpreter lock for a scope; may be nested. Every use of an object needs it.
class with_lock {
 public:
  with_lock() : state_(PyGILState_Ensure()) {}
  with_lock(const with_lock&) = delete;
  ~with_lock() { PyGILState_Release(state_); }

 private:
  PyGILState_STATE state_;
};

/// Gives the lock up for a scope, in a function that Python has called.
class without_lock {
 public:
  without_lock() : state_(PyEval_SaveThread()) {}
  without_lock(const without_lock&) = delete;
  ~without_lock() { PyEval_RestoreThread(state_); }

 private:
  PyThreadState* state_;
};

}  // namespace heddle::python
