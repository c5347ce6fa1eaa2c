// A program of Heddle's own that a host starts beside itself and speaks to over two pipes, a line at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/os/descriptor.hpp"
#include "harness/outside/end_watch.hpp"

namespace heddle {

/// Started while the host is a small process with one thread, so that it inherits nothing; ends when this object does, or
/// with the host.
class outside_program {
 public:
  /// Where else a program is looked for. Said once, before the first: hosts built outside Heddle's tree have none above.
  static inline std::string elsewhere;

  /// `name` is looked for in libexec/heddle of the folders above the host. Throws std::system_error if it can't be started.
  outside_program(const std::string& name, std::vector<std::string> words);
  outside_program(const outside_program&) = delete;
  ~outside_program();

  /// Says a line. Throws std::runtime_error if the program is gone: how it ended, and what it said last.
  void say(const std::string& text);
  /// The next line that it says. Throws std::runtime_error, as say() does, if it ended before or in the middle of one.
  std::string line();
  /// Until unwatch() its end ends the host, with the reason (end_watch). Not to be read from meanwhile.
  void watch() { watch_->begin(); }
  void unwatch() { watch_->end(); }
  pid_t pid() const { return pid_; }
  const std::string& name() const { return name_; }

 private:
  struct closes {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using pipe_end = std::unique_ptr<std::FILE, closes>;

  [[noreturn]] void ended_early(const std::string& last_words);

  std::string name_;
  pipe_end to_, from_;
  os::descriptor life_;  ///< the reading end of a pipe whose other end is the program's alone
  pid_t pid_ = 0;
  std::optional<end_watch> watch_;
};

}  // namespace heddle
