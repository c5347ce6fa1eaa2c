// The supervisor: starts a host in its own session, waits for its end, and kills what is left of its processes.
// SPDX-License-Identifier: Apache-2.0
#include "processes/supervisor.hpp"

#include "harness/os/pipe.hpp"
#include "harness/os/process_end.hpp"
#include "processes/descendants.hpp"
#include "processes/signals.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <system_error>

namespace heddle::driver {

namespace {

// A process that ends because its parent did needs a moment to notice; one that lives longer than this was left behind.
constexpr std::chrono::milliseconds grace{250};
// A process that is still there so long after SIGKILL is not going to end.
constexpr std::chrono::seconds unending{10};

struct ends {
  int control;
  int report;
  int out;
  int err;
};

/// Makes reads return at once if there is nothing to read.
void set_nonblocking(int fd) {
  os::checked(fcntl(fd, F_SETFL, os::checked(fcntl(fd, F_GETFL), "fcntl") | O_NONBLOCK), "fcntl");
}

/// In the child, before it has become the host: tells errno.
[[noreturn]] void could_not_start(const ends& pipes) {
  const supervisor_report failed{errno, 0, false, 0, 0};
  (void)!write(pipes.report, &failed, sizeof failed);
  _exit(127);
}

[[noreturn]] void become_host(char* const* arguments, const ends& pipes, pid_t supervisor) {
  if (!os::die_with_parent(supervisor)) _exit(127);
  setsid();
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing < 0) could_not_start(pipes);
  dup2(nothing, STDIN_FILENO);
  dup2(pipes.out, STDOUT_FILENO);
  if (pipes.err >= 0) dup2(pipes.err, STDERR_FILENO);
  rlimit cores{};
  getrlimit(RLIMIT_CORE, &cores);
  cores.rlim_cur = 0;  // a crash is reported in a record; no core file is wanted
  setrlimit(RLIMIT_CORE, &cores);
  reset_signals();
  execv(arguments[0], arguments);
  could_not_start(pipes);
}

// The supervisor is forked from the driver and must not keep its descriptors open: not the control pipe of another host, whose
// supervisor would then never see its end, and not the records.
void close_all_but(const ends& pipes) {
  std::vector<int> kept{STDERR_FILENO, pipes.control, pipes.report, pipes.out, pipes.err};
  std::sort(kept.begin(), kept.end());
  unsigned first = 0;
  for (const int fd : kept) {
    if (fd < 0) continue;
    if (static_cast<unsigned>(fd) > first) close_range(first, static_cast<unsigned>(fd) - 1, 0);
    first = static_cast<unsigned>(fd) + 1;
  }
  close_range(first, ~0U, 0);
  for (int fd = 0; fd <= STDOUT_FILENO; ++fd) open("/dev/null", O_RDWR);
}

// Reaps adopted grandchildren, too; only the host's status is kept.
bool host_ended(pid_t host, int& status) {
  bool ended = false;
  int any = 0;
  for (pid_t pid = 0; (pid = waitpid(-1, &any, WNOHANG)) > 0;) {
    if (pid != host) continue;
    status = any;
    ended = true;
  }
  return ended;
}

// True if the host ended by itself, false if the driver asked to end it or has died.
bool await_end(pid_t host, int control, int child_signals, int& status) {
  for (;;) {
    pollfd waiting[2] = {{child_signals, POLLIN, 0}, {control, POLLIN, 0}};
    if (poll(waiting, 2, -1) < 0) continue;
    if (waiting[0].revents != 0) {
      signalfd_siginfo info;
      (void)!read(child_signals, &info, sizeof info);
      if (host_ended(host, status)) return true;
    }
    if (waiting[1].revents != 0) return false;
  }
}

// Processes that were to die with the host have their signal by now, however long they take to die. If /proc can't be read,
// returns zero; end_descendants() then reports what it could not do.
int left_behind() try {
  const auto give_up = std::chrono::steady_clock::now() + unending;
  for (int waits = 0;;) {
    const auto left = living_children(getpid());
    const auto dying = dying_child(getpid());
    if (left.empty() || waits == 5 || std::chrono::steady_clock::now() > give_up) return living_descendants(getpid());
    if (!dying) ++waits;
    os::await_death(dying.value_or(left.front()), grace / 5);
    while (waitpid(-1, nullptr, WNOHANG) > 0) {}
  }
} catch (const std::system_error&) { return 0; }

int watch_children() {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, nullptr);
  std::signal(SIGCHLD, SIG_DFL);  // if it were ignored, it would never arrive
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  return signalfd(-1, &child, SFD_CLOEXEC);
}

[[noreturn]] void be_supervisor(char* const* arguments, const ends& pipes) {
  close_all_but(pipes);
  setsid();
  prctl(PR_SET_PDEATHSIG,
        SIGCONT);  // if the supervisor was stopped (SIGSTOP), it would not notice that the driver has died
  prctl(PR_SET_NAME, "heddle-supervis");
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  const int child_signals = watch_children();
  const pid_t self = getpid();
  const pid_t host = fork();
  if (host == 0) become_host(arguments, pipes, self);
  close(pipes.out);
  if (pipes.err >= 0) close(pipes.err);
  supervisor_report report{host < 0 ? errno : 0, 0, false, 0, 0};
  if (host > 0) {
    report.ended = await_end(host, pipes.control, child_signals, report.wait_status);
    if (report.ended) report.left_behind = left_behind();
    report.unending = end_descendants();
  }
  (void)!write(pipes.report, &report, sizeof report);
  _exit(0);
}

}  // namespace

guarded_host start_guarded(const command& what) {
  auto control = make_pipe();
  auto report = make_pipe();
  auto out = make_pipe();
  auto err = what.shows_errors ? pipe_ends{} : make_pipe();
  std::vector<char*> arguments;
  for (const auto& argument : what.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);

  const pid_t supervisor = fork();
  if (supervisor < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (supervisor == 0) {
    be_supervisor(arguments.data(), {control.read.get(), report.write.get(), out.write.get(), err.write.get()});
  }
  for (const auto* end : {&report.read, &out.read, &err.read}) {
    if (*end) set_nonblocking(end->get());
  }
  return {supervisor, std::move(control.write), std::move(report.read), std::move(out.read), std::move(err.read)};
}

}  // namespace heddle::driver
