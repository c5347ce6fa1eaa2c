// Starts a program with pipes on its standard input and output.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside_program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace heddle {
namespace {

namespace fs = std::filesystem;

/// build/hosts/… and build/conformance/… both have build/libexec beside them, and installed hosts lie inside it.
std::string path_of_program(const std::string& name) {
  for (auto at = fs::read_symlink("/proc/self/exe").parent_path(); at != at.root_path(); at = at.parent_path())
    if (fs::exists(at / "libexec/heddle" / name)) return at / "libexec/heddle" / name;
  const auto& elsewhere = outside_program::elsewhere;
  if (!elsewhere.empty() && fs::exists(fs::path(elsewhere) / name)) return fs::path(elsewhere) / name;
  throw std::runtime_error("libexec/heddle/" + name + " was not found in any folder above the host" +
                           (elsewhere.empty() ? "" : ", nor in " + elsewhere + ": configure the host again"));
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
  if (failed) throw std::system_error(failed, std::generic_category(), "starting " + words[0]);
  return pid;
}

}  // namespace

outside_program::outside_program(const std::string& name, std::vector<std::string> words) : name_(name) {
  words.insert(words.begin(), path_of_program(name));
  const auto in = make_pipe(), out = make_pipe();
  pid_ = start(std::move(words), in[0], out[1]);
  close(in[0]);
  close(out[1]);
  to_ = fdopen(in[1], "w");
  from_ = fdopen(out[0], "r");
  signal(SIGPIPE, SIG_IGN);  // a program that died is an error of the next line said to it, not the host's end
}

outside_program::~outside_program() {
  std::fclose(to_);
  std::fclose(from_);
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void outside_program::say(const std::string& text) {
  std::fputs((text + "\n").c_str(), to_);
  if (std::fflush(to_) != 0) throw std::system_error(errno, std::generic_category(), "speaking to " + name_);
}

std::string outside_program::line() {
  std::string text;
  for (int c; (c = std::fgetc(from_)) != EOF && c != '\n';) text += static_cast<char>(c);
  if (text.empty()) throw std::runtime_error(name_ + " ended early");
  return text;
}

}  // namespace heddle
