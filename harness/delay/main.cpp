// heddle-delay: answers each message a fixed time after it came, with the same bytes, or as a key says (harness/keyed_answer.hpp).
// Its first line of output is the port that it listens on. It answers the order {"lateness": {}} with how many ns its
// answers were late since the last such order, and how many they were: {"p50": …, "p99": …, "max": …, "answers": …}. The order
// {"key": K} gives the key, and has no answer: on the command line every process could read it.
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "harness/delay/server.hpp"
#include "harness/os/affinity.hpp"
#include "harness/os/descriptor_limit.hpp"
#include "harness/os/process_end.hpp"
#include "harness/program_options.hpp"

namespace {

using json = nlohmann::ordered_json;

struct choices {
  int milliseconds = 10;
  std::size_t bytes = 64;
  int cpu = -1;
  pid_t parent = ::getppid();
};

void say(const json& document) {
  std::cout << document.dump(-1, ' ', false, json::error_handler_t::replace) << "\n" << std::flush;
}

void obey(const std::string& order, heddle::delay::server& late) {
  const auto said = json::parse(order, nullptr, /*allow_exceptions=*/false);
  if (said.is_object() && said.size() == 1 && said.contains("key") && said["key"].is_number_unsigned())
    return late.answer_by(said["key"]);
  if (!said.is_object() || said != json{{"lateness", json::object()}})
    throw std::invalid_argument("unknown order: " + order);
  const auto was = late.take_lateness();
  say({{"p50", was.p50}, {"p99", was.p99}, {"max", was.max}, {"answers", was.count}});
}

void serve(const choices& chosen) {
  if (!heddle::os::die_with_parent(chosen.parent)) throw std::runtime_error("the parent is gone");
  if (chosen.cpu >= 0) heddle::pin_to(chosen.cpu);
  heddle::raise_descriptor_limit();
  heddle::delay::server late(std::chrono::milliseconds(chosen.milliseconds), chosen.bytes);
  say({{"port", late.port()}});
  late.run_until_end_of_input([&](const std::string& order) { obey(order, late); });
}

/// Nothing if it was help, which has been printed. Throws std::invalid_argument.
std::optional<choices> read_choices(int argc, char** argv) {
  constexpr int most = std::numeric_limits<int>::max();
  choices chosen;
  heddle::program_options options(
      "A server whose answers come late; it ends at the end of its standard input, or with its parent.");
  options.number("--milliseconds", chosen.milliseconds, 0, 60'000, "from a message to its answer");
  options.number("--bytes", chosen.bytes, std::size_t{1}, std::size_t{1} << 20, "size of a message");
  options.number("--cpu", chosen.cpu, 0, most, "the processor to stay on");
  options.number("--parent", chosen.parent, 1, most, "the process to die with (default: its own parent)");
  if (!options.read(argc, argv)) return {};
  return chosen;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (const auto chosen = read_choices(argc, argv)) serve(*chosen);
    return 0;
  } catch (const std::exception& error) {
    say({{"error", error.what()}});
    return 1;
  }
}
