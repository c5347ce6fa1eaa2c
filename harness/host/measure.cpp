// Measures one cell: calibrates the number of operations, runs an instrumented pass, then the timed ones.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/measure.hpp"

#include <fmt/core.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "harness/host/audit.hpp"
#include "harness/host/last_words.hpp"
#include "harness/host/placement.hpp"
#include "harness/host/repetitions.hpp"
#include "harness/host/typical_latency.hpp"
#include "harness/median.hpp"
#include "harness/os/c_library.hpp"

namespace heddle {
namespace {

/// The thread sanitizer has a thread of its own.
#ifdef __SANITIZE_THREAD__
constexpr int own_threads = 2;
#else
constexpr int own_threads = 1;
#endif

/// Times may differ by that between two moments of a machine whose processors change their frequency or are shared.
constexpr double plausible = 0.5;

/// CPU time in which every worker has to have had its turn: longer than any time slice, and it stands still while the machine is
/// paused.
constexpr std::int64_t patience_for_workers_ns = 2'000'000'000;

/// The memory of the host before the model is opened: of a process with one thread, so that a model can't have made some ahead.
footprint footprint_of_nothing() {
  if (const auto threads = live_threads(getpid()); threads > own_threads)
    throw wrong_answer(fmt::format("{} threads ran in the host before the model was opened", threads));
  return tree_footprint(getpid());
}

/// Processes whose parent has ended become children of the host, so that they stay in the figures of its tree.
void adopt_orphans() { prctl(PR_SET_CHILD_SUBREAPER, 1); }
void check_orphans() {
  int adopts = 0;
  prctl(PR_GET_CHILD_SUBREAPER, &adopts);
  if (adopts == 0)
    throw wrong_answer("the host no longer adopts orphans: the CPU time of processes without a parent is lost");
}

/// A session that verifies the answer and checks the account of every pass.
class accounted_session {
 public:
  accounted_session(const host& h, const cell& c, const setting& asked)
      : cell_(c),
        before_(footprint_of_nothing()),
        load_(start_load(c)),
        server_(start_server(c)),
        audit_(h, c, live_threads(getpid())),
        session_(c.open(setting_for(c.parameters, c.demands, asked))) {}

  pass run(long ops, bool instrumented) {
    pass p(cell_.parameters, ops, instrumented);
    p.load = load_.get();
    p.server = server_.get();
    p.before = before_;
    audit_.check_nothing_is_prepared();
    account::reset(instrumented);
    session_->run(p);
    if (!p.wrong().empty()) throw wrong_answer(p.wrong());
    if (const auto why = session_->verify(p); !why.empty()) throw wrong_answer(why);
    account_ = audit_.check(p);
    check_orphans();
    peak_bytes_ = std::max(peak_bytes_, p.peak_bytes());
    return p;
  }
  bool enough_workers(long seen, long ops) const { return audit_.enough_workers(seen, ops); }
  /// A program can make the kernel forget its peak, so each pass's is kept.
  std::int64_t peak_bytes() const { return std::max(peak_bytes_, peak_resident_bytes()); }
  /// The account of the last pass.
  const account::totals& account() const { return account_; }

 private:
  const cell& cell_;
  const footprint before_;
  account::totals account_;
  std::unique_ptr<load_client> load_;
  std::unique_ptr<delayed_server> server_;
  std::int64_t peak_bytes_ = 0;
  audit audit_;
  std::unique_ptr<session> session_;
};

long up_to_batch(double ops, long batch) {
  return std::max(1L, static_cast<long>(std::ceil(ops / static_cast<double>(batch)))) * batch;
}

/// The seconds that the load generator pauses before messages in a pass; they are not timed.
double thinking_time(const cell& c, long ops) {
  return c.load ? c.load->pause_us * 1e-6 * static_cast<double>(ops) : 0;
}

/// The number of operations that takes about `seconds`. Only a pass that took at least half of that is extrapolated from: a
/// short first one is dominated by the cost of a cold start.
long calibrate(accounted_session& s, const cell& c, double seconds) {
  long ops = c.batch;
  for (;;) {
    const auto took = std::chrono::duration<double>(s.run(ops, false).elapsed()).count() + thinking_time(c, ops);
    const auto fitting =
        up_to_batch(static_cast<double>(ops) * (took > 0 ? std::clamp(seconds / took, 0.1, 16.0) : 16.0), c.batch);
    if (took >= seconds / 2 || fitting <= ops) return fitting;
    ops = fitting;
  }
}

/// An instrumented pass makes system calls for each unit, about a microsecond. So it has at most 250 000 units, or one batch if that has
/// more: enough latencies for any percentile.
long instrumented_ops(const cell& c, long ops) {
  constexpr long most_units = 250'000;
  const auto units = c.units(ops);
  if (units <= most_units) return ops;
  return std::min(ops, up_to_batch(static_cast<double>(ops) * most_units / static_cast<double>(units), c.batch));
}

/// Reads the memory of the process tree while all units are alive that have to be. In a pass of its own: reading /proc for
/// a hundred processes would show in every latency.
void look_at_memory(accounted_session& s, const cell& c) {
  account::watch_tree(c.demands.concurrent_units);
  s.run(c.batch, true);
  account::watch_tree(0);
}

double cpu_per_op(const std::vector<pass>& timed) {
  std::vector<double> each;
  each.reserve(timed.size());
  for (const auto& p : timed) each.push_back(static_cast<double>(p.used().cpu_ns) / static_cast<double>(p.ops));
  return median(std::move(each));
}

/// Of the passes that are timed, if they have it: a model might tell the instrumented one from them.
std::optional<latency_percentiles> latency_of(const pass& instrumented, const std::vector<pass>& timed) {
  std::vector<latency_percentiles> each;
  for (const auto& p : timed)
    if (p.latency()) each.push_back(*p.latency());
  return each.empty() ? instrumented.latency() : typical_latency(each);
}

/// A metric reported by every repetition becomes their median; one of the instrumented pass alone is taken as it is.
void collect_metrics(measurement& m, const pass& instrumented, const std::vector<pass>& timed) {
  for (const auto& [name, of_last] : timed.back().metrics()) {
    std::vector<double> values;
    for (const auto& p : timed)
      if (const auto found = p.metrics().find(name); found != p.metrics().end()) values.push_back(found->second.value);
    m.metrics[name] = {median(std::move(values)), of_last.unit, of_last.better};
  }
  for (const auto& [name, figure] : instrumented.metrics()) m.metrics.try_emplace(name, figure);
}

/// The record's account: the units of all timed passes, to be compared with `ops`, and the most workers of any of them.
void add_account(account::totals& sum, const account::totals& pass) {
  sum.begun += pass.begun;
  sum.finished += pass.finished;
  sum.workers = std::max(sum.workers, pass.workers);
}

struct timed_passes {
  std::vector<pass> passes;
  std::vector<double> wall_ns;  ///< per op
  account::totals account;
};

timed_passes repeat_timed(accounted_session& s, const cell& c, long ops) {
  timed_passes t;
  t.wall_ns = repeat(c.workload, [&] {
    t.passes.push_back(s.run(ops, false));
    add_account(t.account, s.account());
    return std::chrono::duration<double>(t.passes.back().elapsed()) / static_cast<double>(ops);
  });
  return t;
}

/// On a busy machine a worker may not get a processor in time for any of the passes; then all are repeated.
timed_passes time_with_all_workers(accounted_session& s, const cell& c, long ops) {
  const auto until = own_usage().cpu_ns + patience_for_workers_ns;
  for (;;) {
    auto t = repeat_timed(s, c, ops);
    if (s.enough_workers(t.account.workers, ops)) return t;
    if (own_usage().cpu_ns > until)
      throw wrong_answer(
          fmt::format("{} workers declared, {} seen while work was timed", c.parameters["workers"], t.account.workers));
  }
}

/// The harness's own kernel, run by itself, says what no model can be far below. CPU time, which is the same on any number of
/// processors and however busy they are.
void check_floor(const measurement& m, double alone) {
  if (m.cpu_ns_per_op < alone * plausible)
    throw wrong_answer(fmt::format("{:.0f} ns of CPU time per operation, of which the computation alone needs {:.0f}",
                                   m.cpu_ns_per_op, alone));
}

/// A process that left the processors to which the cell is confined has used more CPU time than they have.
void check_processors(const measurement& m, const std::vector<pass>& timed) {
  if (!m.processors) return;
  std::chrono::nanoseconds wall{};
  for (const auto& p : timed) wall += p.elapsed();
  const auto used = static_cast<double>(m.used.cpu_ns) / static_cast<double>(wall.count());
  if (used > static_cast<double>(*m.processors) * (1 + plausible))
    throw wrong_answer(
        fmt::format("{:.1f} processors were used, of {} that the cell is confined to", used, *m.processors));
}

/// A model's sources are linked into the same program, where what they define is found before the C library's.
void check_functions() {
  if (const auto name = os::redefined_function(); !name.empty())
    throw wrong_answer(fmt::format("{}() is not the C library's, and the account rests on it", name));
}

measurement measure_ok(const host& h, const cell& c, double budget, const setting& asked) {
  check_functions();
  account::open();
  adopt_orphans();
  end_at_the_first_failure();
  measurement m;
  m.processors = place(c);
  if (m.processors) account::confine(*m.processors);
  const auto alone = c.sequential_ns ? c.sequential_ns() : 0;  // before the model is opened: its kernel is the first
  accounted_session s(h, c, asked);
  m.ops = calibrate(s, c, budget / 8);
  const auto instrumented = s.run(instrumented_ops(c, m.ops), true);
  const auto peak_alive = s.account().peak_alive;
  if (h.about.sees == memory::isolated) look_at_memory(s, c);
  const auto timed = time_with_all_workers(s, c, m.ops);
  m.repetitions = timed.wall_ns;
  m.account = timed.account;
  m.account.peak_alive = peak_alive;
  for (const auto& p : timed.passes) m.used += p.used();
  m.cpu_ns_per_op = cpu_per_op(timed.passes);
  check_floor(m, alone);
  check_processors(m, timed.passes);
  m.latency = latency_of(instrumented, timed.passes);
  m.peak_rss_bytes = std::max({s.peak_bytes(), account::resident_bytes(), account::tree_bytes()});
  collect_metrics(m, instrumented, timed.passes);
  return m;
}

}  // namespace

measurement measure(const host& h, const cell& c, double budget, const setting& asked) {
  measurement m;
  if (!c.absence.empty()) {
    m.outcome = "absent";
    m.reason = c.absence;
    return m;
  }
  try {
    return measure_ok(h, c, budget, asked);
  } catch (const wrong_answer& e) {
    m.outcome = "wrong";
    m.reason = e.what();
  } catch (const std::exception& e) {
    m.outcome = "error";
    m.reason = e.what();
  }
  return m;
}

}  // namespace heddle
