// One call of a host, from its start until none of its processes is left.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes/deadline.hpp"
#include "processes/supervisor.hpp"

#include <poll.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace heddle::driver {

/// How a call ended.
enum class call_end {
  exited,       ///< by itself: `status` is its wait status
  signalled,    ///< by a signal: `status` is its wait status
  deadline,     ///< it exceeded its deadline (processes/deadline.hpp) and was killed
  too_long,     ///< it printed more than the limit, and was killed
  not_started,  ///< the program could not be started: `status` is errno
  stopped,      ///< the user asked to stop
  unwatched,    ///< its supervisor was killed
};

struct call_result {
  call_end end = call_end::unwatched;
  int status = 0;
  std::string out;        ///< standard output
  std::string err;        ///< the end of standard error
  int left_behind = 0;    ///< processes that the host left running
  double deadline_s = 0;  ///< the one it was given
  double seconds = 0;     ///< from start to end
};

/// The last non-empty line of a host's standard error, without control characters; usually it has the cause of a failure.
std::string last_words(const call_result& result);

/// A running host. Never blocks, except in its destructor, which kills the host if it is still running.
class call {
 public:
  using clock = std::chrono::steady_clock;

  /// Starts the program; a deadline of zero is none. Throws std::system_error if no process can be made.
  call(const command& what, double deadline_s);
  call(call&&) = default;
  call& operator=(call&&) = delete;
  ~call();

  /// Adds the descriptors to wait for.
  void wants(std::vector<pollfd>& waiting) const;

  /// Takes what has arrived; ends the host where its deadline has passed. True once all is over.
  bool proceed();

  /// When proceed() must be called even if nothing arrives. A call that is being stopped wants it about once a second.
  std::optional<clock::time_point> next_look() const;

  /// Has the host killed; proceed() goes on until it is gone.
  void stop(call_end why);

  pid_t supervisor() const { return host_.supervisor; }
  const call_result& result() const { return result_; }

 private:
  void read_output();
  void read_errors();
  bool read_report();
  void conclude(const supervisor_report& report);

  guarded_host host_;
  clock::time_point started_ = clock::now();
  deadline deadline_;
  std::optional<call_end> stopped_;
  call_result result_;
};

}  // namespace heddle::driver
