// Says: arguments reach a unit in order, whole and unchanged, and so does its result its joiner.
// Source: THR-01; threading.Thread(args=…).
// Killed by: swapping_arguments.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

template <class M> struct passes_arguments {
  static constexpr auto rows = "THR-01";
  static constexpr int units = 16;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  enum class colour : std::uint8_t { warp, weft };
  struct cloth {
    std::array<std::int16_t, 40> yarns;
    double width;
    colour first;
    friend bool operator==(const cloth&, const cloth&) = default;
  };
  struct state {
    int right = 0, other = 0;
  };

  static cloth woven(int place) {
    cloth made{{}, place / 3.0, place % 2 == 0 ? colour::warp : colour::weft};
    for (std::size_t i = 0; i < made.yarns.size(); ++i)
      made.yarns[i] = static_cast<std::int16_t>(place - 8 * static_cast<int>(i));
    return made;
  }

  /// Gives the cloth back if all other arguments are what they were.
  static task<M, cloth> take(M, int first, int second, cloth third, std::int64_t fourth, bool fifth, char sixth) {
    const bool right = second == -first && third == woven(first) &&
                       fourth == std::numeric_limits<std::int64_t>::min() + first && fifth == (first % 3 == 0) &&
                       sixth == static_cast<char>('a' + first);
    RETURN(right ? third : cloth{});
  }

  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    std::array<typename M::template handle<cloth>, units> all;
    for (int i = 1; i <= units; ++i)
      all[static_cast<std::size_t>(i - 1)] =
          g.spawn(fn<take>, i, -i, woven(i), std::numeric_limits<std::int64_t>::min() + i, i % 3 == 0,
                  static_cast<char>('a' + i));
    for (int i = 1; i <= units; ++i) {
      const auto got = AWAIT(all[static_cast<std::size_t>(i - 1)].join());
      ++(got == woven(i) ? s->right : s->other);
    }
    AWAIT(g.join());
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.right != units) return fail_verdict("of {} units {} got their arguments, and gave one back", units, s.right);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
