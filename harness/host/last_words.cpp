// The terminate handler of hosts.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/last_words.hpp"

#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>

#include "harness/account.hpp"
#include "harness/host/last_thrown.hpp"
#include "models/facets/failure.hpp"
#include "models/facets/process_shared/last_words.hpp"

namespace heddle {
namespace {

std::function<void(const std::string& why)> tell;
pid_t first_process = 0;

/// A record is some hundred small allocations, and a document that can't be built ends in std::terminate itself.
constexpr std::size_t enough_to_tell = 1 << 20;
std::unique_ptr<std::byte[]> reserve;

std::string reason() {
  try {
    if (const auto e = std::current_exception()) std::rethrow_exception(e);
  } catch (const std::exception& e) { return e.what(); } catch (...) {
    return "unknown exception";
  }
  std::string left = "a group was left before it was joined";
  if (std::uncaught_exceptions() == 0) return left;
  const auto why = last_thrown();
  return why.starts_with(left) ? why : left + ", by an exception: " + why;  // a unit below was left so, and told it
}

/// There is one document: other threads wait for the end of the process. The same one comes back if it failed at telling.
void only_once() {
  static std::atomic<pid_t> teller{0};
  pid_t nobody = 0;
  if (teller.compare_exchange_strong(nobody, gettid())) return;
  if (nobody == gettid()) std::abort();
  for (;;) pause();
}

bool is_first() { return getpid() == first_process; }

template <class Say> void say_and_leave(Say say) {
  only_once();
  reserve.reset();
  try {
    say();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "no result could be told: %s\n", e.what());
    std::abort();
  }
  if (!is_first()) std::abort();
  std::_Exit(0);
}

void say_why_and_leave() {
  say_and_leave([] {
    if (is_first())
      tell(reason());
    else if (process_shared::leave_reason)
      process_shared::leave_reason(reason());
  });
}

}  // namespace

void tell_instead_of_terminating(std::function<void(const std::string& why)> how) {
  tell = std::move(how);
  first_process = getpid();
  reserve = std::make_unique_for_overwrite<std::byte[]>(enough_to_tell);
  std::set_terminate(say_why_and_leave);
}

void end_at_the_first_failure() {
  unit_failed = [](std::string_view why) {
    if (!is_first()) return account::note_failure(why);
    say_and_leave([&] { tell(std::string(why)); });
  };
  look_for_failures = [] {
    if (!is_first()) return;
    if (const auto why = account::noted_failure(); !why.empty()) say_and_leave([&] { tell(why); });
  };
}

}  // namespace heddle
