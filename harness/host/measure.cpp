// Measures one cell: calibrates the number of operations, runs an instrumented pass, then the timed ones.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/measure.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "harness/host/audit.hpp"
#include "harness/host/placement.hpp"
#include "harness/host/repetitions.hpp"

namespace heddle {
namespace {

/// A model opened for a cell, whose every pass is verified and accounted for.
class accounted_session {
 public:
  accounted_session(const host& h, const cell& c)
      : cell_(c), audit_(h, c), load_(start_load(c)), session_(c.open(setting_for(c.parameters, c.demands))) {}

  pass run(long ops, bool instrumented) {
    pass p(cell_.parameters, ops, instrumented);
    p.load = load_.get();
    account::reset(instrumented);
    session_->run(p);
    if (!p.wrong().empty()) throw wrong_answer(p.wrong());
    if (const auto why = session_->verify(p); !why.empty()) throw wrong_answer(why);
    audit_.check(ops, instrumented);
    return p;
  }
  const account::totals& account() const { return audit_.sum(); }

 private:
  const cell& cell_;
  audit audit_;
  std::unique_ptr<load_client> load_;
  std::unique_ptr<session> session_;
};

long up_to_batch(double ops, long batch) {
  return std::max(1L, static_cast<long>(std::ceil(ops / static_cast<double>(batch)))) * batch;
}

/// The number of operations that takes about `seconds`: doubled until a pass is long enough to extrapolate from.
long calibrate(accounted_session& s, long batch, double seconds) {
  long ops = batch;
  for (;;) {
    const auto took = std::chrono::duration<double>(s.run(ops, false).elapsed()).count();
    if (took >= seconds / 4) return up_to_batch(static_cast<double>(ops) * seconds / took, batch);
    const double growth = took > 0 ? std::clamp(seconds / 3 / took, 2.0, 16.0) : 16.0;
    ops = up_to_batch(static_cast<double>(ops) * growth, batch);
  }
}

/// A figure reported in every repetition is the median of them; one of the instrumented pass stands as it is.
void collect_metrics(measurement& m, const pass& instrumented, const std::vector<pass>& timed) {
  for (const auto& [name, of_last] : timed.back().metrics()) {
    std::vector<double> values;
    for (const auto& p : timed)
      if (const auto found = p.metrics().find(name); found != p.metrics().end()) values.push_back(found->second.value);
    std::ranges::nth_element(values, values.begin() + static_cast<long>(values.size() / 2));
    m.metrics[name] = {values[values.size() / 2], of_last.unit, of_last.better};
  }
  for (const auto& [name, figure] : instrumented.metrics()) m.metrics.try_emplace(name, figure);
}

measurement measure_ok(const host& h, const cell& c, double budget) {
  account::open();
  if (h.about.sees == memory::isolated) account::watch_tree(c.demands.concurrent_units);
  place(c);
  accounted_session s(h, c);
  measurement m;
  m.ops = calibrate(s, c.batch, budget / 8);
  const auto instrumented = s.run(m.ops, true);
  std::vector<pass> timed;
  m.repetitions = repeat(c.workload, [&] {
    timed.push_back(s.run(m.ops, false));
    return std::chrono::duration<double>(timed.back().elapsed()) / static_cast<double>(m.ops);
  });
  for (const auto& p : timed) m.used += p.used();
  m.cpu_ns_per_op = static_cast<double>(m.used.cpu_ns) / static_cast<double>(m.ops) / static_cast<double>(timed.size());
  m.switches_known = !c.load;
  m.latency = instrumented.latency();
  m.account = s.account();
  m.peak_rss_bytes = std::max(peak_resident_bytes(), account::tree_bytes());
  collect_metrics(m, instrumented, timed);
  return m;
}

}  // namespace

measurement measure(const host& h, const cell& c, double budget) {
  measurement m;
  if (!c.absence.empty()) {
    m.outcome = "absent";
    m.reason = c.absence;
    return m;
  }
  try {
    return measure_ok(h, c, budget);
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
