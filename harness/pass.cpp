// The clock of a pass, and what is reported of it.
// SPDX-License-Identifier: Apache-2.0
#include "harness/pass.hpp"

#include <unistd.h>

#include <fmt/core.h>
#include <cmath>
#include <random>
#include <utility>

#include "harness/splitmix.hpp"

namespace heddle {
namespace {

std::uint64_t next_seed() {
  static splitmix seeds(std::random_device{}());
  return seeds();
}

}  // namespace

pass::pass(const params& p, long how_many, bool with_stamps)
    : parameters(p), ops(how_many), seed(next_seed()), instrumented(with_stamps) {}

void pass::start() {
  if (server) server->take_lateness();
  at_start_ = sight{account::reader::read(), live_threads(getpid())};
  before_ = tree_usage(look::start, outsider());
  server_before_ = server ? server->cpu_ns() : 0;
  began_ = clock::now();
}

void pass::stop() {
  elapsed_ = clock::now() - began_;
  used_ = tree_usage(look::end, outsider()) - before_;
  at_stop_ = account::reader::read();
  outlasting_ = live_processes(getpid(), outsider());
  peak_bytes_ = peak_resident_bytes();
  if (server) report_server();
}

void pass::latency(const histogram& of_operation) { latency_ = of_operation.percentiles(); }

void pass::report(const std::string& name, metric m) {
  if (!std::isnan(m.value)) metrics_[name] = std::move(m);
}

void pass::order_load(int port) {
  before_ = own_usage();
  load->order(port, ops, instrumented, seed);
}

void pass::loaded(const load_answer& answer) {
  at_stop_ = account::reader::read();
  peak_bytes_ = peak_resident_bytes();
  answered_ns_ = answer.ended_ns;
  elapsed_ = std::chrono::nanoseconds(answer.elapsed_ns);
  used_ = divided_as(own_usage() - before_, answer.server);
  latency_ = answer.latency;
  report("generator_busy", {answer.busy, "share", "lower"});
  if (answer.wrong) wrong_ = answer.reason;
}

void pass::report_server() {
  const auto cpu_ns = static_cast<double>(server->cpu_ns() - server_before_);
  report("generator_busy", {cpu_ns / static_cast<double>(elapsed_.count()), "share", "lower"});
  const auto late = server->take_lateness();
  report("server_lateness", {static_cast<double>(late.p99), "ns", "lower"});
  if (late.answers != ops) wrong_ = fmt::format("of {} requests the server has answered {}", ops, late.answers);
}

}  // namespace heddle
