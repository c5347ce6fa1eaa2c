// A call stack of its own, on which a function runs until it hands back control.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <setjmp.h>
#include <ucontext.h>

#include <cstddef>
#include <memory>

namespace heddle::serial {

/// The part of the exception handling's state that belongs to a call stack (__cxa_eh_globals of the C++ ABI). Without its exchange, a
/// unit that is switched away from inside a catch, or while an exception leaves a scope, would end another's exception.
struct exceptions_in_flight {
  void* caught = nullptr;
  unsigned uncaught = 0;
};

/// Begins by makecontext(); later switches are by _setjmp(), which makes no system calls. What is on a stack that is never resumed again is not destroyed.
class context {
 public:
  /// `entry(argument)` runs on the new stack at the first resume() and must never return.
  context(void (*entry)(void*), void* argument);
  context(const context&) = delete;
  ~context();
  /// Runs it until it calls suspend().
  void resume();
  /// Called on its own stack.
  void suspend();

 private:
  static void begin(unsigned high, unsigned low);

  void (*entry_)(void*);
  void* argument_;
  std::byte* stack_;
  bool begun_ = false;
  ucontext_t beginning_{};
  jmp_buf here_{}, resumer_{};
  exceptions_in_flight exceptions_;
};

}  // namespace heddle::serial
