// Compares where functions lie with where the program and the C library do.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/c_library.hpp"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <gnu/lib-names.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>

/// The linker defines them: asking for the bounds of the program calls nothing that it might define.
extern "C" [[gnu::visibility("hidden")]] const char __executable_start[], _end[];

namespace heddle::os {
namespace {

struct function {
  const char* name;
  std::uintptr_t address;
};

#define FUNCTION(name) {#name, reinterpret_cast<std::uintptr_t>(&::name)}

/// What tells of time, of processes and their usage, of processors and of memory; what reads /proc, also below the C++ library; and
/// what seeds of passes come from. As this is compiled as position-independent code, an address is that of the definition and not
/// that of an entry in the program's own table of calls.
const function relied_on[] = {
    FUNCTION(clock_gettime),  // time
    FUNCTION(clock_getcpuclockid),
    FUNCTION(getrusage),  // processes
    FUNCTION(getpid),
    FUNCTION(getppid),
    FUNCTION(fork),
    FUNCTION(kill),
    FUNCTION(waitpid),
    FUNCTION(prctl),
    FUNCTION(sigaction),
    FUNCTION(sched_getaffinity),  // processors
    FUNCTION(sched_setaffinity),
    FUNCTION(sysconf),
    FUNCTION(mmap),  // memory
    FUNCTION(mincore),
    FUNCTION(open),  // files
    FUNCTION(openat),
    FUNCTION(fopen),
    FUNCTION(fopen64),
    FUNCTION(read),
    FUNCTION(fdopendir),
    FUNCTION(readdir),
    FUNCTION(readlink),
    FUNCTION(statx),
    FUNCTION(poll),  // outside programs
    FUNCTION(recv),
    FUNCTION(send),
    FUNCTION(write),
    FUNCTION(getentropy),  // seeds
    FUNCTION(syscall),     // any of them
    FUNCTION(dlopen),      // what is asked below
    FUNCTION(dlsym),
    FUNCTION(dladdr),
};

#undef FUNCTION

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

bool of_program(std::uintptr_t address) {
  return address >= reinterpret_cast<std::uintptr_t>(__executable_start) &&
         address < reinterpret_cast<std::uintptr_t>(_end);
}

const void* object_of(const void* address) {
  Dl_info found{};
  return dladdr(address, &found) != 0 ? found.dli_fbase : nullptr;
}

/// Compares objects and not addresses, because the C library may have several versions of a function.
bool of_another_library(void* c_library, const function& f) {
  const void* const own = dlsym(c_library, f.name);
  return own != nullptr && object_of(own) != object_of(reinterpret_cast<const void*>(f.address));
}

}  // namespace

std::string_view redefined_function() {
  for (const auto& each : relied_on)
    if (of_program(each.address)) return each.name;
  void* const c_library = sanitized ? nullptr : dlopen(LIBC_SO, RTLD_LAZY | RTLD_NOLOAD);
  if (c_library == nullptr) return {};
  for (const auto& each : relied_on)
    if (of_another_library(c_library, each)) return each.name;
  return {};
}

}  // namespace heddle::os
