// The interface of workloads: what a workload declares, and the defaults for what it leaves out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "harness/account.hpp"
#include "harness/demand.hpp"
#include "harness/parameters.hpp"
#include "harness/pass.hpp"
#include "harness/ranking.hpp"
#include "harness/unit_limits.hpp"
#include "models/facets/facets.hpp"

namespace heddle {

/// A workload is `template <class M> struct NAME` in workloads/<kind>/NAME.hpp with:
///
///   unit                        what one operation is, as a constant text
///   using needs = …             the facets it needs
///   struct state                what its tasks share (made once per host process, before any unit)
///   task<M> pass(M, ref<state>, heddle::pass&)      does pass.ops operations, between pass.start() and pass.stop()
///   long units(params, ops)     how many units a pass creates
///   std::string verify(state, params, ops)          empty, or what is wrong with the answer
///
/// and, where the defaults don't fit,
///
///   parameters()                its parameters and their values; none by default
///   demands(params)             how many units must be alive at once
///   load(params), server(params)    the outside program that it needs
///   processors(params)          how many processors the cell is confined to (see processors_of)
///   batch(params)               the number of operations in a pass is a multiple of this
///   work(params, ops)           what its kernel counts as work (harness/account.hpp, kernel_work); goes with the next
///   arguments(params, ops, seed)    the sum of the marks of what its units are given (harness/account.hpp, running_unit)
///   sequential_ns(params)       the CPU time of one operation without any concurrency, measured with the workload's kernel
///                               (shortest_cpu_ns): a cell that takes much less of it is wrong
///   refuses(params)             why a model has no cell at these parameters, if the workload decides that
///
/// and, for the report (harness/ranking.hpp),
///
///   answers                     the question it belongs to, as a constant; question::none by default
///   ranked_by()                 the figures that models are ranked by: the first decides, the others are reported beside it;
///                               wall time by default; an empty list for a workload that ranks nothing
///   own_cpu                     a constant, false if CPU time includes more than the operations
///   told_as                     how its results are presented, as a constant; presentation::ranking by default
///   stands_on                   the contracts without which its numbers mean nothing, as a constant text of facet/contract names
///                               with spaces between them; none by default. A model that breaks one is shown with its number
///                               struck out, and not ranked. They have to be among the core contracts, which scripts/index checks
template <class W> std::vector<parameter> parameters_of() {
  if constexpr (requires { W::parameters(); })
    return W::parameters();
  else
    return {};
}
template <class W> demand demands_of(const params& p) {
  if constexpr (requires { W::demands(p); })
    return W::demands(p);
  else
    return {};
}
template <class W> std::optional<outside_load> load_of(const params& p) {
  if constexpr (requires { W::load(p); })
    return W::load(p);
  else
    return {};
}
template <class W> std::optional<outside_server> server_of(const params& p) {
  if constexpr (requires { W::server(p); })
    return W::server(p);
  else
    return {};
}
template <class W> long batch_of(const params& p) {
  if constexpr (requires { W::batch(p); })
    return W::batch(p);
  else
    return 1;
}

/// How many processors the host's process is confined to, or none if it may use all. `workers:N` means N processors for
/// every model, so that a model with a thread per task has no more than a pool of N threads. With an outside program, the
/// cell has one processor and the program another, unless its load is not `apart`.
template <class W> std::optional<long> processors_of(const params& p) {
  if constexpr (requires { W::processors(p); }) return W::processors(p);
  if (p.has("workers")) return p["workers"];
  const auto load = load_of<W>(p);
  return server_of<W>(p) || (load && load->apart) ? std::optional<long>(1) : std::nullopt;
}

template <class W> constexpr question answer_of() {
  if constexpr (requires { W::answers; })
    return W::answers;
  else
    return question::none;
}
template <class W> std::vector<ranked_figure> ranked_by_of() {
  if constexpr (requires { W::ranked_by(); })
    return W::ranked_by();
  else
    return {{figure::wall}};
}
template <class W> constexpr bool own_cpu_of() {
  if constexpr (requires { W::own_cpu; })
    return W::own_cpu;
  else
    return true;
}
template <class W> constexpr std::string_view stands_on_of() {
  if constexpr (requires { W::stands_on; })
    return W::stands_on;
  else
    return "";
}
template <class W> constexpr presentation told_as_of() {
  if constexpr (requires { W::told_as; })
    return W::told_as;
  else
    return presentation::ranking;
}

/// Why model M has no cell with these parameters, or an empty text. `workers` as a parameter asks for parallelism; a
/// model on one thread has none.
template <class M, class W> std::string refusal(const params& p) {
  if constexpr (constexpr auto why = W::needs::absence(); !why.empty()) return std::string(why);
  if (p.has("workers") && p["workers"] > 1 && M::about.workers == worker_policy::one) return "runs on one thread";
  if constexpr (requires { W::refuses(p); })
    if (const std::string why = W::refuses(p); !why.empty()) return why;
  if constexpr (requires(setting s) { M::refuses(s); })
    return M::refuses(setting_for(p, demands_of<W>(p)));
  else
    return {};
}

}  // namespace heddle
