// Compares the account of a pass with what its parameters declare.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/audit.hpp"

#include <fmt/core.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>

#include "harness/host/measure.hpp"
#include "harness/os/cpu_clock.hpp"
#include "harness/os/proc.hpp"
#include "harness/os/process_tree.hpp"

namespace heddle {
namespace {

/// CPU time for which ended threads are waited for: a thread that nobody joins takes a moment to go. CPU time, because it stands
/// still while the machine is paused.
constexpr std::int64_t patience_ns = 2'000'000'000;

std::string too_many_workers(worker_policy policy, long most, long seen) {
  if (policy == worker_policy::one) return fmt::format("1 worker declared (about.workers is one), {} seen", seen);
  return fmt::format("{} workers declared, {} seen", most, seen);
}

/// `seen` when the clock stopped, and `later`.
void check_units(const account::totals& seen, const account::totals& later, long units) {
  if (seen.finished < units && later.finished >= units)
    throw wrong_answer(fmt::format("{} of {} units had ended when the clock stopped", seen.finished, units));
  if (seen.begun != units || seen.finished != units)
    throw wrong_answer(fmt::format("{} units declared, {} created, {} finished", units, seen.begun, seen.finished));
}

std::string made_ahead(long threads, const char* when) {
  return fmt::format(
      "{} threads or processes were ready {}, beyond those of units that had begun, in a model that makes one for each "
      "unit",
      threads, when);
}

std::vector<pid_t> threads_of(pid_t process) {
  std::vector<pid_t> found;
  for (const auto& each : os::entries_of_proc(fmt::format("/proc/{}/task", process)))
    found.push_back(static_cast<pid_t>(std::stoi(each.filename())));
  return found;
}

}  // namespace

audit::audit(const host& h, const cell& c, std::int64_t outsiders)
    : host_(h), cell_(c), outsiders_(outsiders), known_(descendants(getpid())) {
  for (const auto each : threads_of(getpid()))
    if (each != getpid()) known_.push_back(each);
}

void audit::check_nothing_is_prepared() {
  forks_ = os::forks_since_boot();
  if (host_.about.workers != worker_policy::per_unit) return;
  const auto until = os::cpu_ns_of(getpid()).value_or(0) + patience_ns;
  for (auto more = live_threads(getpid()) - outsiders_; more > 0; more = live_threads(getpid()) - outsiders_) {
    if (os::cpu_ns_of(getpid()).value_or(0) > until) throw wrong_answer(made_ahead(more, "before a pass"));
    sched_yield();
  }
}

account::totals audit::check(const pass& p) const {
  if (const auto why = account::noted_wrong(); !why.empty()) throw wrong_answer(why);
  if (p.at_start()) check_start(*p.at_start());
  // Units of after the stop are not timed: some workloads try then what they have timed, with the same functions.
  const auto later = account::reader::read();
  const auto now = p.at_stop().value_or(later);
  const auto units = cell_.units(p.ops);
  check_units(now, later, units);
  check_workers(now, units);
  check_forks(units);
  check_processors();
  // The children of such a process would be in nobody's figures until it ends.
  if (host_.about.workers == worker_policy::per_unit && p.outlasting() > 0)
    throw wrong_answer(
        fmt::format("{} processes outlasted all units, in a model that makes one for each unit", p.outlasting()));
  if (cell_.work && now.work != cell_.work(p.ops))
    throw wrong_answer("the kernel computed something else than the answers need");
  if (cell_.arguments && now.arguments != cell_.arguments(p.ops, p.seed))
    throw wrong_answer("units were given other arguments than the workload's");
  if (p.instrumented && cell_.demands.gated && now.peak_alive < cell_.demands.concurrent_units)
    throw wrong_answer(
        fmt::format("{} units have to be alive at once, {} were", cell_.demands.concurrent_units, now.peak_alive));
  return now;
}

void audit::check_start(const sight& at_start) const {
  const auto& [account, threads] = at_start;
  if (account.finished != 0)
    throw wrong_answer(fmt::format("{} units had ended before the clock started", account.finished));
  const long may_wait = cell_.demands.gated ? cell_.demands.concurrent_units : 0;
  if (account.begun > may_wait)
    throw wrong_answer(fmt::format("{} units had begun before the clock started, of {} that may wait for it",
                                   account.begun, may_wait));
  const auto idle = threads - outsiders_ - account.begun;
  if (host_.about.workers == worker_policy::per_unit && idle > 0)
    throw wrong_answer(made_ahead(idle, "before the clock started"));
  // The thread that runs the root may be a worker of a bounded model, and is the only one of a model with one worker.
  const auto needed = account.begun - (host_.about.workers == worker_policy::per_unit ? 0 : 1);
  if (host_.about.workers != worker_policy::one && threads - outsiders_ < needed)
    throw wrong_answer(
        fmt::format("{} units had begun, each on a worker of its own, and the kernel knew {} threads beside the root's",
                    account.begun, threads - outsiders_));
}

/// Workers are told apart by their thread-local variables, which a program can change; the kernel can't be told of threads that
/// it hasn't made. Others make some meanwhile, so this finds only what is far below.
void audit::check_forks(long units) const {
  const auto now = os::forks_since_boot(), made = now - forks_;
  if (host_.about.workers == worker_policy::per_unit && forks_ > 0 && now > 0 && made < units)
    throw wrong_answer(fmt::format("a worker for each of {} units declared, the kernel has made {}", units, made));
}

/// Units look at their own processors; this looks at threads that run none.
void audit::check_processors() const {
  if (!cell_.processors) return;
  auto everyone = descendants(getpid());
  everyone.push_back(getpid());
  const auto known = [this](pid_t id) { return std::ranges::find(known_, id) != known_.end(); };
  for (const auto process : everyone) {
    if (known(process)) continue;
    for (const auto thread : threads_of(process)) {
      cpu_set_t given;
      if (known(thread) || sched_getaffinity(thread, sizeof given, &given) != 0) continue;
      if (CPU_COUNT(&given) > *cell_.processors)
        throw wrong_answer("a thread may run on more processors than the cell is confined to");
    }
  }
}

/// A root that is a unit's worker is idle while units wait for each other, so then there may be one worker more.
long audit::most_workers(long units) const {
  if (host_.about.workers == worker_policy::one) return 1;
  if (host_.about.workers == worker_policy::per_unit) return units;
  return setting_for(cell_.parameters, cell_.demands).workers + (cell_.demands.gated ? 1 : 0);
}

void audit::check_workers(const account::totals& now, long units) const {
  const auto policy = host_.about.workers;
  const long most = most_workers(units);
  if (now.workers > most) throw wrong_answer(too_many_workers(policy, most, now.workers));
  if (policy == worker_policy::per_unit && now.workers < units)
    throw wrong_answer(fmt::format("a worker for each of {} units declared, {} seen", units, now.workers));
  const long least = policy != worker_policy::one && cell_.demands.gated ? cell_.demands.concurrent_units : 0;
  if (now.workers < std::min(least, units))
    throw wrong_answer(
        fmt::format("{} workers needed for units that wait for each other, {} seen", least, now.workers));
}

bool audit::enough_workers(long seen, long ops) const {
  const bool counts = host_.about.workers == worker_policy::bounded && cell_.parameters.has("workers");
  return !counts || seen >= std::min(cell_.parameters["workers"], cell_.units(ops));
}

}  // namespace heddle
