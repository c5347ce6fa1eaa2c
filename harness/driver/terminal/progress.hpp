// Tells how far a run has come: a live line on a terminal, otherwise a plain line now and then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heddle::driver {

/// Progress over a number of steps, each of some kind; steps of one kind take about the same time. Writes to
/// standard error.
class progress {
 public:
  /// `kinds` holds the name of each step's kind, in the order in which they will be done; `done` are done
  /// already.
  progress(std::string noun, std::vector<std::string> kinds, std::size_t done);
  ~progress();
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// A step begins; `where` says in which round it is, or nothing.
  void begin(const std::string& kind, std::string where);

  /// A step is over. One that began took `seconds`; `troubled` if something was wrong with it.
  void end(const std::string& kind, double seconds, bool troubled);

  /// Shows the state, if it is time to.
  void show();

  /// Prints a line of its own above the live one.
  void note(std::string_view line);

  /// How many seconds the remaining steps will take, by the mean of those done; negative while nothing is
  /// known.
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
