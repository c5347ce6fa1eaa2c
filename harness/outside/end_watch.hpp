// Notices at once when an outside program ends that tasks depend on; costs nothing while it is alive.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <chrono>
#include <string_view>

#include "harness/os/descriptor.hpp"

namespace heddle {

/// When a program has ended, tasks that wait for its connections would wait for ever and can't be unwound. The program is given
/// the only writing end of a pipe, and when that closes, the kernel sends SIGIO to the thread that called begin(). No thread or
/// process waits for the end, because that would show in the timings.
class end_watch {
 public:
  /// Called in the signal handler, so it must be async-signal-safe. If null, nothing is watched.
  static inline void (*on_end)(const end_watch& ended) noexcept = nullptr;

  /// A watch whose program has ended, or ends within `limit`; else null. The limit is needed because a program's connections
  /// close a moment before its pipe does, so tasks may fail before the signal comes.
  static const end_watch* ended_within(std::chrono::milliseconds limit) noexcept;

  /// `life` is the reading end of that pipe, `out` that of the program's standard output. `name` and both must outlive the watch.
  end_watch(const char* name, pid_t pid, int life, int out) : name_(name), pid_(pid), life_(life), out_(out) {}
  end_watch(const end_watch&) = delete;
  ~end_watch() { end(); }

  /// Starts the watch; reports at once if the program has ended already. Throws std::system_error.
  void begin();
  void end() noexcept;

  /// The error that the program printed, or else how it ended, escaped as in a JSON string. To be called once, by one thread,
  /// after the program has ended. Async-signal-safe.
  std::string_view why() const noexcept;

 private:
  static void on_signal(int);
  bool over() const noexcept;

  const char* name_;
  pid_t pid_;
  int life_, out_;
};

}  // namespace heddle
