// One call of a host: its pipes, deadline and end.
// SPDX-License-Identifier: Apache-2.0
#include "processes/call.hpp"

#include "harness/os/process_end.hpp"
#include "terminal/printable.hpp"

#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

namespace heddle::driver {

namespace {

constexpr std::size_t most_output = std::size_t{8} << 20U;
constexpr std::size_t kept_errors = 4096;

// Returns true while more may come, false at end of file. Reads at most 2 MiB, more than a pipe's capacity: a host that never
// stops writing must not keep the driver from checking its deadline.
template <class Take> bool drain(int fd, Take take) {
  std::array<char, 65536> buffer;
  for (int reads = 0; reads < 32; ++reads) {
    const auto got = read(fd, buffer.data(), buffer.size());
    if (got == 0) return false;
    if (got < 0 && errno != EINTR) return true;
    if (got > 0 && !take(buffer.data(), static_cast<std::size_t>(got))) return true;
  }
  return true;
}

// The supervisor has nothing left to do, but it may have been stopped (SIGSTOP), repeatedly.
void await_end_of(pid_t supervisor) {
  constexpr std::chrono::milliseconds often_enough{100};
  do {
    kill(supervisor, SIGCONT);
    os::await_death(supervisor, often_enough);
  } while (waitpid(supervisor, nullptr, WNOHANG) == 0);
}

bool blank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }

}  // namespace

std::string last_words(const call_result& result) {
  constexpr std::size_t enough = 400;
  auto end = result.err.size();
  while (end > 0 && blank(result.err[end - 1])) --end;
  auto words = result.err.substr(0, end);
  words.erase(0, words.rfind('\n') + 1);  // npos + 1 is zero: no line end, nothing to erase
  return printable(words, enough);
}

call::call(const command& what, double deadline_s)
    : host_(start_guarded(what)),
      deadline_(deadline_s, started_, static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))) {
  result_.deadline_s = deadline_s;
}

call::~call() {
  host_.control.close();
  while (!proceed()) {
    constexpr int often_enough_ms = 1000;  // in case the supervisor is stopped again
    pollfd waiting{host_.report.get(), POLLIN, 0};
    poll(&waiting, 1, often_enough_ms);
  }
}

void call::wants(std::vector<pollfd>& waiting) const {
  for (const auto* end : {&host_.report, &host_.out, &host_.err}) {
    if (*end) waiting.push_back({end->get(), POLLIN, 0});
  }
}

std::optional<call::clock::time_point> call::next_look() const {
  return stopped_ ? std::nullopt : deadline_.next_look();
}

void call::stop(call_end why) {
  if (!stopped_) stopped_ = why;
  host_.control.close();
}

bool call::proceed() {
  if (!host_.report) return true;
  read_output();
  read_errors();
  if (read_report()) return true;
  // What has come is taken first: a driver that was itself suspended must not take its own absence for a
  // hang.
  const auto look = [this] { return activity_below(host_.supervisor); };
  if (!stopped_ && deadline_.passed(clock::now(), look)) stop(call_end::deadline);
  // A stopped supervisor (SIGSTOP) would never notice that its control pipe is closed.
  if (!host_.control) kill(host_.supervisor, SIGCONT);
  return false;
}

void call::read_output() {
  const bool more = !host_.out || drain(host_.out.get(), [this](const char* data, std::size_t size) {
    const auto room = most_output - result_.out.size();
    result_.out.append(data, std::min(room, size));
    if (size > room) stop(call_end::too_long);
    return size <= room;
  });
  if (!more) host_.out.close();
}

void call::read_errors() {
  const bool more = !host_.err || drain(host_.err.get(), [this](const char* data, std::size_t size) {
    result_.err.append(data, size);
    if (result_.err.size() > kept_errors) result_.err.erase(0, result_.err.size() - kept_errors);
    return true;
  });
  if (!more) host_.err.close();
}

bool call::read_report() {
  supervisor_report report{};
  const auto got = read(host_.report.get(), &report, sizeof report);
  if (got < 0) return false;
  // The report, or its absence, is the last thing a supervisor does: afterwards no process is left that could
  // write.
  await_end_of(host_.supervisor);
  read_output();
  read_errors();
  if (got == sizeof report) {
    conclude(report);
  } else {
    result_.end = stopped_.value_or(call_end::unwatched);
  }
  result_.seconds = std::chrono::duration<double>(clock::now() - started_).count();
  host_ = guarded_host{host_.supervisor, {}, {}, {}, {}};
  return true;
}

void call::conclude(const supervisor_report& report) {
  result_.left_behind = std::max(report.left_behind, report.unending);
  if (report.start_error != 0) {
    result_.end = call_end::not_started;
    result_.status = report.start_error;
  } else if (report.ended && stopped_.value_or(call_end::exited) != call_end::too_long) {
    result_.end = WIFEXITED(report.wait_status) ? call_end::exited : call_end::signalled;
    result_.status = report.wait_status;
  } else {
    result_.end = stopped_.value_or(call_end::unwatched);
  }
}

}  // namespace heddle::driver
