// Starts a debugger in the foreground.
// SPDX-License-Identifier: Apache-2.0
#include "foreground/debugger.hpp"

#include "fault.hpp"
#include "harness/os/pipe.hpp"
#include "harness/os/process_end.hpp"
#include "processes/descendants.hpp"
#include "processes/signals.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sstream>
#include <system_error>
#include <vector>

namespace heddle::driver {

namespace {

std::vector<std::string> words_of(const std::string& debugger, const command& host) {
  std::vector<std::string> words;
  std::istringstream in(debugger);
  for (std::string word; in >> word;) words.push_back(word);
  if (words.empty()) throw misuse("--debugger needs a command");
  words.insert(words.end(), host.arguments.begin(), host.arguments.end());
  return words;
}

[[noreturn]] void become(std::vector<std::string>& words, int fault_pipe, pid_t driver) {
  if (!os::die_with_parent(driver)) _exit(127);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  reset_signals();
  execvp(arguments[0], arguments.data());
  const int fault = errno;
  (void)!write(fault_pipe, &fault, sizeof fault);
  _exit(127);
}

// SIGINT goes to the whole foreground process group: the debugger interrupts its host, and the driver goes on waiting. SIGTERM
// and SIGHUP have their default action, which ends the driver and the debugger with it.
int wait_for(pid_t debugger) {
  sigset_t deadly;
  sigemptyset(&deadly);
  sigaddset(&deadly, SIGTERM);
  sigaddset(&deadly, SIGHUP);
  sigprocmask(SIG_UNBLOCK, &deadly, nullptr);
  int status = 0;
  while (waitpid(debugger, &status, 0) < 0 && errno == EINTR) {}
  return status;
}

}  // namespace

exit_status debug(const std::string& debugger, const command& host) {
  auto words = words_of(debugger, host);
  auto fault = make_pipe();
  const pid_t self = getpid();
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) become(words, fault.write.get(), self);
  fault.write.close();
  int error = 0;
  const bool failed = read(fault.read.get(), &error, sizeof error) == sizeof error;
  const int status = wait_for(child);
  end_descendants();
  if (failed) throw misuse(fmt::format("cannot start '{}': {}", words.front(), std::strerror(error)));
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? exit_status::done : exit_status::wrong;
}

}  // namespace heddle::driver
