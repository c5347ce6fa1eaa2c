// Compares where functions lie with where the program and the C library do.
// SPDX-License-Identifier: Apache-2.0
#include "harness/os/c_library.hpp"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <gnu/lib-names.h>
#include <link.h>
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
/// what seeds of passes come from.
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

/// Sanitizers define many of them: gcc's in a library, clang's in the program.
#if defined(__clang__)
constexpr bool in_program = !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer);
constexpr bool in_libraries = in_program;
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool in_libraries = false, in_program = true;
#else
constexpr bool in_libraries = true, in_program = true;
#endif

bool lies_in_program(std::uintptr_t address) {
  return address >= reinterpret_cast<std::uintptr_t>(__executable_start) &&
         address < reinterpret_cast<std::uintptr_t>(_end);
}

/// In a program that is not position-independent a function of another object may have the address of an entry in the program's
/// own table of calls. The function is undefined in the program then.
bool is_entry(std::uintptr_t address) {
  Dl_info found{};
  void* symbol = nullptr;
  return dladdr1(reinterpret_cast<const void*>(address), &found, &symbol, RTLD_DL_SYMENT) != 0 && symbol != nullptr &&
         static_cast<const ElfW(Sym)*>(symbol)->st_shndx == SHN_UNDEF;
}

bool of_program(const function& f) { return lies_in_program(f.address) && !is_entry(f.address); }

const void* object_of(const void* address) {
  Dl_info found{};
  return dladdr(address, &found) != 0 ? found.dli_fbase : nullptr;
}

/// Compares objects and not addresses, because the C library may have several versions of a function.
bool of_another_library(void* c_library, const function& f) {
  const void* const own = dlsym(c_library, f.name);
  return own != nullptr && !is_entry(f.address) &&
         object_of(own) != object_of(reinterpret_cast<const void*>(f.address));
}

}  // namespace

std::string_view redefined_function() {
  if (!in_program) return {};
  if (lies_in_program(reinterpret_cast<std::uintptr_t>(&::dladdr1))) return "dladdr1";  // asked about the others
  for (const auto& each : relied_on)
    if (of_program(each)) return each.name;
  void* const c_library = in_libraries ? dlopen(LIBC_SO, RTLD_LAZY | RTLD_NOLOAD) : nullptr;
  if (c_library == nullptr) return {};
  for (const auto& each : relied_on)
    if (of_another_library(c_library, each)) return each.name;
  return {};
}

}  // namespace heddle::os
