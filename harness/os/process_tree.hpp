// The resource usage of a process and all its descendants: memory, CPU time, context switches.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace heddle {

/// All functions that read /proc throw std::system_error if descriptors or memory are exhausted. Processes that have ended, and
/// figures that the kernel does not provide, count as zero.
///
/// CPU time and context switches of a set of processes. cpu_ns is exact. user_ns and sys_ns are its division, as far as known:
/// the kernel samples at ticks what each process does, and counts all time of a process that no tick hit as user time (Linux,
/// kernel/sched/cputime.c, cputime_adjust). So the time of children, which may be short, is not divided.
struct usage {
  std::int64_t cpu_ns = 0;
  std::int64_t user_ns = 0;
  std::int64_t sys_ns = 0;
  std::int64_t voluntary_switches = 0;
  std::int64_t involuntary_switches = 0;

  usage& operator+=(const usage& other);
  usage operator-(const usage& before) const;
};

/// `whole` with its CPU time divided as that of `part`; undivided if `part` is less than nine tenths of it.
usage divided_as(const usage& part, usage whole);

/// Of the calling process only, divided.
usage own_usage();
/// The switches of the living threads of a process. Zero if it has ended.
usage live_switches(pid_t pid);

/// The CPU time that a process, but for the calling one, and the children that it has reaped have used; of the children to a clock
/// tick. Zero if it has ended.
std::int64_t cpu_ns_with_children(pid_t pid);

/// Live descendants of a process, parents before children, without the subtree of `except`.
std::vector<pid_t> descendants(pid_t root, pid_t except = 0);

/// The usage of the calling process, its live descendants, and the reaped children of all of them, without the subtree of `except`, an outside
/// program. The figures are the kernel's; workers do nothing for them. The calling process is read last at the start of a span
/// and first at its end, so that reading the others is not counted.
enum class look { start, end };
usage tree_usage(look at, pid_t except = 0);

/// The living descendants of a process that aren't about to end, without the subtree of `except`.
std::int64_t live_processes(pid_t root, pid_t except = 0);

/// The living threads of a process and of its living descendants.
std::int64_t live_threads(pid_t root);

/// The summed proportional set size of a process and its descendants, in bytes; pages that several of them map are counted once.
std::int64_t tree_memory(pid_t root, pid_t except = 0);

/// The memory of a process and its descendants, in bytes: address space (without shared mappings), resident pages (as
/// tree_memory, and those of files that memory_file_bytes counts and no page table has), and the two parts of kernel memory that
/// are known per process: page tables, and a kernel stack for each thread. (The rest, some 10 KiB a thread, is only part of sums
/// over the whole machine.) kernel_bytes is NaN if the size of a kernel stack is not known.
struct footprint {
  double virtual_bytes = 0, resident_bytes = 0, kernel_bytes = 0;
  double file_bytes = 0;     ///< the part of resident_bytes that maps files, as programs and libraries do
  double written_bytes = 0;  ///< beside all these: what files have that are open for writing (os::written_file_bytes)
};
footprint tree_footprint(pid_t root);
/// What has come between two readings; what files have grown by that are open for writing is part of resident_bytes. File mappings
/// that have gone are not subtracted. Of other memory that was there before, no more is subtracted than an idle host has: a program
/// could have filled some ahead, to free or use it later.
/// No part is negative; one that is unknown in either reading is NaN.
footprint growth(const footprint& before, const footprint& now);

/// The size of a thread's kernel stack, from that of all threads together: a power of two from 4 to 64 KiB, or NaN if the
/// result is none.
double stack_size(std::int64_t all_bytes, std::int64_t threads);

/// The resident set of the calling process at the moment.
std::int64_t resident_bytes_now();
/// The largest resident set of the calling process since its start or exec (VmHWM; ru_maxrss would include the time before exec).
std::int64_t peak_resident_bytes();

}  // namespace heddle
