// The driver: finds hosts, makes them run their cells and contracts, and keeps their answers.
// SPDX-License-Identifier: Apache-2.0
#include "bench/bench.hpp"
#include "command_line.hpp"
#include "extension.hpp"
#include "fault.hpp"
#include "harness/os/process_limit.hpp"
#include "processes/descendants.hpp"
#include "terminal/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace {

using namespace heddle::driver;

exit_status act(const extension_call&, const catalogue&, stop_signals&) { return exit_status::misuse; }
exit_status act(const explore_options&, const catalogue&, stop_signals&) { return exit_status::misuse; }
exit_status act(const list_options& options, const catalogue& all, stop_signals&) { return list(options, all); }
exit_status act(const bench_options& options, const catalogue& all, stop_signals& stop) {
  return bench(options, all, stop);
}
exit_status act(const conform_options& options, const catalogue& all, stop_signals& stop) {
  return conform(options, all, stop);
}
exit_status act(const run_options& options, const catalogue& all, stop_signals& stop) {
  return run_in_foreground(options, all, stop);
}

// A closed standard descriptor would be reused for the next file that is opened, and output would be written into that file.
void fill_standard_descriptors() {
  for (int fd = open("/dev/null", O_RDWR); fd >= 0; fd = open("/dev/null", O_RDWR)) {
    if (fd <= STDERR_FILENO) continue;
    close(fd);
    return;
  }
}

exit_status run(const std::vector<std::string>& arguments) {
  // With SIGPIPE ignored, a reader that goes away is noticed by a failed write. An extension gets the inherited disposition.
  auto* const inherited = std::signal(SIGPIPE, SIG_IGN);
  const auto asked = read_command_line(arguments);
  if (!asked) return exit_status::done;
  if (const auto* other = std::get_if<extension_call>(&asked->command)) {
    std::signal(SIGPIPE, inherited);
    become_extension(other->name, other->arguments);
  }
  stop_signals stop;
  become_subreaper();
  if (const auto* exploring = std::get_if<explore_options>(&asked->command)) return explore(*exploring, stop);
  const auto all = discover(host_folders(asked->hosts), stop);
  return std::visit([&](const auto& options) { return act(options, all, stop); }, asked->command);
}

}  // namespace

int main(int count, char** words) {
  fill_standard_descriptors();
  auto status = exit_status::misuse;
  try {
    status = run({words + 1, words + count});
  } catch (const incomplete& fault) {
    say(fault.what());
    status = exit_status::incomplete;
  } catch (const std::exception& fault) { say(heddle::os::with_process_limits(fault.what())); }
  return static_cast<int>(status);
}
