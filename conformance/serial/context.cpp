// Stacks and switches between them.
// SPDX-License-Identifier: Apache-2.0
#undef _FORTIFY_SOURCE  // its longjmp() takes a switch to another stack for a mistake
#include "conformance/serial/context.hpp"

#include <cxxabi.h>
#include <sys/mman.h>

#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace heddle::serial {
namespace {

constexpr std::size_t page = 4096, stack_size = 64 * page;

/// Stacks that are not in use: an exploration makes thousands of units a second.
std::vector<std::byte*>& spare_stacks() {
  static std::vector<std::byte*> spare;
  return spare;
}

/// Its lowest page can't be touched, so that an overflow is a SIGSEGV.
std::byte* take_stack() {
  auto& spare = spare_stacks();
  if (!spare.empty()) {
    auto* const taken = spare.back();
    spare.pop_back();
    return taken;
  }
  void* const made = mmap(nullptr, stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (made == MAP_FAILED) throw std::system_error(errno, std::generic_category(), "a unit's stack");
  mprotect(made, page, PROT_NONE);
  return static_cast<std::byte*>(made);
}

void exchange_exceptions(exceptions_in_flight& with) {
  std::swap(*reinterpret_cast<exceptions_in_flight*>(abi::__cxa_get_globals()), with);
}

}  // namespace

context::context(void (*entry)(void*), void* argument) : entry_(entry), argument_(argument), stack_(take_stack()) {
  getcontext(&beginning_);
  beginning_.uc_stack.ss_sp = stack_;
  beginning_.uc_stack.ss_size = stack_size;
  beginning_.uc_link = nullptr;
  const auto self = std::bit_cast<std::uintptr_t>(this);
  makecontext(&beginning_, std::bit_cast<void (*)()>(&context::begin), 2, static_cast<unsigned>(self >> 32U),
              static_cast<unsigned>(self));
}

context::~context() { spare_stacks().push_back(stack_); }

/// makecontext() passes only ints.
void context::begin(unsigned high, unsigned low) {
  auto* const self = std::bit_cast<context*>((std::uintptr_t{high} << 32U) | low);
  self->entry_(self->argument_);
  std::abort();
}

void context::resume() {
  exchange_exceptions(exceptions_);
  if (_setjmp(resumer_) == 0) {
    if (std::exchange(begun_, true)) _longjmp(here_, 1);
    setcontext(&beginning_);
  }
  exchange_exceptions(exceptions_);
}

void context::suspend() {
  if (_setjmp(here_) == 0) _longjmp(resumer_, 1);
}

}  // namespace heddle::serial
