// The terminate handler of hosts, and their handling of an outside program that has ended.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/last_words.hpp"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>

#include "harness/account.hpp"
#include "harness/host/last_thrown.hpp"
#include "harness/outside/end_watch.hpp"
#include "models/facets/failure.hpp"
#include "models/facets/process_shared/last_words.hpp"

namespace heddle {
namespace {

std::function<std::string(const std::string& why)> document_for;
void (*write_text)(std::string_view);
pid_t first_process = 0;
bool first_failure_ends = false;

/// The document for an outside program's end, as the parts before and after its reason: a signal handler can't build one.
std::string beginning, rest;

void prepare_document() {
  const std::string reason = "the reason";
  rest = document_for(reason);
  const auto at = rest.find('"' + reason + '"') + 1;
  beginning = rest.substr(0, at);
  rest.erase(0, at + reason.size());
}

/// The thread that writes the document; 0 as long as there is none.
std::atomic<pid_t> teller{0};

/// A record takes about a hundred small allocations; if one fails, building the document ends in std::terminate again.
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
  return why.starts_with(left) ? why : left + ", by an exception: " + why;  // already in the text of a unit below
}

/// Only one thread may write the document; others wait here for the process to end. The same thread gets here again only if
/// writing failed.
void only_once() {
  pid_t nobody = 0;
  if (teller.compare_exchange_strong(nobody, gettid())) return;
  if (nobody == gettid()) std::abort();
  for (;;) pause();
}

bool is_first() { return getpid() == first_process; }

/// Async-signal-safe. Called by `teller` only.
void tell_end(const end_watch& ended) noexcept {
  for (const auto part : {std::string_view(beginning), ended.why(), std::string_view(rest)}) write_text(part);
}

/// When an outside program ends, units that depend on it fail, perhaps before its end is noticed: then its end is the reason.
void tell(const std::string& why) {
  if (const auto* ended = end_watch::ended_within(std::chrono::seconds(1)))
    tell_end(*ended);
  else
    write_text(document_for(why));
}

template <class Say> void say_and_leave(Say say) {
  only_once();
  reserve.reset();
  try {
    say();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "no result could be written: %s\n", e.what());
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

/// Called in a signal handler.
void leave_with(const end_watch& ended) noexcept {
  pid_t nobody = 0;
  if (!is_first() || !teller.compare_exchange_strong(nobody, gettid())) return;
  tell_end(ended);
  std::_Exit(0);
}

void on_failure(std::string_view why) {
  if (!first_failure_ends) return;
  if (!is_first()) return account::note_failure(why);
  say_and_leave([&] { tell(std::string(why)); });
}

void on_look() {
  if (!first_failure_ends || !is_first()) return;
  if (const auto why = account::noted_failure(); !why.empty()) say_and_leave([&] { tell(why); });
}

}  // namespace

void tell_instead_of_terminating(std::function<std::string(const std::string& why)> for_reason,
                                 void (*write)(std::string_view)) {
  document_for = std::move(for_reason);
  write_text = write;
  prepare_document();
  end_watch::on_end = leave_with;
  first_process = getpid();
  reserve = std::make_unique_for_overwrite<std::byte[]>(enough_to_tell);
  std::set_terminate(say_why_and_leave);
  unit_failed = on_failure;
  look_for_failures = on_look;
}

void end_at_the_first_failure() { first_failure_ends = true; }

}  // namespace heddle
