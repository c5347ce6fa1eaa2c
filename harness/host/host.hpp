// A host: everything one model's executable can list and run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/host/cell.hpp"
#include "harness/host/contract.hpp"

namespace heddle {

/// The facts of the model that --list prints, and what it runs. Filled by the source that heddle_model() generates.
struct host {
  std::string model;
  std::string programs;  ///< folder of the programs beside hosts, for one that no folder above has them
  std::string colour;
  about_model about;
  std::string only;  ///< glob of the workloads it lists; the rest is absent with `only_reason`
  std::string only_reason;
  int (*worker_limit)(setting) = nullptr;
  std::map<std::string, std::string> build;      ///< compiler, flags, type
  std::map<std::string, std::string> libraries;  ///< name and version of what it links
  std::map<std::string, std::string> facets;     ///< facet and why it is absent, or empty
  std::vector<workload_facts> workloads;
  std::vector<cell> cells;
  std::vector<contract> contracts;
};

/// The protocol's command line (docs/protocol.md); gives the exit status.
int serve(host h, int argc, char** argv);

/// The same for one of several: `--mutant NAME` comes first and says which.
int serve_one_of(std::vector<host> mutants, int argc, char** argv);

/// The most workers that may be seen at a setting.
template <class M> int worker_limit_of(setting s) {
  if constexpr (requires { M::worker_limit(s); })
    return M::worker_limit(s);
  else
    return s.workers;
}

template <class M> host host_of(std::string model) {
  host h;
  h.model = std::move(model);
  h.colour = suspending ? "suspending" : "blocking";
  h.about = M::about;
  h.worker_limit = worker_limit_of<M>;
  if constexpr (requires { M::only; }) {
    h.only = M::only.workloads;
    h.only_reason = M::only.reason;
  }
  const auto note = [&](const char* facet, std::string_view why) { h.facets[facet] = why; };
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
