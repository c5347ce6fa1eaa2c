// Talks to heddle-load over two pipes, a JSON document per line.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/load_client.hpp"

#include <unistd.h>

#include <array>
#include <exception>
#include <nlohmann/json.hpp>

#include "harness/outside/outside_answer.hpp"
#include "models/facets/failure.hpp"

namespace heddle {
namespace {

using json = nlohmann::ordered_json;

std::optional<latency_percentiles> percentiles_of(const json& went) {
  const auto& j = went.at("latency_ns");
  if (j.is_null()) return {};
  return latency_percentiles{j["p50"], j["p90"], j["p99"], j["p999"], j["max"], went.at("round_trips")};
}

std::vector<std::string> words_for(int connections, int bytes, int cpu, int pause_us) {
  const auto host = std::to_string(getpid());
  std::vector<std::string> words{"--connections", std::to_string(connections),
                                 "--bytes",       std::to_string(bytes),
                                 "--parent",      host,
                                 "--server",      host,
                                 "--pause",       std::to_string(pause_us)};
  if (cpu >= 0) words.insert(words.end(), {"--cpu", std::to_string(cpu)});
  return words;
}

}  // namespace

load_client::load_client(int connections, int bytes, int cpu, int pause_us)
    : connections_(connections), program_("heddle-load", words_for(connections, bytes, cpu, pause_us)) {}

// One write for all lines, before the watch begins: whichever of the two notices the end of the generator then finds all that it
// has said.
void load_client::order(int port, long round_trips, bool latency, std::uint64_t key) try {
  std::string lines;
  for (const json& each :
       {json{{"connect", {{"port", port}, {"key", key}}}},
        json{{"go", {{"round_trips", connections_}, {"in_parts", true}}}},
        json{{"go", {{"round_trips", round_trips}, {"latency", latency}}}}, json{{"close", json::object()}}})
    lines += each.dump() + '\n';
  lines.pop_back();  // say() ends the last one
  program_.say(lines);
  program_.watch();
} catch (const std::exception& e) {
  if (unit_failed != nullptr) unit_failed(e.what());
  throw;
}

load_answer load_client::answer() {
  program_.unwatch();
  std::array<json, 4> said;
  for (auto& each : said) each = answer_of(program_);
  const auto& went = said[2];
  const auto& server = went.at("server");
  const auto& wrong = said[1].at("wrong") > 0 ? said[1] : went;
  return {went.at("round_trips"),
          wrong.at("wrong"),
          wrong["reason"].is_null() ? "" : wrong["reason"].get<std::string>(),
          went.at("elapsed_ns"),
          went.at("ended_ns"),
          {server.at("cpu_ns"), 0, 0, server.at("voluntary_switches"), server.at("involuntary_switches")},
          went.at("busy"),
          percentiles_of(went)};
}

}  // namespace heddle
