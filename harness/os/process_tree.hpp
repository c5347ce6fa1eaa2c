// What a process and all its descendants use: memory, CPU time, switches.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <vector>

namespace heddle {

/// Whatever reads /proc throws std::system_error where descriptors or memory are exhausted. What has gone, and what the kernel doesn't
/// tell here, counts nothing.
///
/// CPU time and switches of a set of processes. cpu_ns is exact. user_ns and sys_ns are what is known of its division: the kernel
/// divides by what each process did at its ticks, and takes one that none of them met for user's altogether (Linux,
/// kernel/sched/cputime.c, cputime_adjust). So the time of children, which may be short, is left undivided.
struct usage {
  std::int64_t cpu_ns = 0;
  std::int64_t user_ns = 0;
  std::int64_t sys_ns = 0;
  std::int64_t voluntary_switches = 0;
  std::int64_t involuntary_switches = 0;

  usage& operator+=(const usage& other);
  usage operator-(const usage& before) const;
};

/// `whole` with its CPU time divided as that of `part`; undivided if that is not nine tenths of it.
usage divided_as(const usage& part, usage whole);

/// Of the calling process alone, divided.
usage own_usage();
/// Of a process that lives: its CPU time, and the switches of those of its threads that live. Nothing if it has gone.
std::int64_t live_cpu_ns(pid_t pid);
usage live_switches(pid_t pid);

/// Live descendants of a process, parents before children, without the subtree of `except`.
std::vector<pid_t> descendants(pid_t root, pid_t except = 0);

/// The calling process, its reaped children and its live descendants, without the subtree of `except`, an outside program. Nothing is
/// asked of the workers themselves: the kernel keeps the figures. At the start of a span the caller is looked at last and at
/// its end first, so that the looking is in neither.
enum class look { start, end };
usage tree_usage(look at, pid_t except = 0);

/// Summed proportional set size of a process and its descendants, in bytes; pages that several map are counted once.
std::int64_t tree_memory(pid_t root, pid_t except = 0);

/// What a process and its descendants occupy, in bytes: address space (without shared mappings,
/// which are nobody's own), resident pages (as tree_memory), and of what the kernel
/// keeps for them the two parts that it tells for each process: page tables, and a stack for each thread. (The rest, some
/// 10 KiB a thread, stands only in sums over the machine, where others' are too.) kernel_bytes is not a number where the size
/// of such a stack isn't known.
struct footprint {
  double virtual_bytes = 0, resident_bytes = 0, kernel_bytes = 0;
};
footprint tree_footprint(pid_t root);

/// The size of a thread's stack in the kernel, from what all of them together have: a power of two from 4 to 64 KiB, or not a
/// number where that isn't what comes out.
double stack_size(std::int64_t all_bytes, std::int64_t threads);

/// Largest resident set of the calling process since its start or exec (VmHWM; ru_maxrss survives an exec).
std::int64_t peak_resident_bytes();

}  // namespace heddle
