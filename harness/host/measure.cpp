// Measures one cell: calibrates the number of operations, runs an instrumented pass, then the timed ones.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/measure.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "harness/host/audit.hpp"
#include "harness/host/last_words.hpp"
#include "harness/host/placement.hpp"
#include "harness/host/repetitions.hpp"
#include "harness/median.hpp"

namespace heddle {
namespace {

/// A session that verifies the answer and checks the account of every pass.
class accounted_session {
 public:
  accounted_session(const host& h, const cell& c, const setting& asked)
      : cell_(c),
        audit_(h, c),
        before_(tree_footprint(getpid())),
        load_(start_load(c)),
        server_(start_server(c)),
        session_(c.open(setting_for(c.parameters, c.demands, asked))) {
    if (!c.parameters.has("workers")) return;
    if (const auto why = session_->check_parallelism(c.parameters["workers"]); !why.empty()) throw wrong_answer(why);
  }

  pass run(long ops, bool instrumented) {
    pass p(cell_.parameters, ops, instrumented);
    p.load = load_.get();
    p.server = server_.get();
    p.before = before_;
    account::reset(instrumented);
    session_->run(p);
    if (!p.wrong().empty()) throw wrong_answer(p.wrong());
    if (const auto why = session_->verify(p); !why.empty()) throw wrong_answer(why);
    account_ = audit_.check(ops, instrumented);
    return p;
  }
  /// The account of the last pass.
  const account::totals& account() const { return account_; }

 private:
  const cell& cell_;
  const audit audit_;
  const footprint before_;
  account::totals account_;
  std::unique_ptr<load_client> load_;
  std::unique_ptr<delayed_server> server_;
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

measurement measure_ok(const host& h, const cell& c, double budget, const setting& asked) {
  account::open();
  end_at_the_first_failure();
  measurement m;
  m.processors = place(c);
  accounted_session s(h, c, asked);
  m.ops = calibrate(s, c, budget / 8);
  const auto instrumented = s.run(m.ops, true);
  m.account.peak_alive = s.account().peak_alive;
  if (h.about.sees == memory::isolated) look_at_memory(s, c);
  std::vector<pass> timed;
  m.repetitions = repeat(c.workload, [&] {
    timed.push_back(s.run(m.ops, false));
    add_account(m.account, s.account());
    return std::chrono::duration<double>(timed.back().elapsed()) / static_cast<double>(m.ops);
  });
  for (const auto& p : timed) m.used += p.used();
  m.cpu_ns_per_op = cpu_per_op(timed);
  m.latency = instrumented.latency();
  m.peak_rss_bytes = std::max(peak_resident_bytes(), account::tree_bytes());
  collect_metrics(m, instrumented, timed);
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
