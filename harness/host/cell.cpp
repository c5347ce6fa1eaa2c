// Makes the cells of a workload.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/cell.hpp"

#include <utility>

#include "harness/host/host.hpp"

namespace heddle {
namespace {

cell cell_at(const params& p, const workload_facts& facts, const workload_on_model& w) {
  cell c{.workload = std::string(facts.workload),
         .parameters = p,
         .absence = w.refusal(p),
         .demands = w.demands(p),
         .load = w.load(p),
         .server = w.server(p),
         .processors = w.processors(p),
         .batch = w.batch(p),
         .units = {},
         .sequential_ns = {},
         .work = {},
         .arguments = {},
         .open = {}};
  if (w.units) c.units = [p, units = w.units](long ops) { return units(p, ops); };
  if (w.sequential_ns) c.sequential_ns = [p, time = w.sequential_ns] { return time(p); };
  if (w.work) c.work = [p, work = w.work](long ops) { return work(p, ops); };
  if (w.arguments) c.arguments = [p, given = w.arguments](long ops, std::uint64_t seed) { return given(p, ops, seed); };
  if (w.open) c.open = [p, open = w.open](setting s) { return open(s, p); };
  return c;
}

}  // namespace

void add_workload(host& h, const workload_facts& facts, const workload_on_model& w) {
  h.workloads.push_back(facts);
  for (const auto& p : combinations(w.parameters())) h.cells.push_back(cell_at(p, facts, w));
}

}  // namespace heddle
