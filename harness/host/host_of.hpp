// The host of a model before anything is enrolled: compiled with the model, in its colour.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "harness/host/host.hpp"
#include "models/facets/facets.hpp"
#include "models/facets/guarantee.hpp"

namespace heddle {

template <class M> host host_of(std::string model) {
  host h;
  h.model = std::move(model);
  h.colour = suspending ? "suspending" : "blocking";
  h.about = M::about;
  if constexpr (requires { M::explorable; }) h.explorable = M::explorable;
  if constexpr (requires { M::only; }) {
    h.only = M::only.workloads;
    h.only_reason = M::only.reason;
  }
  const auto note = [&](const char* facet, std::string_view why) { h.facets[facet] = why; };
  note("unit", "");
  note("interpreter_lock", absence_of<interpreter_lock<M>>());
  note("group", absence_of<typename M::group>());
  note("mutex", absence_of<typename M::mutex>());
  note("lock", absence_of<typename M::lock>());
  note("recursive_lock", absence_of<typename M::recursive_lock>());
  note("condition", absence_of<typename M::condition>());
  note("monitor", absence_of<typename M::monitor>());
  note("semaphore", absence_of<typename M::semaphore>());
  note("bounded_semaphore", absence_of<typename M::bounded_semaphore>());
  note("event", absence_of<typename M::event>());
  note("barrier", absence_of<typename M::template barrier<>>());
  note("channel", absence_of<typename M::template channel<int, 1>>());
  note("listener", absence_of<typename M::listener>());
  note("unix_listener", absence_of<typename M::unix_listener>());
  note("stream", absence_of<typename M::stream>());
  return h;
}

}  // namespace heddle
