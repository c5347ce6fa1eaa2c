// heddle-load: the echo load generator, driven by one JSON document per line on standard input (README.md).
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "harness/load/generator.hpp"
#include "harness/load/order.hpp"
#include "harness/os/affinity.hpp"
#include "harness/os/descriptor_limit.hpp"
#include "harness/os/process_end.hpp"

namespace heddle::load {
namespace {

using json = nlohmann::ordered_json;

struct options {
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
            {"cpu_ns", done.cpu.count()},
            {"server", done.server ? described(*done.server) : json()},
            {"busy", busy},
            {"latency_ns", done.latency ? described(*done.latency) : json()}};
  }
};

void serve(const options& chosen) {
  if (!os::die_with_parent(chosen.parent)) throw std::runtime_error("the parent is gone");
  if (chosen.cpu >= 0) pin_to(chosen.cpu);
  heddle::raise_descriptor_limit();
  generator load(chosen.connections, chosen.bytes, chosen.server, chosen.patience,
                 std::chrono::microseconds(chosen.pause_us));
  for (std::string line; std::getline(std::cin, line);)
    std::cout << std::visit(obey{load}, parse_order(line)).dump() << std::endl;
}

int run(int argc, char** argv) {
  options chosen;
  CLI::App app{"The echo load generator: reads orders from standard input, one JSON document per line."};
  app.add_option("--connections", chosen.connections, "how many connections")
      ->required()
      ->check(CLI::Range(1, 1 << 20));
  app.add_option("--bytes", chosen.bytes, "size of a message")->check(CLI::Range(1, 1 << 30));
  app.add_option("--cpu", chosen.cpu, "the core to stay on")->check(CLI::NonNegativeNumber);
  app.add_option("--parent", chosen.parent, "the process to die with (default: its own parent)");
  app.add_option("--server", chosen.server, "the process whose use is reported, with its descendants")
      ->check(CLI::PositiveNumber);
  app.add_option("--pause", chosen.pause_us, "microseconds before each message, not timed; for all connections")
      ->check(CLI::Range(0L, 1'000'000L));
  app.add_option("--patience", chosen.patience, "seconds without any progress after which it gives up")
      ->check(CLI::Range(1, 3600));
  try {
    app.parse(argc, argv);
    serve(chosen);
    return 0;
  } catch (const CLI::Success& asked_for_help) {
    return app.exit(asked_for_help);
  } catch (const std::exception& error) {
    std::cout << json{{"error", error.what()}}.dump() << std::endl;
    return 1;
  }
}

}  // namespace
}  // namespace heddle::load

int main(int argc, char** argv) { return heddle::load::run(argc, argv); }
