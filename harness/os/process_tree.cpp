// Reads the figures of a process tree from /proc and the kernel's per-process clocks.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/process_tree.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "harness/os/cpu_clock.hpp"
#include "harness/os/memory_files.hpp"
#include "harness/os/proc.hpp"
#include "harness/os/process_table.hpp"
#include "harness/os/shared_mappings.hpp"

namespace heddle {
namespace {

using os::entries_of_proc;
using os::open_proc;

std::int64_t nanoseconds(const timeval& t) { return (t.tv_sec * 1'000'000LL + t.tv_usec) * 1'000LL; }

usage of_ended_children() {
  rusage r{};
  getrusage(RUSAGE_CHILDREN, &r);
  return {nanoseconds(r.ru_utime) + nanoseconds(r.ru_stime), 0, 0, r.ru_nvcsw, r.ru_nivcsw};
}

/// The number in "Field:  123 kB"; 0 in another line.
std::int64_t number_after(std::string_view field, const std::string& line) {
  return line.starts_with(field) ? std::stoll(line.substr(field.size())) : 0;
}

std::string of_process(pid_t pid, const char* file) { return "/proc/" + std::to_string(pid) + "/" + file; }

/// The number after `field` in a file of such lines; 0 if the process has gone.
std::int64_t field_of(const std::string& file, std::string_view field) {
  auto in = open_proc(file);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(field)) return number_after(field, line);
  return 0;
}

/// The address space of mappings that a process may share with others: the lines of maps whose permissions end in s,
/// "7f10a000-7f10b000 rw-s …".
std::int64_t shared_space(pid_t pid) {
  auto in = open_proc(of_process(pid, "maps"));
  std::int64_t sum = 0;
  std::uint64_t from = 0, to = 0;
  char dash = 0;
  for (std::string rights, rest; in >> std::hex >> from >> dash >> to >> rights && std::getline(in, rest);)
    if (rights.ends_with('s')) sum += static_cast<std::int64_t>(to - from);
  return sum;
}

/// What the set sizes of processes have of shared memory. Of others than the calling one, only what lives in memory alone.
std::int64_t mapped_of_files(std::span<const pid_t> processes) {
  std::int64_t sum = 0;
  for (const auto& each : os::own_shared_mappings()) sum += each.pss_bytes;
  for (const auto pid : processes)
    if (pid != getpid()) sum += field_of(of_process(pid, "smaps_rollup"), "Pss_Shmem:") * 1024;
  return sum;
}

/// The kernel reports the size of all kernel stacks and the number of all threads, at two moments; NaN if the result is
/// implausible.
double kernel_stack_bytes() {
  static const double size = [] {
    auto in = open_proc("/proc/loadavg");
    std::string skipped;
    std::int64_t runnable = 0, threads = 0;
    char slash = 0;
    in >> skipped >> skipped >> skipped >> runnable >> slash >> threads;
    return stack_size(field_of("/proc/meminfo", "KernelStack:") * 1024, threads);
  }();
  return size;
}

}  // namespace

usage& usage::operator+=(const usage& other) {
  cpu_ns += other.cpu_ns;
  user_ns += other.user_ns;
  sys_ns += other.sys_ns;
  voluntary_switches += other.voluntary_switches;
  involuntary_switches += other.involuntary_switches;
  return *this;
}

usage usage::operator-(const usage& before) const {
  const auto cpu = cpu_ns - before.cpu_ns;
  // The division of a process's whole CPU time may shift between two readings by more than was used in between.
  const auto sys = std::clamp<std::int64_t>(sys_ns - before.sys_ns, 0, std::max<std::int64_t>(cpu, 0));
  const auto user = std::clamp<std::int64_t>(user_ns - before.user_ns, 0, std::max<std::int64_t>(cpu - sys, 0));
  // The switches of a thread that ended meanwhile are lost.
  return {cpu, user, sys, std::max<std::int64_t>(voluntary_switches - before.voluntary_switches, 0),
          std::max<std::int64_t>(involuntary_switches - before.involuntary_switches, 0)};
}

usage divided_as(const usage& part, usage whole) {
  if (part.cpu_ns <= 0 || part.cpu_ns < whole.cpu_ns / 10 * 9) return whole;
  const auto kernel = static_cast<double>(part.sys_ns) / static_cast<double>(part.cpu_ns);
  whole.sys_ns = static_cast<std::int64_t>(kernel * static_cast<double>(whole.cpu_ns));
  whole.user_ns = whole.cpu_ns - whole.sys_ns;
  return whole;
}

usage own_usage() {
  rusage r{};
  getrusage(RUSAGE_SELF, &r);
  const auto user = nanoseconds(r.ru_utime), sys = nanoseconds(r.ru_stime);
  return {user + sys, user, sys, r.ru_nvcsw, r.ru_nivcsw};
}

usage live_switches(pid_t pid) {
  usage sum;
  for (const auto& thread : entries_of_proc(of_process(pid, "task"))) {
    auto status = open_proc(thread / "status");
    for (std::string line; std::getline(status, line);) {
      sum.voluntary_switches += number_after("voluntary_ctxt_switches:", line);
      sum.involuntary_switches += number_after("nonvoluntary_ctxt_switches:", line);
    }
  }
  return sum;
}

// The 16th and 17th fields of stat are the user and system time of reaped children, in clock ticks.
std::int64_t cpu_ns_with_children(pid_t pid) {
  static const auto tick_ns = 1'000'000'000LL / sysconf(_SC_CLK_TCK);
  auto rest = os::open_stat(of_process(pid, ""));
  std::string skipped;
  for (int field = 3; field < 16; ++field) rest >> skipped;
  std::int64_t user = 0, system = 0;
  rest >> user >> system;
  return os::cpu_ns_of(pid).value_or(0) + (user + system) * tick_ns;
}

std::vector<pid_t> descendants(pid_t root, pid_t except) { return os::process_table().descendants_of(root, except); }

usage tree_usage(look at, pid_t except) {
  usage sum = at == look::end ? own_usage() : usage{};
  sum += of_ended_children();
  for (const auto pid : descendants(getpid(), except)) {
    sum.cpu_ns += cpu_ns_with_children(pid);
    sum += live_switches(pid);
  }
  if (at == look::start) sum += own_usage();
  return sum;
}

std::int64_t live_processes(pid_t root, pid_t except) {
  const os::process_table all;
  return std::ranges::count_if(all.descendants_of(root, except), [&](pid_t pid) {
    const auto state = all.state_of(pid);
    return state && state->lives() && !state->dies();
  });
}

std::int64_t live_threads(pid_t root) {
  const os::process_table all;
  auto sum = field_of(of_process(root, "status"), "Threads:");
  for (const auto pid : all.descendants_of(root))
    if (const auto state = all.state_of(pid); state && state->lives())
      sum += field_of(of_process(pid, "status"), "Threads:");
  return sum;
}

std::int64_t tree_memory(pid_t root, pid_t except) {
  auto sum = field_of(of_process(root, "smaps_rollup"), "Pss:");
  for (const auto pid : descendants(root, except)) sum += field_of(of_process(pid, "smaps_rollup"), "Pss:");
  return sum * 1024;
}

double stack_size(std::int64_t all_bytes, std::int64_t threads) {
  constexpr std::int64_t page = 4096, smallest = page, largest = 16 * page;
  const auto size = (all_bytes / std::max<std::int64_t>(threads, 1) + page / 2) / page * page;
  const bool believable = size >= smallest && size <= largest && std::has_single_bit(static_cast<std::uint64_t>(size));
  return believable ? static_cast<double>(size) : std::numeric_limits<double>::quiet_NaN();
}

footprint tree_footprint(pid_t root) {
  footprint sum;
  auto everyone = descendants(root);
  everyone.push_back(root);
  for (const auto pid : everyone) {
    const auto status = of_process(pid, "status");
    sum.virtual_bytes += static_cast<double>(field_of(status, "VmSize:") * 1024 - shared_space(pid));
    sum.kernel_bytes += static_cast<double>(field_of(status, "VmPTE:")) * 1024;
    sum.kernel_bytes += static_cast<double>(field_of(status, "Threads:")) * kernel_stack_bytes();
  }
  const auto unmapped = std::max<std::int64_t>(0, os::memory_file_bytes(everyone) - mapped_of_files(everyone));
  sum.resident_bytes = static_cast<double>(tree_memory(root) + unmapped);
  sum.written_bytes = static_cast<double>(os::written_file_bytes(everyone));
  for (const auto pid : everyone)
    sum.file_bytes += static_cast<double>(field_of(of_process(pid, "smaps_rollup"), "Pss_File:") * 1024);
  return sum;
}

footprint growth(const footprint& before, const footprint& now) {
  constexpr double idle_bytes = 512 * 1024, idle_tables = 128 * 1024;
  // std::max(0.0, NaN) would be 0: an unknown size would be told as none.
  const auto positive = [](double bytes) { return bytes < 0 ? 0 : bytes; };
  const auto besides = [](const footprint& f) { return f.resident_bytes - f.file_bytes; };
  const bool divided = before.file_bytes > 0;
  footprint more;
  more.virtual_bytes = positive(now.virtual_bytes - before.virtual_bytes);
  more.kernel_bytes = positive(now.kernel_bytes - std::min(before.kernel_bytes, idle_tables));
  more.file_bytes = positive(now.file_bytes - before.file_bytes);
  more.written_bytes = positive(now.written_bytes - before.written_bytes);
  more.resident_bytes = positive(more.file_bytes + more.written_bytes + besides(now) -
                                 (divided ? std::min(besides(before), idle_bytes) : besides(before)));
  return more;
}

std::int64_t resident_bytes_now() { return field_of("/proc/self/status", "VmRSS:") * 1024; }

std::int64_t peak_resident_bytes() { return field_of("/proc/self/status", "VmHWM:") * 1024; }

}  // namespace heddle
