// A program of Heddle's own that a host starts beside itself and speaks to over two pipes, a line at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdio>
#include <string>
#include <vector>

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

  /// Says a line; throws std::system_error if the program is gone.
  void say(const std::string& text);
  /// The next line that it says; throws std::runtime_error at its end.
  std::string line();
  pid_t pid() const { return pid_; }

 private:
  std::string name_;
  pid_t pid_ = 0;
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
};

}  // namespace heddle
