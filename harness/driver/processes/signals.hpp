// Signals of the driver: asked to stop it stops in order, and what it starts begins with a clean slate.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/os/descriptor.hpp"

namespace heddle::driver {

/// Takes SIGINT, SIGTERM and SIGHUP away from their default action for as long as it lives, and makes them
/// readable from a descriptor instead. A second Ctrl-C therefore cannot tear what the first one began to put
/// in order. Also ignores SIGPIPE and SIGXFSZ, so that a full or closed output is an error to report and not
/// a death.
class stop_signals {
 public:
  stop_signals();

  /// Readable once somebody asked to stop.
  int fd() const { return fd_.get(); }

  /// Reads what came; true if somebody has asked to stop, now or before.
  bool asked();

 private:
  os::descriptor fd_;
  bool asked_ = false;
};

/// Default actions and an empty mask, as a program expects to find them; for use between fork and exec.
void reset_signals() noexcept;

}  // namespace heddle::driver
