// What a workload demands of a model, and the defaults for what it doesn't say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "harness/account.hpp"
#include "harness/parameters.hpp"
#include "harness/pass.hpp"
#include "models/facets/facets.hpp"

namespace heddle {

/// How many units must be alive, and each making progress, for a workload or contract to end: a bounded model takes that
/// many workers. `gated` says that the body really brings them all together, so exactly that many workers must be seen.
struct demand {
  long concurrent_units = 1;
  bool gated = false;
};

/// The load generator that a workload is served to, if any.
struct outside_load {
  int connections;
  int bytes;
};

/// A workload is `template <class M> struct NAME` in workloads/<kind>/NAME.hpp with:
///
///   unit                        what one operation is, as a constant text
///   using needs = …             the facets it needs
///   struct state                what its tasks share (made once for each host, before any unit)
///   task<M> pass(M, ref<state>, heddle::pass&)      does pass.ops operations, between pass.start() and pass.stop()
///   long units(params, ops)     how many units a pass creates
///   std::string verify(state, params, ops)          empty, or what is wrong with the answer
///
/// and, where the defaults below don't fit, `parameters()`, `demands(params)`, `load(params)`, `batch(params)`.
template <class W> std::vector<parameter> parameters_of() {
  if constexpr (requires { W::parameters(); }) return W::parameters();
  else return {};
}
template <class W> demand demands_of(const params& p) {
  if constexpr (requires { W::demands(p); }) return W::demands(p);
  else return {};
}
template <class W> std::optional<outside_load> load_of(const params& p) {
  if constexpr (requires { W::load(p); }) return W::load(p);
  else return {};
}
/// The number of operations in a pass is a multiple of this.
template <class W> long batch_of(const params& p) {
  if constexpr (requires { W::batch(p); }) return W::batch(p);
  else return 1;
}

/// How a model is started for a demand: `workers` as a parameter is the user's word, otherwise every unit that has to be
/// alive gets one, and no model fewer than the machine has. The rest is as `asked`.
inline setting setting_for(const params& p, const demand& d, setting asked = {}) {
  const auto enough = d.gated ? d.concurrent_units : std::max<long>(d.concurrent_units, cores());
  asked.workers = static_cast<int>(p.has("workers") ? p["workers"] : enough);
  asked.gated = d.gated;
  return asked;
}

/// Why model M has no cell with these parameters, or an empty text. `workers` as a parameter asks for parallelism; a model
/// on one thread has none.
template <class M, class W> std::string refusal(const params& p) {
  if constexpr (constexpr auto why = W::needs::absence(); !why.empty()) return std::string(why);
  if (p.has("workers") && p["workers"] > 1 && M::about.carried == carriers::one) return "runs on one thread";
  if constexpr (requires(setting s) { M::refuses(s); }) return M::refuses(setting_for(p, demands_of<W>(p)));
  else return {};
}

}  // namespace heddle
