// A cheat: memory and page tables that are filled before main, and freed as the model is opened, make room for those of the tasks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/mman.h>

#include <cstddef>

#include "conformance/altered_threads.hpp"

namespace heddle::models {

struct filled_before_main : conformance::altered_threads<filled_before_main> {
  using altered_threads::altered_threads;

  class filling {
   public:
    filling() {
      for (std::size_t at = 0; at < pages; at += page) begin_[at] = 1;
      for (std::size_t at = pages; at < pages + tables; at += per_table) begin_[at] = 1;
    }
    void free() { munmap(const_cast<char*>(begin_), pages + tables); }

   private:
    static constexpr std::size_t page = 4096, pages = 64UL << 20, per_table = 2UL << 20, tables = 4000 * per_table;
    volatile char* begin_ = static_cast<volatile char*>(
        mmap(nullptr, pages + tables, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
  };
  static inline filling carried;

  struct runtime : altered_threads::runtime {
    explicit runtime(const setting& s) : altered_threads::runtime(s) { carried.free(); }
  };
};

}  // namespace heddle::models
