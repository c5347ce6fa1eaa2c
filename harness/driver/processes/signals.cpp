// The driver's signals: the request to stop, and the reset before exec.
// SPDX-License-Identifier: Apache-2.0
#include "processes/signals.hpp"

#include <sys/signalfd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace heddle::driver {

stop_signals::stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
  sigprocmask(SIG_BLOCK, &set, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGCHLD,
              SIG_DFL);  // if it were ignored, children would not become zombies, and their ids could be reused
  fd_ = os::descriptor(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
  if (!fd_) throw std::system_error(errno, std::generic_category(), "signalfd");
}

bool stop_signals::asked() {
  signalfd_siginfo info;
  while (read(fd_.get(), &info, sizeof info) == sizeof info) asked_ = true;
  return asked_;
}

void reset_signals() noexcept {
  for (int signal = 1; signal < NSIG; ++signal) std::signal(signal, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

}  // namespace heddle::driver
