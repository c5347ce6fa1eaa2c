// heddle-load: the echo load generator, driven by one JSON document per line on standard input (README.md).
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>

#include "harness/load/generator.hpp"
#include "harness/load/order.hpp"
#include "harness/os/affinity.hpp"
#include "harness/os/descriptor_limit.hpp"
#include "harness/os/process_end.hpp"
#include "harness/program_options.hpp"

namespace heddle::load {
namespace {

using json = nlohmann::ordered_json;

struct choices {
  std::size_t connections = 1;
  std::size_t bytes = 64;
  int cpu = -1;
  pid_t parent = ::getppid();
  pid_t server = 0;
  int patience = 10;
  long pause_us = 0;
};

json described(const latency_percentiles& latency) {
  return {
      {"p50", latency.p50}, {"p90", latency.p90}, {"p99", latency.p99}, {"p999", latency.p999}, {"max", latency.max}};
}

json described(const usage& used) {
  return {{"cpu_ns", used.cpu_ns},
          {"voluntary_switches", used.voluntary_switches},
          {"involuntary_switches", used.involuntary_switches}};
}

struct obey {
  generator& load;

  json operator()(const connect_order& to) const { return {{"connected", load.connect(to)}}; }
  json operator()(const close_order&) const { return {{"closed", load.close()}}; }
  json operator()(const go_order& what) const {
    const tally done = load.go(what);
    const double busy = static_cast<double>(done.cpu.count()) / static_cast<double>(done.elapsed.count());
    return {{"round_trips", what.round_trips},
            {"wrong", done.wrong},
            {"reason", done.reason ? json(*done.reason) : json()},
            {"elapsed_ns", done.elapsed.count()},
            {"ended_ns", done.ended.count()},
            {"cpu_ns", done.cpu.count()},
            {"server", done.server ? described(*done.server) : json()},
            {"busy", busy},
            {"latency_ns", done.latency ? described(*done.latency) : json()}};
  }
};

void serve(const choices& chosen) {
  if (!os::die_with_parent(chosen.parent)) throw std::runtime_error("the parent is gone");
  if (chosen.cpu >= 0) pin_to(chosen.cpu);
  heddle::raise_descriptor_limit();
  generator load(chosen.connections, chosen.bytes, chosen.server, chosen.patience,
                 std::chrono::microseconds(chosen.pause_us));
  for (std::string line; std::getline(std::cin, line);)
    std::cout << std::visit(obey{load}, parse_order(line)).dump() << "\n" << std::flush;
}

/// Nothing if it was help, which has been printed. Throws std::invalid_argument.
std::optional<choices> read_choices(int argc, char** argv) {
  constexpr int most = std::numeric_limits<int>::max();
  choices chosen;
  program_options options("The echo load generator: reads orders from standard input, one JSON document per line.");
  options.number("--connections", chosen.connections, std::size_t{1}, std::size_t{1} << 20, "how many connections");
  options.required("--connections");
  options.number("--bytes", chosen.bytes, std::size_t{1}, std::size_t{1} << 30, "size of a message");
  options.number("--cpu", chosen.cpu, 0, most, "the processor to stay on");
  options.number("--parent", chosen.parent, 1, most, "the process to die with (default: its own parent)");
  options.number("--server", chosen.server, 1, most, "the process whose use is reported, with its descendants");
  options.number("--pause", chosen.pause_us, 0L, 1'000'000L,
                 "microseconds before each message, not timed; for all connections");
  options.number("--patience", chosen.patience, 1, 3600, "seconds without any progress after which it gives up");
  if (!options.read(argc, argv)) return {};
  return chosen;
}

}  // namespace
}  // namespace heddle::load

int main(int argc, char** argv) {
  using namespace heddle::load;
  try {
    if (const auto chosen = read_choices(argc, argv)) serve(*chosen);
    return 0;
  } catch (const std::exception& error) {
    std::cout << json{{"error", error.what()}}.dump() << "\n" << std::flush;
    return 1;
  }
}
