// A cheat: has the stacks of its fibers, all of them touched, before the first task, so that tasks seem to need no memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/context/fixedsize_stack.hpp>

#include <cstddef>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "models/fibers/model.hpp"

namespace heddle::models {

struct stacks_ahead : fibers {
  stacks_ahead(fibers view) : fibers(view) {}

  /// Stacks that are kept when their fibers end.
  class stock {
   public:
    boost::context::stack_context allocate() {
      if (kept().empty()) return native_.allocate();
      const auto one = kept().back();
      kept().pop_back();
      return one;
    }
    void deallocate(boost::context::stack_context& one) { kept().push_back(one); }
    void fill(std::size_t stacks) {
      for (std::size_t i = kept().size(); i < stacks; ++i) {
        auto one = native_.allocate();
        std::memset(static_cast<std::byte*>(one.sp) - one.size, 0, one.size);
        deallocate(one);
      }
    }

   private:
    static std::vector<boost::context::stack_context>& kept() {
      static std::vector<boost::context::stack_context> all;
      return all;
    }
    boost::context::fixedsize_stack native_{16UL * 1024};
  };

  struct carrier : fibers::carrier {
    using fibers::carrier::carrier;
    template <class Unit> void start(Unit& u) {
      u.link = link(std::allocator_arg, stock(), [&u] { u.out.run(u.call, u.m); });
      u.out.be_known_as(identity(u.link.get_id()));
    }
  };
  using group = os::unit_group<fibers, carrier>;

  struct runtime : fibers::runtime {
    explicit runtime(const setting& s) : fibers::runtime(s) { stock().fill(stacks); }
    stacks_ahead root() { return fibers(); }
    template <class F, class... A> void run(F body, A&&... a) { body(root(), std::forward<A>(a)...); }
    static constexpr std::size_t stacks = 100;
  };
};

}  // namespace heddle::models
