// Waits at a barrier of asyncio.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/barrier.hpp"

#include "models/facets/broken_barrier.hpp"

namespace heddle::on_asyncio {

barrier::barrier(int parties, derived::no_action, std::chrono::nanoseconds limit)
    : it_(python::call(python::find("asyncio", "Barrier"), parties)), limit_(limit) {}

task<int> barrier::arrive_and_wait_for(std::chrono::nanoseconds limit) {
  const auto arrival = python::call_method(it_, "wait");
  python::object place;
  if (limit == for_ever) {
    place = co_await awaiting(arrival);
  } else {
    place = co_await within(limit, arrival);
    if (!place) throw broken_barrier();
  }
  co_return static_cast<int>(python::to_long(place));
}

void barrier::abort() { at_once(python::call_method(it_, "abort")); }

void barrier::reset() { at_once(python::call_method(it_, "reset")); }

}  // namespace heddle::on_asyncio
