// Starts a program with pipes on its standard input and output.
// SPDX-License-Identifier: Apache-2.0
#include "harness/outside/outside_program.hpp"

#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "harness/os/pipe.hpp"

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

std::FILE* opened(os::descriptor& end, const char* mode) {
  const auto file = fdopen(end.get(), mode);
  if (file == nullptr) throw std::system_error(errno, std::generic_category(), "fdopen");
  (void)end.release();
  return file;
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

/// A line, or what there is of it at the end of what is said.
std::string read_line(std::FILE* from, bool& whole) {
  std::string text;
  int c;
  while ((c = std::fgetc(from)) != EOF && c != '\n') text += static_cast<char>(c);
  whole = c == '\n';
  return text;
}

/// Waits a second for the end of a process whose output has ended: it may have closed it and be about to end.
void await_end(pid_t pid) {
  const os::descriptor fd(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
  pollfd end{.fd = fd.get(), .events = POLLIN, .revents = 0};
  if (fd.get() >= 0) poll(&end, 1, 1000);
}

std::string described(int wait_status) {
  if (!WIFSIGNALED(wait_status)) return "status " + std::to_string(WEXITSTATUS(wait_status));
  const char* name = sigdescr_np(WTERMSIG(wait_status));
  return "signal " + std::to_string(WTERMSIG(wait_status)) + " (" + (name ? name : "unknown") + ")";
}

}  // namespace

outside_program::outside_program(const std::string& name, std::vector<std::string> words) : name_(name) {
  words.insert(words.begin(), path_of_program(name));
  auto in = make_pipe(), out = make_pipe();
  to_.reset(opened(in.write, "w"));
  from_.reset(opened(out.read, "r"));
  signal(SIGPIPE, SIG_IGN);  // a program that died is an error of the next line said to it, not the host's end
  pid_ = start(std::move(words), in.read.get(), out.write.get());
}

outside_program::~outside_program() {
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
  await_end(pid_);
  int status = 0;
  const bool known = waitpid(pid_, &status, WNOHANG) == pid_;
  if (known) pid_ = 0;  // reaped: the number may be another's by now
  throw std::runtime_error(name_ + " ended early" + (known ? ", " + described(status) : "") +
                           (last_words.empty() ? "" : ": " + last_words));
}

}  // namespace heddle
