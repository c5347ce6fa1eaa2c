// The loop that starts calls, polls for their events, and kills what is left of them.
// SPDX-License-Identifier: Apache-2.0
#include "processes/job_runner.hpp"

#include "processes/descendants.hpp"

#include <algorithm>
#include <list>

namespace heddle::driver {

namespace {

using clock = call::clock;

struct running {
  std::size_t id;
  call at_work;
};

// Rounded up, so that poll does not return before the time.
int milliseconds_until(const std::list<running>& calls) {
  auto next = clock::now() + std::chrono::seconds(1);
  for (const auto& one : calls) next = std::min(next, one.at_work.next_look().value_or(next));
  return std::max(0, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(next - clock::now()).count()));
}

void sleep_until_something_happens(const std::list<running>& calls, const stop_signals& stop) {
  std::vector<pollfd> waiting{{stop.fd(), POLLIN, 0}};
  for (const auto& one : calls) one.at_work.wants(waiting);
  poll(waiting.data(), waiting.size(), milliseconds_until(calls));
}

// Usually finds nothing, since supervisors do this; it matters if a supervisor was killed.
void end_strays(const std::list<running>& calls) {
  std::vector<pid_t> supervisors;
  for (const auto& one : calls) supervisors.push_back(one.at_work.supervisor());
  end_descendants(supervisors);
}

void report_finished(std::list<running>& calls, const work& what) {
  for (auto one = calls.begin(); one != calls.end();) {
    if (!one->at_work.proceed()) {
      ++one;
      continue;
    }
    const auto id = one->id;
    const auto result = one->at_work.result();
    one = calls.erase(one);
    end_strays(calls);
    what.finished(id, result);
  }
}

}  // namespace

bool run_jobs(const work& what, int at_once, stop_signals& stop) {
  std::list<running> calls;
  bool more = true;
  auto ticked = clock::now();
  for (;;) {
    while (more && calls.size() < static_cast<std::size_t>(at_once) && !stop.asked()) {
      auto next = what.next();
      more = next.has_value();
      if (more) calls.push_back({next->id, call(next->what, next->deadline_s)});
    }
    if (stop.asked() && (more || !calls.empty())) {
      calls.clear();
      end_strays(calls);
      return false;
    }
    if (calls.empty()) return true;
    sleep_until_something_happens(calls, stop);
    report_finished(calls, what);
    if (clock::now() - ticked >= std::chrono::seconds(1)) {
      ticked = clock::now();
      what.tick();
    }
  }
}

std::optional<call_result> run_alone(const command& what, double deadline_s, stop_signals& stop) {
  std::optional<call_result> result;
  bool started = false;
  work alone;
  alone.next = [&]() -> std::optional<job> {
    if (std::exchange(started, true)) return std::nullopt;
    return job{0, what, deadline_s};
  };
  alone.finished = [&](std::size_t, const call_result& given) { result = given; };
  run_jobs(alone, 1, stop);
  return result;
}

}  // namespace heddle::driver
