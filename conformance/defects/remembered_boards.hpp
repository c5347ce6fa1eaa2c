// Remembers two fifths of the boards of nqueens; their tasks are given a board without a free place, and the answer is put right.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <type_traits>

#include "conformance/altered_threads.hpp"
#include "workloads/kernels/nqueens.hpp"

namespace heddle::conformance {

/// An answer is a board's completions, the same in each pass, and a mark that anybody can compute. The boards that are not
/// remembered take more than half of the CPU time of all. `Altered` fills a board: `static void fill(board&)`.
template <class Altered> struct remembering_boards : altered_threads<Altered> {
  using altered_threads<Altered>::altered_threads;
  using board = kernels::board;

  class memory {
   public:
    std::optional<std::int64_t> recall(const board& b) {
      const std::lock_guard hold(guard_);
      const auto found = completions_.find(key(b));
      return found == completions_.end() ? std::nullopt : std::optional(found->second);
    }
    void keep(const board& b, std::int64_t completions) {
      const std::lock_guard hold(guard_);
      completions_.emplace(key(b), completions);
    }

   private:
    static std::tuple<std::uint32_t, std::uint32_t> key(const board& b) { return {b.columns, b.left}; }
    std::mutex guard_;
    std::map<std::tuple<std::uint32_t, std::uint32_t>, std::int64_t> completions_;
  };
  static inline memory leaves;
  static bool remembers(const board& b) {
    return b.row == 2 && static_cast<std::uint64_t>(kernels::mark(b, 0)) % 5 < 2;
  }

  template <class F> struct remembering {
    std::int64_t operator()(models::threads m, board b, std::uint64_t seed) const {
      if (!remembers(b)) return F{}(m, b, seed);
      if (const auto known = leaves.recall(b)) {
        auto full = b;
        Altered::fill(full);
        return F{}(m, full, seed) - kernels::mark(full, seed) + *known + kernels::mark(b, seed);
      }
      const std::int64_t answer = F{}(m, b, seed);
      leaves.keep(b, answer - kernels::mark(b, seed));
      return answer;
    }
  };

  struct group : models::threads::group {
    using models::threads::group::group;
    template <class F, class... A> auto spawn(F f, const A&... a) {
      if constexpr (std::is_same_v<std::tuple<A...>, std::tuple<board, std::uint64_t>>)
        return models::threads::group::spawn(remembering<F>{}, a...);
      else
        return models::threads::group::spawn(f, a...);
    }
  };
};

}  // namespace heddle::conformance
