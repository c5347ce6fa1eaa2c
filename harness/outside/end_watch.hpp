// A host that notices at once when a program ends that its tasks depend on, at no cost as long as it lives.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string_view>

#include "harness/os/descriptor.hpp"

namespace heddle {

/// Tasks that wait for connections of a program that has ended wait for ever, and can't be unwound. So the kernel sends a signal
/// (SIGIO, to the thread that began the watch) when the last descriptor of a pipe goes that the program alone holds and nobody
/// writes to. No thread and no process waits, for either would show in what is timed.
class end_watch {
 public:
  /// Called in the signal handler, so it may do only what a signal handler may. Without it nothing is watched.
  static inline void (*on_end)(const end_watch& ended) noexcept = nullptr;

  /// One of those that are watched now and whose program has ended, or ends within `limit`; else null. The pipe goes a moment later
  /// than the program's connections, whose end tasks may notice first.
  static const end_watch* ended_within(std::chrono::milliseconds limit) noexcept;

  /// `life` is the reading end of that pipe, `out` that of the program's standard output; both outlive the watch. `name` too.
  end_watch(const char* name, pid_t pid, int life, int out) : name_(name), pid_(pid), life_(life), out_(out) {}
  end_watch(const end_watch&) = delete;
  ~end_watch() { end(); }

  /// If the program has ended already, that is noticed now. Throws std::system_error.
  void begin();
  void end() noexcept;

  /// What the program said itself, or how it ended, as the inside of a JSON string. To be asked once, by one thread, when it has
  /// ended; a signal handler may.
  std::string_view why() const noexcept;

 private:
  static void on_signal(int);
  bool over() const noexcept;

  const char* name_;
  pid_t pid_;
  int life_, out_;
};

}  // namespace heddle
