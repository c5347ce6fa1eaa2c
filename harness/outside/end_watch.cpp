// Watches pipes by SIGIO, and composes the reason for an end inside a signal handler.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/end_watch.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <stdexcept>
#include <string>

#include "harness/os/checked.hpp"
#include "harness/os/process_end.hpp"

namespace heddle {
namespace {

/// A cell has at most one load generator and one delay server.
std::array<std::atomic<const end_watch*>, 2> watches;

/// Text of a fixed capacity, since a signal handler must not allocate. What doesn't fit is cut.
class text {
 public:
  void add(std::string_view more) {
    const auto fits = std::min(more.size(), bytes_.size() - size_);
    std::copy_n(more.begin(), fits, bytes_.begin() + static_cast<long>(size_));
    size_ += fits;
  }
  std::string_view all() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 4096> bytes_;
  std::size_t size_ = 0;
};

/// The last line of all that is left to read. Reads until the writer, which is ending, has closed the pipe.
std::string_view last_line(int fd) {
  static std::array<char, 8192> said;
  std::size_t size = 0;
  for (ssize_t got = 1; got != 0;) {
    if (size == said.size()) {
      std::copy(said.begin() + said.size() / 2, said.end(), said.begin());
      size /= 2;
    }
    got = read(fd, said.data() + size, said.size() - size);
    if (got < 0 && errno != EINTR) break;
    if (got > 0) size += static_cast<std::size_t>(got);
  }
  std::string_view all(said.data(), size);
  while (all.ends_with('\n')) all.remove_suffix(1);
  return all.substr(all.rfind('\n') + 1);  // npos + 1 is zero
}

/// The handler may interrupt a task on a stack of a few pages. Each watch has a stack for the thread that it began on, unless that
/// thread has one from elsewhere.
void give_the_handler_a_stack(std::size_t watch) {
  static std::array<std::array<std::byte, 65536>, watches.size()> stacks;
  stack_t now{};
  os::checked(sigaltstack(nullptr, &now), "sigaltstack");
  const bool is_ours = std::ranges::any_of(stacks, [&](auto& each) { return each.data() == now.ss_sp; });
  if ((now.ss_flags & SS_DISABLE) == 0 && !is_ours) return;
  now.ss_sp = stacks[watch].data();
  now.ss_size = stacks[watch].size();
  now.ss_flags = 0;
  os::checked(sigaltstack(&now, nullptr), "sigaltstack");
}

}  // namespace

void end_watch::begin() {
  if (on_end == nullptr) return;
  const auto free = std::ranges::find(watches, nullptr, [](const auto& each) { return each.load(); });
  if (free == watches.end()) throw std::logic_error("more programs are watched than a cell has");
  give_the_handler_a_stack(static_cast<std::size_t>(free - watches.begin()));
  struct sigaction action{};
  action.sa_handler = on_signal;
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  os::checked(sigaction(SIGIO, &action, nullptr), "sigaction");
  const f_owner_ex caller{F_OWNER_TID, gettid()};
  os::checked(fcntl(life_, F_SETOWN_EX, &caller), "F_SETOWN_EX");
  free->store(this);
  os::checked(fcntl(life_, F_SETFL, O_ASYNC), "O_ASYNC");
  if (over()) raise(SIGIO);
}

void end_watch::end() noexcept {
  for (auto& each : watches)
    if (each.load() == this) each.store(nullptr);
  fcntl(life_, F_SETFL, 0);
}

const end_watch* end_watch::ended_within(std::chrono::milliseconds limit) noexcept {
  const auto until = std::chrono::steady_clock::now() + limit;
  for (;;) {
    std::array<pollfd, watches.size()> lives;
    std::ranges::transform(watches, lives.begin(), [](const auto& each) {
      const auto* watch = each.load();
      return pollfd{watch != nullptr ? watch->life_ : -1, POLLIN, 0};
    });
    if (std::ranges::all_of(lives, [](const auto& each) { return each.fd < 0; })) return nullptr;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    const int over = poll(lives.data(), lives.size(), std::max(0, static_cast<int>(left.count())));
    if (over == 0 || (over < 0 && errno != EINTR)) return nullptr;
    for (std::size_t i = 0; over > 0 && i < lives.size(); ++i)
      if (lives[i].revents != 0) return watches[i].load();
  }
}

bool end_watch::over() const noexcept {
  pollfd end{life_, POLLIN, 0};
  return poll(&end, 1, 0) > 0;
}

std::string_view end_watch::why() const noexcept {
  static text words;
  constexpr std::string_view opening = "{\"error\":\"", closing = "\"}";
  auto said = last_line(out_);
  words.add(name_);
  if (said.size() >= opening.size() + closing.size() && said.starts_with(opening) && said.ends_with(closing)) {
    said.remove_prefix(opening.size());
    said.remove_suffix(closing.size());
    words.add(": ");
    words.add(said);
    return words.all();
  }
  int status = 0;
  pid_t ended;
  do ended = waitpid(pid_, &status, 0);
  while (ended < 0 && errno == EINTR);
  words.add(" ended early");
  if (ended == pid_) words.add(", "), words.add(os::end_in_words(status));
  return words.all();
}

void end_watch::on_signal(int) {
  const int before = errno;
  for (const auto& each : watches)
    if (const auto* watch = each.load(); watch != nullptr && watch->over()) on_end(*watch);
  errno = before;
}

}  // namespace heddle
