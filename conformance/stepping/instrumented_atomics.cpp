// Atomic operations of instrumented sources (instrumentation.cpp). Units run on one thread, so any memory order will do.
// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <cstdint>

#include "conformance/stepping/instrumentation.hpp"

namespace {

template <class T> std::atomic_ref<T> seen(const volatile T* at, bool writes) {
  heddle::stepping::touch(at, sizeof(T), writes);
  return std::atomic_ref(*const_cast<T*>(at));
}
template <class T> std::atomic_ref<T> read(const volatile T* at) { return seen(at, false); }
template <class T> std::atomic_ref<T> written(volatile T* at) { return seen(at, true); }
/// One that fails counts as writing, too: that only tells more runs apart.
template <class T> bool exchanged_if(volatile T* at, T* expected, T by) {
  return written(at).compare_exchange_strong(*expected, by);
}

using u8 = std::uint8_t;
using u16 = std::uint16_t;
using u32 = std::uint32_t;
using u64 = std::uint64_t;

}  // namespace

// The names are the compiler's: gcc's sanitizer.def, LLVM's sanitizer/tsan_interface_atomic.h.
extern "C" {

void __tsan_atomic_thread_fence(int) {}
void __tsan_atomic_signal_fence(int) {}

u8 __tsan_atomic8_load(const volatile u8* at, int) { return read(at).load(); }
void __tsan_atomic8_store(volatile u8* at, u8 by, int) { written(at).store(by); }
u8 __tsan_atomic8_exchange(volatile u8* at, u8 by, int) { return written(at).exchange(by); }
u8 __tsan_atomic8_fetch_add(volatile u8* at, u8 by, int) { return written(at).fetch_add(by); }
u8 __tsan_atomic8_fetch_sub(volatile u8* at, u8 by, int) { return written(at).fetch_sub(by); }
u8 __tsan_atomic8_fetch_and(volatile u8* at, u8 by, int) { return written(at).fetch_and(by); }
u8 __tsan_atomic8_fetch_or(volatile u8* at, u8 by, int) { return written(at).fetch_or(by); }
u8 __tsan_atomic8_fetch_xor(volatile u8* at, u8 by, int) { return written(at).fetch_xor(by); }
int __tsan_atomic8_compare_exchange_strong(volatile u8* at, u8* expected, u8 by, int, int) {
  return exchanged_if(at, expected, by);
}
int __tsan_atomic8_compare_exchange_weak(volatile u8* at, u8* expected, u8 by, int, int) {
  return exchanged_if(at, expected, by);
}

u16 __tsan_atomic16_load(const volatile u16* at, int) { return read(at).load(); }
void __tsan_atomic16_store(volatile u16* at, u16 by, int) { written(at).store(by); }
u16 __tsan_atomic16_exchange(volatile u16* at, u16 by, int) { return written(at).exchange(by); }
u16 __tsan_atomic16_fetch_add(volatile u16* at, u16 by, int) { return written(at).fetch_add(by); }
u16 __tsan_atomic16_fetch_sub(volatile u16* at, u16 by, int) { return written(at).fetch_sub(by); }
u16 __tsan_atomic16_fetch_and(volatile u16* at, u16 by, int) { return written(at).fetch_and(by); }
u16 __tsan_atomic16_fetch_or(volatile u16* at, u16 by, int) { return written(at).fetch_or(by); }
u16 __tsan_atomic16_fetch_xor(volatile u16* at, u16 by, int) { return written(at).fetch_xor(by); }
int __tsan_atomic16_compare_exchange_strong(volatile u16* at, u16* expected, u16 by, int, int) {
  return exchanged_if(at, expected, by);
}
int __tsan_atomic16_compare_exchange_weak(volatile u16* at, u16* expected, u16 by, int, int) {
  return exchanged_if(at, expected, by);
}

u32 __tsan_atomic32_load(const volatile u32* at, int) { return read(at).load(); }
void __tsan_atomic32_store(volatile u32* at, u32 by, int) { written(at).store(by); }
u32 __tsan_atomic32_exchange(volatile u32* at, u32 by, int) { return written(at).exchange(by); }
u32 __tsan_atomic32_fetch_add(volatile u32* at, u32 by, int) { return written(at).fetch_add(by); }
u32 __tsan_atomic32_fetch_sub(volatile u32* at, u32 by, int) { return written(at).fetch_sub(by); }
u32 __tsan_atomic32_fetch_and(volatile u32* at, u32 by, int) { return written(at).fetch_and(by); }
u32 __tsan_atomic32_fetch_or(volatile u32* at, u32 by, int) { return written(at).fetch_or(by); }
u32 __tsan_atomic32_fetch_xor(volatile u32* at, u32 by, int) { return written(at).fetch_xor(by); }
int __tsan_atomic32_compare_exchange_strong(volatile u32* at, u32* expected, u32 by, int, int) {
  return exchanged_if(at, expected, by);
}
int __tsan_atomic32_compare_exchange_weak(volatile u32* at, u32* expected, u32 by, int, int) {
  return exchanged_if(at, expected, by);
}

u64 __tsan_atomic64_load(const volatile u64* at, int) { return read(at).load(); }
void __tsan_atomic64_store(volatile u64* at, u64 by, int) { written(at).store(by); }
u64 __tsan_atomic64_exchange(volatile u64* at, u64 by, int) { return written(at).exchange(by); }
u64 __tsan_atomic64_fetch_add(volatile u64* at, u64 by, int) { return written(at).fetch_add(by); }
u64 __tsan_atomic64_fetch_sub(volatile u64* at, u64 by, int) { return written(at).fetch_sub(by); }
u64 __tsan_atomic64_fetch_and(volatile u64* at, u64 by, int) { return written(at).fetch_and(by); }
u64 __tsan_atomic64_fetch_or(volatile u64* at, u64 by, int) { return written(at).fetch_or(by); }
u64 __tsan_atomic64_fetch_xor(volatile u64* at, u64 by, int) { return written(at).fetch_xor(by); }
int __tsan_atomic64_compare_exchange_strong(volatile u64* at, u64* expected, u64 by, int, int) {
  return exchanged_if(at, expected, by);
}
int __tsan_atomic64_compare_exchange_weak(volatile u64* at, u64* expected, u64 by, int, int) {
  return exchanged_if(at, expected, by);
}
}
