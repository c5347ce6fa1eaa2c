// Guarantees as things that a contract can need: absent, with a reason, in models that don't give them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "models/facets/about.hpp"
#include "models/facets/absent.hpp"

namespace heddle {

struct guaranteed {};

template <bool Given, words Why> using guarantee = std::conditional_t<Given, guaranteed, absent<Why>>;

template <class M> using preemption =
    guarantee<M::about.switches == scheduling::preemptive, "a unit gives way only where it waits or yields">;
template <class M> using isolation = guarantee<M::about.sees == memory::isolated, "units share memory">;
template <class M> using shared_memory = guarantee<M::about.sees == memory::shared, "memory is isolated">;

namespace detail {
template <class M> struct interpreter_lock_of {
  using type = guarantee<requires { M::tick(); }, "no interpreter lock">;
};
template <class M>
  requires requires { typename M::interpreter_lock; }
struct interpreter_lock_of<M> {
  using type = typename M::interpreter_lock;
};
}  // namespace detail
/// A model whose units don't hold the interpreter lock that there is says so as its own type of that name.
template <class M> using interpreter_lock = typename detail::interpreter_lock_of<M>::type;

}  // namespace heddle
