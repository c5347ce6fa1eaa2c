// Talks to heddle-load over two pipes, a JSON document per line.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load_client.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace heddle {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

/// build/hosts/… and build/conformance/… both have build/libexec beside them.
std::string load_program() {
  for (auto at = fs::read_symlink("/proc/self/exe").parent_path(); at != at.root_path(); at = at.parent_path())
    if (fs::exists(at / "libexec/heddle/heddle-load")) return at / "libexec/heddle/heddle-load";
  throw std::runtime_error("libexec/heddle/heddle-load was not found in any folder above the host");
}

std::array<int, 2> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
  return ends;
}

pid_t start(std::vector<std::string> words, int in, int out) {
  std::vector<char*> argv;
  for (auto& w : words) argv.push_back(w.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
  pid_t pid = 0;
  const int failed = posix_spawn(&pid, argv[0], &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed) throw std::system_error(failed, std::generic_category(), "starting heddle-load");
  return pid;
}

std::optional<latency_percentiles> percentiles_of(const json& j) {
  if (j.is_null()) return {};
  return latency_percentiles{j["p50"], j["p90"], j["p99"], j["p999"], j["max"]};
}

}  // namespace

load_client::load_client(int connections, int bytes, int cpu) : connections_(connections) {
  std::vector<std::string> words{load_program(), "--connections", std::to_string(connections), "--bytes",
                                 std::to_string(bytes), "--parent", std::to_string(getpid()), "--server",
                                 std::to_string(getpid())};
  if (cpu >= 0) words.insert(words.end(), {"--cpu", std::to_string(cpu)});
  const auto in = make_pipe(), out = make_pipe();
  pid_ = start(words, in[0], out[1]);
  close(in[0]);
  close(out[1]);
  orders_ = fdopen(in[1], "w");
  answers_ = fdopen(out[0], "r");
  signal(SIGPIPE, SIG_IGN);  // a generator that died is an error of the next order, not the host's end
}

load_client::~load_client() {
  std::fclose(orders_);
  std::fclose(answers_);
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void load_client::order(int port, long round_trips, bool latency) {
  for (const json& each : {json{{"connect", {{"port", port}}}},
                           json{{"go", {{"round_trips", connections_}}}},
                           json{{"go", {{"round_trips", round_trips}, {"latency", latency}}}},
                           json{{"close", json::object()}}})
    std::fputs((each.dump() + "\n").c_str(), orders_);
  if (std::fflush(orders_) != 0) throw std::system_error(errno, std::generic_category(), "ordering load");
}

std::string load_client::line() {
  std::string text;
  for (int c; (c = std::fgetc(answers_)) != EOF && c != '\n';) text += static_cast<char>(c);
  if (text.empty()) throw std::runtime_error("the load generator ended early");
  return text;
}

load_answer load_client::answer() {
  std::array<json, 4> said;
  for (auto& each : said) {
    each = json::parse(line());
    if (each.contains("error")) throw std::runtime_error("load generator: " + each["error"].get<std::string>());
  }
  const auto& went = said[2];
  const auto& wrong = said[1].at("wrong") > 0 ? said[1] : went;
  return {went.at("round_trips"), wrong.at("wrong"), wrong["reason"].is_null() ? "" : wrong["reason"].get<std::string>(),
          went.at("elapsed_ns"), went.at("server_cpu_ns"), went.at("busy"), percentiles_of(went.at("latency_ns"))};
}

}  // namespace heddle
