// Stands between `throw` and the C++ runtime, and takes down what is thrown.
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

thread_local std::array<char, 256> text{};

/// A copy: the exception itself may be gone when somebody asks.
void take_down([[maybe_unused]] void* thrown, [[maybe_unused]] const std::type_info& type) {
#ifdef __GLIBCXX__
  if (!typeid(std::exception).__do_catch(&type, &thrown, 1)) return;
  const char* what = static_cast<const std::exception*>(thrown)->what();
  const auto size = std::min(std::strlen(what), text.size() - 1);
  std::memcpy(text.data(), what, size);
  text[size] = '\0';
#endif
}

}  // namespace

std::string last_thrown() { return text.data(); }

}  // namespace heddle

/// AddressSanitizer forgets the stack's frames here. Where it is linked in after this, its own __cxa_throw is not the next.
// NOLINTBEGIN(bugprone-reserved-identifier): the names are those of the runtimes.
extern "C" void __asan_handle_no_return() __attribute__((weak));

/// What every `throw` calls (Itanium C++ ABI, 2.4.3). It never returns; not declared so, because then its last call would stand
/// on the stack as a frame more to unwind, a fifth of what a throw takes.
extern "C" void __cxa_throw(void* thrown, std::type_info* type, void (*destroy)(void*)) {
  using throwing = void (*)(void*, std::type_info*, void (*)(void*));
  static const auto go_on = reinterpret_cast<throwing>(dlsym(RTLD_NEXT, "__cxa_throw"));
  heddle::take_down(thrown, *type);
  if (__asan_handle_no_return != nullptr) __asan_handle_no_return();
  go_on(thrown, type, destroy);
}
// NOLINTEND(bugprone-reserved-identifier)
