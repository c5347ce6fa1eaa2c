// Says: the text of a failure is that of the exception that left the unit, whatever is in it; of a long one at least the first 100 bytes.
// Source: THR-30; docs/interface.md; concurrent.futures.Future.exception.
// Killed by: printf_failures, root_cause_failures, short_texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>

#include "harness/contract.hpp"

namespace heddle::contracts::group {

/// Each text is thrown in several ways, in a unit, and in the child of one that lets it pass.
template <class M> struct keeps_texts {
  static constexpr auto rows = "THR-30";
  static constexpr int ways = 5, texts = 27, units = ways * texts;
  static constexpr std::size_t kept_at_least = 100;
  static constexpr demand demands{.concurrent_units = 1, .gated = false};
  using needs = heddle::needs<typename M::group>;
  struct state {
    std::array<int, units> told{}, told_of_child{};
  };
  struct exception_with_text : std::exception {
    explicit exception_with_text(std::string what) : text(std::move(what)) {}
    const char* what() const noexcept override { return text.c_str(); }
    std::string text;
  };

  static std::string bytes(int first, std::size_t count) {
    std::string all;
    for (int next = first; all.size() < count; next = next % 255 + 1) all += static_cast<char>(next);
    return all;
  }
  static std::string text(int which) {
    constexpr std::array lengths{1, 7, 8, 14, 15, 16, 22, 23, 31, 32, 63, 64, 98, 99, 100, 101, 127, 1000, 70'000};
    const std::array<std::string, 5> marks{"", "100 %% of 5 %d, %c", R"("a" 'b' `c` \n {} {0} $HOME)",
                                           "two\r\n\tlines\n", "unknown exception"};
    const auto at = static_cast<std::size_t>(which);
    if (at < marks.size()) return marks[at];
    if (at < marks.size() + lengths.size()) return bytes('0', static_cast<std::size_t>(lengths[at - marks.size()]));
    return bytes(1 + 100 * (which - 24), 100);
  }

  /// In the last two ways another exception is inside, or was handled before.
  [[noreturn]] static void fail_with(int place) {
    const std::string words = text(place / ways);
    try {
      if (place % ways > 2) throw std::logic_error("inside");
    } catch (const std::exception&) {
      if (place % ways == 3) std::throw_with_nested(std::runtime_error(words));
    }
    if (place % ways == 0) throw std::runtime_error(words);
    if (place % ways == 1) throw exception_with_text(words);
    std::rethrow_exception(std::make_exception_ptr(std::invalid_argument(words)));
  }
  static bool is_told(std::string_view told, int place) {
    const std::string thrown = text(place / ways);
    return thrown.size() <= kept_at_least ? told == thrown : told.size() >= kept_at_least && thrown.starts_with(told);
  }

  static task<M> fail(M, int place) {
    fail_with(place);
    RETURN();
  }
  static task<M> let_pass(M m, int place) {
    typename M::group g(m);
    g.spawn(fn<fail>, place);
    AWAIT(g.join());
    RETURN();
  }
  template <auto Unit> static task<M> ask_all(M m, std::array<int, units>& told) {
    typename M::group g(m);
    std::array<typename M::template handle<void>, units> all;
    for (int i = 0; i < units; ++i) all[static_cast<std::size_t>(i)] = g.spawn(fn<Unit>, i);
    for (int i = 0; i < units; ++i) {
      try {
        AWAIT(all[static_cast<std::size_t>(i)].join());
      } catch (const task_failed& failure) { told[static_cast<std::size_t>(i)] += is_told(failure.what(), i); }
    }
    try {
      AWAIT(g.join());
    } catch (const task_failed& failure) { told[0] += is_told(failure.what(), 0); }
    RETURN();
  }

  static task<M> body(M m, ref<state> s) {
    AWAIT(ask_all<fail>(m, s->told));
    AWAIT(ask_all<let_pass>(m, s->told_of_child));
    RETURN();
  }

  static verdict judge(const state& s) {
    for (const auto* told : {&s.told, &s.told_of_child})
      for (int i = 0; i < units; ++i)
        if ((*told)[static_cast<std::size_t>(i)] != (i == 0 ? 2 : 1))
          return fail_verdict("a failure with the text \"{}\" was told with another", text(i / ways));
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::group
