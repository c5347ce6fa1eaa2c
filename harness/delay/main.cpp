// heddle-delay: answers each message with its own bytes, a fixed time after it came; says where it listens on its first line.
// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "harness/delay/server.hpp"
#include "harness/load/process.hpp"

namespace {

struct options {
  int milliseconds = 10;
  std::size_t bytes = 64;
  int cpu = -1;
  pid_t parent = ::getppid();
};

void serve(const options& chosen) {
  heddle::load::die_with(chosen.parent);
  if (chosen.cpu >= 0) heddle::load::pin_to(chosen.cpu);
  heddle::load::raise_descriptor_limit();
  heddle::delay::server late(std::chrono::milliseconds(chosen.milliseconds), chosen.bytes);
  std::cout << "{\"port\": " << late.port() << "}" << std::endl;
  late.run_until_end_of_input();
}

}  // namespace

int main(int argc, char** argv) {
  options chosen;
  CLI::App app{"A server whose answers come late; it ends at the end of its standard input, or with its parent."};
  app.add_option("--milliseconds", chosen.milliseconds, "from a message to its answer")->check(CLI::Range(0, 60'000));
  app.add_option("--bytes", chosen.bytes, "size of a message")->check(CLI::Range(1, 1 << 20));
  app.add_option("--cpu", chosen.cpu, "the processor to stay on")->check(CLI::NonNegativeNumber);
  app.add_option("--parent", chosen.parent, "the process to die with, by default whoever is the parent now");
  CLI11_PARSE(app, argc, argv);
  try {
    serve(chosen);
    return 0;
  } catch (const std::exception& error) {
    std::cout << "{\"error\": \"" << error.what() << "\"}" << std::endl;
    return 1;
  }
}
