// Says: where memory is isolated, a unit whose process ends before it does has failed, however it ended, and the others go on.
// Source: docs/interface.md; concurrent.futures.process.BrokenProcessPool, multiprocessing.Process.exitcode.
// Killed by: trusting_unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <signal.h>
#include <unistd.h>

#include <array>
#include <cstddef>

#include "harness/contract.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle::contracts::unit {

template <class M> struct fails_with_its_process {
  static constexpr auto rows = "";
  enum class way { killed, terminated, ended, ended_with_status };
  static constexpr std::array ways{way::killed, way::terminated, way::ended, way::ended_with_status};
  static constexpr int others = 4, answer = 7;
  static constexpr demand demands{.concurrent_units = ways.size() + others, .gated = false};
  using needs = heddle::needs<typename M::group, isolation<M>>;
  struct state {
    int failed = 0, right = 0;
    bool group_failed = false;
  };

  static task<M> end_process(M, way how) {
    if (how == way::killed) kill(getpid(), SIGKILL);
    if (how == way::terminated) kill(getpid(), SIGTERM);
    _exit(how == way::ended ? 0 : 3);
    RETURN();
  }
  static task<M, int> live(M) { RETURN(answer); }

  /// All are spawned before any is joined: a pool that has lost a worker may refuse more.
  static task<M> body(M m, ref<state> s) {
    typename M::group g(m);
    std::array<typename M::template handle<int>, others> living;
    std::array<typename M::template handle<void>, ways.size()> ending;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      ending[i] = g.spawn(fn<end_process>, ways[i]);
      living.at(i) = g.spawn(fn<live>);
    }
    for (const auto& each : ending) {
      try {
        AWAIT(each.join());
      } catch (const task_failed&) { ++s->failed; }
    }
    for (const auto& each : living) {
      const int got = AWAIT(each.join());
      s->right += got == answer;
    }
    try {
      AWAIT(g.join());
    } catch (const task_failed&) { s->group_failed = true; }
    RETURN();
  }

  static verdict judge(const state& s) {
    if (s.failed != static_cast<int>(ways.size()))
      return fail_verdict("of {} units whose processes ended {} were told to have failed", ways.size(), s.failed);
    if (!s.group_failed) return fail_verdict("their group's join reported no failure");
    if (s.right != others) return fail_verdict("of {} other units {} gave their results", others, s.right);
    return pass_verdict();
  }
};

}  // namespace heddle::contracts::unit
