// The counters behind running_unit, in one mapping that forked workers share with the host.
// SPDX-License-Identifier: Apache-2.0
#include "harness/account.hpp"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <new>
#include <stdexcept>
#include <system_error>

#include "harness/os/process_table.hpp"
#include "harness/os/process_tree.hpp"
#include "harness/tick.hpp"

namespace heddle::account {
namespace {

/// More workers than any pass has; pages are touched only as slots are taken.
constexpr std::uint32_t slot_count = 1 << 20;

/// The first text that any worker has for the process that all descend from.
class note {
 public:
  void keep(std::string_view why) {
    if (begun_.exchange(true)) return;
    why.copy(text_.data(), text_.size() - 1);
    complete_.store(true, std::memory_order_release);
  }
  std::string text() const { return complete_.load(std::memory_order_acquire) ? text_.data() : std::string(); }

 private:
  std::atomic<bool> begun_{false}, complete_{false};
  std::array<char, 200> text_{};
};

struct shared_account {
  /// Leaves the slots untouched: each is initialised when it is taken.
  shared_account() {}                            // NOLINT(modernize-use-equals-default): that would set them to zero
  std::atomic<std::uint32_t> pass{2}, taken{0};  ///< pass 0 is none
  std::atomic<std::int64_t> alive{0}, peak{0}, tree_peak{0}, resident_peak{0};
  std::atomic<int> look_failed{0};  ///< an errno
  std::int64_t expected_peak = 0;
  int processors = 0;  ///< 0: any number
  const pid_t host = getpid();
  pid_t watched = 0;
  note failure, wrong;
  ticking_loop::mark_of_all computing{0};
  slot slots[slot_count];
};

shared_account* account = nullptr;

/// Identifies the kernel whose work is counted, or null.
std::atomic<const void*> counted_kernel = nullptr;

/// Identifies the workload whose units are counted, or null.
const void* counted = nullptr;

/// The pass in which this thread took its slot. `taken_in` can't say so: it never equals the number of an instrumented pass.
thread_local std::uint32_t entered = 0;

void raise(std::atomic<std::int64_t>& most, std::int64_t now) {
  auto seen = most.load();
  while (seen < now && !most.compare_exchange_weak(seen, now)) {}
}

bool instrumented(std::uint32_t pass) { return pass % 2 == 1; }

/// Throws nothing: a unit that failed here, before its body, might leave others waiting for it.
void look_at_tree() noexcept try {
  raise(account->tree_peak, tree_memory(account->watched));
} catch (const std::system_error& e) { account->look_failed = e.code().value(); }

/// A program can reset the kernel's peak (proc(5), clear_refs), so it is read while units are alive.
void look_at_resident_set() noexcept try {
  if (getpid() == account->host) raise(account->resident_peak, resident_bytes_now());
} catch (const std::system_error& e) { account->look_failed = e.code().value(); }

/// CPU time of children that the kernel reaps by itself is in nobody's figures.
void look_at_children() {
  struct sigaction how{};
  sigaction(SIGCHLD, nullptr, &how);
  if (how.sa_handler == SIG_IGN || (how.sa_flags & SA_NOCLDWAIT) != 0)
    note_wrong("SIGCHLD was ignored: the CPU time of processes that end is lost");
}

/// CPU time and memory of a process beside the host's tree are in nobody's figures. Throws nothing, as above.
void look_at_parents() noexcept try {
  if (getpid() == account->host || getppid() == account->host) return;
  if (!os::process_table().descends(getpid(), account->host))
    note_wrong("a unit ran in a process that is no descendant of the host: its CPU time and memory are lost");
} catch (const std::system_error& e) { account->look_failed = e.code().value(); }

/// A unit that left the processors to which the cell is confined has more of them than others.
void look_at_processors() {
  cpu_set_t given;
  if (account->processors == 0 || sched_getaffinity(0, sizeof given, &given) != 0) return;
  if (CPU_COUNT(&given) > account->processors)
    note_wrong("a unit may run on more processors than the cell is confined to");
}

void follow_begin() {
  look_at_children();
  look_at_parents();
  look_at_processors();
  const auto alive = account->alive.fetch_add(1) + 1;
  const bool more = alive > account->peak.load();
  raise(account->peak, alive);
  if (!more || (alive != account->expected_peak && !std::has_single_bit(static_cast<std::uint64_t>(alive)))) return;
  look_at_resident_set();
  if (account->watched != 0) look_at_tree();
}

/// A process may have lost its parents since its unit began.
void follow_end() {
  look_at_parents();
  account->alive.fetch_sub(1);
}

}  // namespace

/// After a fork: the child is another worker, and must not go on with the slot that its thread-local pointer inherited.
void worker::forget_slot() {
  entered = taken_in = 0;
  ticking_loop::forget_number();
}

/// The calling worker's slot in this pass; takes one if it has none.
slot& worker::enter() {
  const auto pass = account->pass.load();
  if (entered != pass) {
    const auto index = account->taken.fetch_add(1);
    if (index >= slot_count) throw std::length_error("the account has no room for so many workers");
    mine = new (&account->slots[index]) slot{};
    entered = pass;
    taken_in = instrumented(pass) ? 0 : pass;
  }
  return *mine;
}

void worker::begin_slowly(const pass_number& of_pass, std::uint64_t arguments) {
  if (&of_pass == &not_counted) return note_wrong("units were counted by what is not the workload");
  auto& here = enter();
  ++here.begun;
  here.arguments += arguments;
  if (instrumented(of_pass)) follow_begin();
}

void worker::finish_slowly(const pass_number& of_pass) {
  if (&of_pass == &not_counted) return;
  if (instrumented(of_pass)) follow_end();
  ++enter().finished;
}

void worker::add_work(const void* kernel, std::uint64_t what) {
  if (!account) return;
  const void* first = nullptr;
  if (!counted_kernel.compare_exchange_strong(first, kernel) && first != kernel)
    return note_wrong("work was counted by what is not the workload's kernel");
  enter().work += what;
}

const worker::pass_number& worker::count_first(const void* workload) {
  if (counted != nullptr && counted != workload) throw std::logic_error("the units of another class are counted");
  counted = workload;
  return account->pass;
}

void open() {
  if (account) return;
  void* at =
      mmap(nullptr, sizeof(shared_account), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (at == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "mmap of the account");
  account = new (at) shared_account;
  ticking_loop::share(account->computing);
  pthread_atfork(nullptr, nullptr, worker::forget_slot);
}

void reset(bool instrumented) {
  account->taken = 0;
  account->alive = 0;
  account->peak = 0;
  account->pass = (account->pass / 2 + 1) * 2 + (instrumented ? 1 : 0);
}

void note_failure(std::string_view why) { account->failure.keep(why); }
void note_wrong(std::string_view why) {
  if (account) account->wrong.keep(why);
}
std::string noted_failure() { return account->failure.text(); }
std::string noted_wrong() { return account->wrong.text(); }

totals reader::read() {
  totals sum;
  sum.workers = std::min(account->taken.load(), slot_count);
  for (std::int64_t i = 0; i < sum.workers; ++i) {
    sum.begun += account->slots[i].begun;
    sum.finished += account->slots[i].finished;
    sum.work += account->slots[i].work;
    sum.arguments += account->slots[i].arguments;
  }
  sum.peak_alive = account->peak;
  return sum;
}

std::int64_t resident_bytes() { return account->resident_peak; }

void confine(int processors) { account->processors = processors; }

void watch_tree(std::int64_t expected_peak) {
  if (expected_peak > 0) account->look_failed = 0;
  account->expected_peak = expected_peak;
  account->watched = expected_peak > 0 ? getpid() : 0;
}

std::int64_t tree_bytes() {
  if (const int error = account->look_failed)
    throw std::system_error(error, std::generic_category(), "looking at the tree of processes");
  return account->tree_peak;
}

}  // namespace heddle::account
