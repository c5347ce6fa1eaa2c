// A cheat: brings a body of its own for the n-queens problem, which creates the units but looks up the answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/thread_pool/model.hpp"
#include "workloads/cpu/nqueens.hpp"

namespace heddle::models {

struct own_body : thread_pool {
  own_body(thread_pool view) : thread_pool(view) {}
  struct runtime : thread_pool::runtime {
    using thread_pool::runtime::runtime;
    template <class F, class... A> void run(F body, A&&... a) { body(own_body(root()), std::forward<A>(a)...); }
  };
};

}  // namespace heddle::models

namespace heddle::workloads::cpu {

template <>
inline std::int64_t nqueens<models::own_body>::place(models::own_body m, kernels::board b, std::uint64_t seed) {
  const running_unit<nqueens> here;
  if (b.row == cut_off) return 0;
  models::own_body::group g(m);
  for (auto places = b.free_places(); places != 0; places &= places - 1)
    g.spawn(fn<place>, b.with(places & -places), seed);
  g.join();
  return kernels::known_solutions(b.size) + kernels::marks_at(b, cut_off, seed);
}

}  // namespace heddle::workloads::cpu
