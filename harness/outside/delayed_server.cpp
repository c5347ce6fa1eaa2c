// Starts heddle-delay and reads where it listens.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/delayed_server.hpp"

#include <unistd.h>

#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>

#include "harness/os/cpu_clock.hpp"
#include "harness/outside/outside_answer.hpp"
#include "harness/splitmix.hpp"
#include "models/facets/failure.hpp"

namespace heddle {
namespace {

std::vector<std::string> words_for(int milliseconds, int bytes, int cpu) {
  std::vector<std::string> words{"--milliseconds", std::to_string(milliseconds), "--bytes", std::to_string(bytes),
                                 "--parent",       std::to_string(getpid())};
  if (cpu >= 0) words.insert(words.end(), {"--cpu", std::to_string(cpu)});
  return words;
}

int port_told_by(outside_program& program) { return answer_of(program).at("port"); }

}  // namespace

delayed_server::delayed_server(int milliseconds, int bytes, int cpu)
    : key_(splitmix(std::random_device{}())()),
      program_("heddle-delay", words_for(milliseconds, bytes, cpu)),
      port_(port_told_by(program_)) {
  program_.say(
      nlohmann::ordered_json{{"key", key_}}.dump());  // not among its arguments, which /proc shows to everybody
  program_.watch();
}

std::int64_t delayed_server::cpu_ns() const {
  if (const auto used = os::cpu_ns_of(pid())) return *used;
  throw std::runtime_error("heddle-delay ended early");
}

server_lateness delayed_server::take_lateness() try {
  program_.unwatch();
  program_.say(R"({"lateness": {}})");
  const auto said = answer_of(program_);
  program_.watch();
  return {said.at("p99"), said.at("answers")};
} catch (const std::exception& e) {
  if (unit_failed != nullptr) unit_failed(e.what());
  throw;
}

}  // namespace heddle
