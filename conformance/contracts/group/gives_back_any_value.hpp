// Says: a value of any type and size passes into a unit and back as it is: each power of two and its neighbours, NaNs and all.
// Source: THR-01; concurrent.futures.Future.result.
// Killed by: negative_errors, narrow_results, clipped_results.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// Each unit gives back its argument; each is joined before and after its group.
template <class M> struct gives_back_any_value {
  static constexpr auto rows = "THR-01";
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    int given = 0, same = 0;
    std::size_t bytes_of_other = 0;
  };
  template <std::size_t Size> using block = std::array<std::uint8_t, Size>;

  template <class T> static task<M, T> give_back(M, T value) { RETURN(value); }
  template <class T> static task<M> compare(ref<state> s, typename M::template handle<T> unit, T value) {
    bool same = false;
    try {
      const T got = AWAIT(unit.join());
      same = std::memcmp(&got, &value, sizeof value) == 0;
    } catch (const task_failed&) {}
    ++s->given;
    s->same += same;
    if (!same) s->bytes_of_other = sizeof value;
    RETURN();
  }
  template <class T, std::size_t Count> static task<M> pass_all(M m, ref<state> s, std::array<T, Count> values) {
    typename M::group g(m);
    std::array<typename M::template handle<T>, Count> units;
    for (std::size_t i = 0; i < Count; ++i) units[i] = g.spawn(fn<give_back<T>>, values[i]);
    for (std::size_t i = 0; i < Count; ++i) AWAIT(compare<T>(s, units[i], values[i]));
    AWAIT(g.join());
    for (std::size_t i = 0; i < Count; ++i) AWAIT(compare<T>(s, units[i], values[i]));
    RETURN();
  }

  template <class T> static constexpr std::size_t bits = 8 * sizeof(T);
  /// Around each power of two, above zero and below.
  template <class T> static auto numbers() {
    std::array<T, 3 * bits<T> + 1> all{static_cast<T>(-1)};
    for (std::size_t i = 0; i < bits<T>; ++i) {
      const auto power = std::uint64_t{1} << i;
      all[3 * i + 1] = static_cast<T>(power);
      all[3 * i + 2] = static_cast<T>(power - 1);
      all[3 * i + 3] = static_cast<T>(~power);
    }
    return all;
  }
  static auto fractions() {
    using limits = std::numeric_limits<double>;
    return std::array{-0.0,
                      1 / 3.0,
                      limits::infinity(),
                      -limits::infinity(),
                      limits::max(),
                      limits::min(),
                      limits::lowest(),
                      limits::denorm_min(),
                      limits::quiet_NaN(),
                      std::bit_cast<double>(0xfff8'dead'beef'0001)};
  }
  template <std::size_t Size> static auto blocks() {
    std::array<block<Size>, 2> all;
    for (std::size_t i = 0; i < Size; ++i) {
      all[0][i] = static_cast<std::uint8_t>(255 - i % 251);
      all[1][i] = static_cast<std::uint8_t>(i % 2 == 0 ? 0x80 : 0xff);
    }
    return all;
  }
  static task<M> pass_blocks(M m, ref<state> s) {
    AWAIT(pass_all(m, s, blocks<3>()));
    AWAIT(pass_all(m, s, blocks<16>()));
    AWAIT(pass_all(m, s, blocks<17>()));
    AWAIT(pass_all(m, s, blocks<65>()));
    AWAIT(pass_all(m, s, blocks<129>()));
    AWAIT(pass_all(m, s, blocks<257>()));
    AWAIT(pass_all(m, s, blocks<1025>()));
    AWAIT(pass_all(m, s, blocks<4097>()));
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(pass_all(m, s, std::array{true, false}));
    AWAIT(pass_all(m, s, numbers<char>()));
    AWAIT(pass_all(m, s, numbers<std::uint16_t>()));
    AWAIT(pass_all(m, s, numbers<int>()));
    AWAIT(pass_all(m, s, numbers<long>()));
    AWAIT(pass_all(m, s, fractions()));
    AWAIT(pass_blocks(m, s));
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.same != s.given)
      return fail_verdict("of {} values {} came back as they were; one of {} bytes did not", s.given, s.same,
                          s.bytes_of_other);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
