// A host: everything one model's executable can list and run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/host/cell.hpp"
#include "harness/host/contract.hpp"

namespace heddle {

/// What the executable was compiled by, and with. Constants of the executable.
struct build_facts {
  std::string_view compiler, flags, type;
};

/// The facts of the model that --list prints, and what it runs. Filled by the source that heddle_model() generates.
struct host {
  std::string model;
  std::string programs;  ///< folder of the outside programs, for a host that has none in any folder above it
  std::string colour;
  about_model about;
  std::string only;  ///< glob of the workloads it lists; the rest is absent with `only_reason`
  std::string only_reason;
  bool explorable = false;  ///< the model lets the setting's chooser decide what runs next
  build_facts build;
  std::map<std::string, std::string> libraries;  ///< name and version of what it links
  std::map<std::string, std::string> facets;     ///< facet and why it is absent, or empty
  std::vector<workload_facts> workloads;
  std::vector<cell> cells;
  std::vector<contract> contracts;
};

/// Adds a workload and its cells, one for each combination of its parameters. Out of line: what does not depend on types is
/// compiled once, not for each workload on each model.
void add_workload(host& h, const workload_facts& facts, const workload_on_model& w);

/// Runs the protocol's command line (docs/protocol.md); gives the exit status.
int serve(host h, int argc, char** argv);

/// The same for one of several mutants, chosen by `--mutant NAME` as the first argument.
int serve_one_of(std::vector<host> mutants, int argc, char** argv);

}  // namespace heddle
