// Starts a program with pipes on its standard input and output.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/outside_program.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "harness/os/pipe.hpp"
#include "harness/os/process_end.hpp"

namespace heddle {
namespace {

namespace fs = std::filesystem;

/// build/libexec is beside build/hosts/… and build/conformance/…; installed hosts are inside libexec.
std::string path_of_program(const std::string& name) {
  for (auto at = fs::read_symlink("/proc/self/exe").parent_path(); at != at.root_path(); at = at.parent_path())
    if (fs::exists(at / "libexec/heddle" / name)) return at / "libexec/heddle" / name;
  const auto& elsewhere = outside_program::elsewhere;
  if (!elsewhere.empty() && fs::exists(fs::path(elsewhere) / name)) return fs::path(elsewhere) / name;
  throw std::runtime_error("libexec/heddle/" + name + " was not found in any folder above the host" +
                           (elsewhere.empty() ? "" : ", nor in " + elsewhere + ": configure the host again"));
}

std::FILE* opened(os::descriptor& end, const char* mode) {
  const auto file = fdopen(end.get(), mode);
  if (file == nullptr) throw std::system_error(errno, std::generic_category(), "fdopen");
  (void)end.release();
  return file;
}

/// The program inherits `life`, which stays open until it ends.
pid_t start(std::vector<std::string> words, int in, int out, int life) {
  std::vector<char*> argv;
  for (auto& w : words) argv.push_back(w.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&files, life, life);  // with the same number: clears close-on-exec
  pid_t pid = 0;
  const int failed = posix_spawn(&pid, argv[0], &files, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed) throw std::system_error(failed, std::generic_category(), "starting " + words[0]);
  return pid;
}

/// A line, or its beginning if the output ends within it.
std::string read_line(std::FILE* from, bool& whole) {
  std::string text;
  int c;
  while ((c = std::fgetc(from)) != EOF && c != '\n') text += static_cast<char>(c);
  whole = c == '\n';
  return text;
}

}  // namespace

outside_program::outside_program(const std::string& name, std::vector<std::string> words) : name_(name) {
  words.insert(words.begin(), path_of_program(name));
  auto in = make_pipe(), out = make_pipe(), life = make_pipe();
  to_.reset(opened(in.write, "w"));
  from_.reset(opened(out.read, "r"));
  signal(SIGPIPE, SIG_IGN);  // writing to a program that died is an error, and must not kill the host
  pid_ = start(std::move(words), in.read.get(), out.write.get(), life.write.get());
  life_ = std::move(life.read);
  watch_.emplace(name_.c_str(), pid_, life_.get(), fileno(from_.get()));
}

outside_program::~outside_program() {
  watch_.reset();
  if (pid_ == 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void outside_program::say(const std::string& text) {
  if (std::fputs((text + "\n").c_str(), to_.get()) >= 0 && std::fflush(to_.get()) == 0) return;
  bool whole;
  ended_early(read_line(from_.get(), whole));
}

std::string outside_program::line() {
  bool whole;
  auto text = read_line(from_.get(), whole);
  if (!whole) ended_early(text);
  return text;
}

void outside_program::ended_early(const std::string& last_words) {
  os::await_death(pid_, std::chrono::seconds(1));  // its output has ended: it may be about to end itself
  int status = 0;
  const bool known = waitpid(pid_, &status, WNOHANG) == pid_;
  if (known) pid_ = 0;  // reaped: the number may be reused
  throw std::runtime_error(name_ + " ended early" + (known ? ", " + os::end_in_words(status) : "") +
                           (last_words.empty() ? "" : ": " + last_words));
}

}  // namespace heddle
