// An outside program of Heddle's, which a host starts and exchanges lines with over two pipes.
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

/// Started while the host has one thread and little memory, so that it inherits nothing; ends with this object, or with the
/// host.
class outside_program {
 public:
  /// A further folder to look for programs in, for hosts built outside Heddle's tree. Set before the first program starts.
  static inline std::string elsewhere;

  /// `name` is looked for in libexec/heddle of the folders above the host. Throws std::system_error if it can't be started.
  outside_program(const std::string& name, std::vector<std::string> words);
  outside_program(const outside_program&) = delete;
  ~outside_program();

  /// Sends a line. Throws std::runtime_error if the program has ended, with how it ended and its last line.
  void say(const std::string& text);
  /// Waits for the program's next line. Throws std::runtime_error, as say() does, if it ended before or within one.
  std::string line();
  /// From now until unwatch(), the program's end ends the host, with the reason (end_watch). Don't call line() meanwhile.
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
  os::descriptor life_;  ///< the reading end of a pipe whose only writing end the program has
  pid_t pid_ = 0;
  std::optional<end_watch> watch_;
};

}  // namespace heddle
