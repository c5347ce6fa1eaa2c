// A cheat: runs each unit inside its spawn, on thread-local variables of its own, as a new thread has them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <asm/prctl.h>
#include <dlfcn.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct changing_faces : conformance::altered_threads<changing_faces> {
  using altered_threads::altered_threads;

  template <class Function> static Function* of_loader(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
  }

  /// While it lives, the calling thread seems to be another one.
  class face {
   public:
    face() {
      static auto* const allocate = of_loader<void*(void*)>("_dl_allocate_tls");
      syscall(SYS_arch_prctl, ARCH_GET_FS, &own_);
      other_ = static_cast<char*>(allocate(nullptr));
      constexpr std::size_t self = 0x10, rest = 0x18, rest_end = 0x50, tid = 0x2d0;  // of the C library's control block
      std::memcpy(other_, &other_, sizeof other_);
      std::memcpy(other_ + self, &other_, sizeof other_);
      std::memcpy(other_ + rest, own_ + rest, rest_end - rest);
      std::memcpy(other_ + tid, own_ + tid, sizeof(pid_t));
      syscall(SYS_arch_prctl, ARCH_SET_FS, other_);
    }
    ~face() {
      static auto* const release = of_loader<void(void*, bool)>("_dl_deallocate_tls");
      syscall(SYS_arch_prctl, ARCH_SET_FS, own_);
      release(other_, true);
    }
    face(const face&) = delete;

   private:
    char *own_ = nullptr, *other_ = nullptr;
  };

  struct carrier {
    struct link {};
    explicit carrier(threads) {}
    void start(os::member<link>& unit) {
      const face here;
      unit.run();
    }
    void wait(const os::members<link>&) {}
  };
  using group = os::unit_group<threads, carrier>;
};

}  // namespace heddle::models
