// What the compiler calls at each access to memory, in sources that it instruments for the thread sanitizer.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepping/instrumentation.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

using heddle::stepping::read;
using heddle::stepping::write;

void* operator new(std::size_t bytes) {
  void* const made = std::malloc(std::max<std::size_t>(bytes, 1));
  if (!made) throw std::bad_alloc();
  if (auto* const run = heddle::stepping::causality::of_step()) run->forget(made, bytes);
  return made;
}
void operator delete(void* at) noexcept { std::free(at); }
void operator delete(void* at, std::size_t bytes) noexcept {
  if (at) write(at, bytes);  // who reads it before is right, and who reads it after is not
  std::free(at);
}

// Nobody looks for races here: these take the place of the sanitizer's own library. The names are the compiler's: gcc's sanitizer.def, LLVM's sanitizer/tsan_interface.h.
extern "C" {

void __tsan_init() { heddle::stepping::causality::is_seen(); }
void __tsan_func_entry(void*) {}
void __tsan_func_exit() {}
void __tsan_read1(void* at) { read(at, 1); }
void __tsan_unaligned_read1(void* at) { read(at, 1); }
void __tsan_write1(void* at) { write(at, 1); }
void __tsan_unaligned_write1(void* at) { write(at, 1); }
void __tsan_read2(void* at) { read(at, 2); }
void __tsan_unaligned_read2(void* at) { read(at, 2); }
void __tsan_write2(void* at) { write(at, 2); }
void __tsan_unaligned_write2(void* at) { write(at, 2); }
void __tsan_read4(void* at) { read(at, 4); }
void __tsan_unaligned_read4(void* at) { read(at, 4); }
void __tsan_write4(void* at) { write(at, 4); }
void __tsan_unaligned_write4(void* at) { write(at, 4); }
void __tsan_read8(void* at) { read(at, 8); }
void __tsan_unaligned_read8(void* at) { read(at, 8); }
void __tsan_write8(void* at) { write(at, 8); }
void __tsan_unaligned_write8(void* at) { write(at, 8); }
void __tsan_read16(void* at) { read(at, 16); }
void __tsan_unaligned_read16(void* at) { read(at, 16); }
void __tsan_write16(void* at) { write(at, 16); }
void __tsan_unaligned_write16(void* at) { write(at, 16); }
void __tsan_read_range(void* at, std::size_t bytes) { read(at, bytes); }
void __tsan_write_range(void* at, std::size_t bytes) { write(at, bytes); }
void __tsan_vptr_read(void** at) { read(at, sizeof *at); }
void __tsan_vptr_update(void** at, void*) { write(at, sizeof *at); }

// These are called in place of those without __wrap_ (ld(1), --wrap), which the instrumentation leaves out.
void* __real_memcpy(void* to, const void* from, std::size_t bytes);
void* __real_memmove(void* to, const void* from, std::size_t bytes);
int __real_memcmp(const void* one, const void* other, std::size_t bytes);
void* __real_memset(void* to, int what, std::size_t bytes);
int __wrap_memcmp(const void* one, const void* other, std::size_t bytes) {
  read(one, bytes);
  read(other, bytes);
  return __real_memcmp(one, other, bytes);
}
void* __wrap_memcpy(void* to, const void* from, std::size_t bytes) {
  read(from, bytes);
  write(to, bytes);
  return __real_memcpy(to, from, bytes);
}
void* __wrap_memmove(void* to, const void* from, std::size_t bytes) {
  read(from, bytes);
  write(to, bytes);
  return __real_memmove(to, from, bytes);
}
void* __wrap_memset(void* to, int what, std::size_t bytes) {
  write(to, bytes);
  return __real_memset(to, what, bytes);
}

// What clang calls instead.
void* __tsan_memcpy(void* to, const void* from, std::size_t bytes) { return __wrap_memcpy(to, from, bytes); }
void* __tsan_memmove(void* to, const void* from, std::size_t bytes) { return __wrap_memmove(to, from, bytes); }
void* __tsan_memset(void* to, int what, std::size_t bytes) { return __wrap_memset(to, what, bytes); }
}
