// The driver's signals: a request to stop is handled in order, and started programs get default signal actions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/os/descriptor.hpp"

namespace heddle::driver {

/// While it lives, SIGINT, SIGTERM and SIGHUP are blocked and read from a descriptor instead, so that a second Ctrl-C can't
/// interrupt the clean-up that the first one began. Also ignores SIGPIPE and SIGXFSZ, so that a full or closed output is an error
/// to report and does not kill the driver.
class stop_signals {
 public:
  stop_signals();

  /// Readable once the driver is asked to stop.
  int fd() const { return fd_.get(); }

  /// Reads pending signals; true if the driver was asked to stop, now or before.
  bool asked();

 private:
  os::descriptor fd_;
  bool asked_ = false;
};

/// Sets default actions and an empty mask, as a new program expects; for use between fork and exec.
void reset_signals() noexcept;

}  // namespace heddle::driver
