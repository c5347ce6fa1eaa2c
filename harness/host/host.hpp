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
  std::string programs;  ///< folder of the outside programs, for a host that has none in any folder above it
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

/// Runs the protocol's command line (docs/protocol.md); gives the exit status.
int serve(host h, int argc, char** argv);

/// The same for one of several mutants, chosen by `--mutant NAME` as the first argument.
int serve_one_of(std::vector<host> mutants, int argc, char** argv);

}  // namespace heddle
