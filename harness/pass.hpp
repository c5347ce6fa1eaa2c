// One execution of a workload's body: its input, its clock and the figures that it reports.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <ctime>
#include <map>
#include <optional>
#include <string>

#include "harness/account.hpp"
#include "harness/histogram.hpp"
#include "harness/os/process_tree.hpp"
#include "harness/outside/delayed_server.hpp"
#include "harness/outside/load_client.hpp"
#include "harness/parameters.hpp"

namespace heddle {

/// A figure of a workload's own.
struct metric {
  double value;
  std::string unit;
  std::string better;  ///< "lower" or "higher"
};

/// What the account and the kernel show at one moment of a pass.
struct sight {
  account::totals account;
  std::int64_t threads = 0;  ///< the living threads of the host, of its children, and of the outside programs
};

/// The kernel's monotonic clock, as the C library tells it: the C++ library's may be another function of the program's.
struct kernel_clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<kernel_clock>;
  static constexpr bool is_steady = true;
  static time_point now() noexcept {
    timespec at{};
    clock_gettime(CLOCK_MONOTONIC, &at);
    return time_point(std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec));
  }
};

/// The body of a workload runs once for each pass. It runs in the host's first process, as the model's root, so it gets
/// the pass by reference. The clock belongs to the harness, not to the model.
class pass {
 public:
  using clock = kernel_clock;

  pass(const params& p, long how_many, bool with_stamps);

  const params& parameters;
  const long ops;  ///< how many operations to do, in all
  /// What the answers of its units depend on beside their index, another in each pass: an answer of an earlier pass is no answer.
  const std::uint64_t seed;
  const bool instrumented;  ///< this pass is not timed: latencies may be stamped that cost something

  /// Starts the clock, which runs from the start gate to the last finish; CPU time and switches cover the same span.
  void start();
  void stop();
  std::chrono::nanoseconds elapsed() const { return elapsed_; }
  const usage& used() const { return used_; }

  /// The host's memory before the model's runtime was opened.
  footprint before;

  /// The clock's time, for stamps that units leave in the state: only differences are meaningful.
  static std::int64_t now_ns() { return clock::now().time_since_epoch().count(); }

  /// The operation's latency distribution. That of timed passes counts, if they have one: so it is of the same passes as time and CPU
  /// time. A workload whose timed passes would pay for the stamps has it in instrumented passes only.
  void latency(const histogram& of_operation);
  const std::optional<latency_percentiles>& latency() const { return latency_; }
  /// A value that is NaN is unknown, and is left out.
  void report(const std::string& name, metric m);
  const std::map<std::string, metric>& metrics() const { return metrics_; }

  /// For workloads under outside load, which take their time, CPU time and latency from the load generator.
  load_client* load = nullptr;
  /// For workloads whose tasks are clients of the delay server.
  delayed_server* server = nullptr;
  /// Makes the generator start all operations; the tasks that serve must have been spawned. They need the seed: it is the key of their
  /// answers (harness/keyed_answer.hpp).
  void order_load(int port);
  void loaded(const load_answer& answer);
  /// When the last answer to the load had come, by now_ns()'s clock.
  std::int64_t answered_ns() const { return answered_ns_; }
  /// The largest resident set so far, as it was when the clock stopped.
  std::int64_t peak_bytes() const { return peak_bytes_; }
  /// Empty, or why the body itself found an answer to be wrong.
  const std::string& wrong() const { return wrong_; }

 private:
  friend class audit;
  /// What was seen just before the clock started, and just after it stopped; empty where the load generator has the clock, or
  /// where it never stopped.
  const std::optional<sight>& at_start() const { return at_start_; }
  const std::optional<account::totals>& at_stop() const { return at_stop_; }
  /// The processes that were alive then.
  std::int64_t outlasting() const { return outlasting_; }

  pid_t outsider() const { return server ? server->pid() : 0; }
  /// If the server is almost always busy, or late, it is the bottleneck, and the times say little about the model.
  void report_server();

  clock::time_point began_{};
  std::chrono::nanoseconds elapsed_{};
  usage before_, used_;
  std::int64_t server_before_ = 0, answered_ns_ = 0, peak_bytes_ = 0, outlasting_ = 0;
  std::optional<latency_percentiles> latency_;
  std::map<std::string, metric> metrics_;
  std::string wrong_;
  std::optional<sight> at_start_;
  std::optional<account::totals> at_stop_;
};

}  // namespace heddle
