// Intercepts __cxa_throw and records the text of what is thrown.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/last_thrown.hpp"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <typeinfo>

namespace heddle {
namespace {

thread_local std::array<char, 256> thrown_text{};

/// Copies the text: the exception itself may be gone when last_thrown() is called.
void take_down([[maybe_unused]] void* thrown, [[maybe_unused]] const std::type_info& type) {
#ifdef __GLIBCXX__
  if (!typeid(std::exception).__do_catch(&type, &thrown, 1)) return;
  const char* what = static_cast<const std::exception*>(thrown)->what();
  const auto size = std::min(std::strlen(what), thrown_text.size() - 1);
  std::memcpy(thrown_text.data(), what, size);
  thrown_text[size] = '\0';
#endif
}

}  // namespace

std::string last_thrown() { return thrown_text.data(); }

}  // namespace heddle

/// Makes AddressSanitizer forget the frames that are about to be unwound. Its own __cxa_throw does that, but RTLD_NEXT
/// doesn't find it where the sanitizer is linked in after this file.
// NOLINTBEGIN(bugprone-reserved-identifier): the names are those of the runtimes.
extern "C" void __asan_handle_no_return() __attribute__((weak));

/// Every `throw` calls this (Itanium C++ ABI, 2.4.3). It never returns, but is not declared noreturn: without that its last
/// call is a tail call, which saves a frame to unwind, a fifth of the time of a throw.
extern "C" void __cxa_throw(void* thrown, std::type_info* type, void (*destroy)(void*)) {
  using throwing = void (*)(void*, std::type_info*, void (*)(void*));
  static const auto go_on = reinterpret_cast<throwing>(dlsym(RTLD_NEXT, "__cxa_throw"));
  heddle::take_down(thrown, *type);
  if (__asan_handle_no_return != nullptr) __asan_handle_no_return();
  go_on(thrown, type, destroy);
}
// NOLINTEND(bugprone-reserved-identifier)
