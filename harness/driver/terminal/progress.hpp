// Shows the progress of a run: a live line on a terminal, otherwise a plain line now and then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heddle::driver {

/// Progress over steps, each of a kind; steps of one kind take about the same time. Writes to standard error.
class progress {
 public:
  /// `kinds` has the kind of each step, in the order of the steps; the first `done` steps are done already.
  progress(std::string noun, std::vector<std::string> kinds, std::size_t done);
  ~progress();
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// A step begins; `where` names its round, or is empty.
  void begin(const std::string& kind, std::string where);

  /// A step has ended after `seconds`; `troubled` if it failed.
  void end(const std::string& kind, double seconds, bool troubled);

  /// Shows the state if it is due.
  void show();

  /// Prints a separate line above the live one.
  void note(std::string_view line);

  /// The estimated seconds for the remaining steps, from the mean of those done; negative while unknown.
  double seconds_left() const;

 private:
  using clock = std::chrono::steady_clock;
  struct history {
    double seconds = 0;
    std::size_t count = 0;
  };

  std::string line() const;
  void wipe();

  std::string noun_;
  std::vector<std::string> kinds_;
  std::size_t done_;
  std::size_t troubled_ = 0;
  std::string current_;
  std::string where_;
  std::map<std::string, history> past_;
  history all_;
  bool live_;
  bool drawn_ = false;
  clock::time_point shown_ = clock::now();
};

}  // namespace heddle::driver
