// Checks after every pass that the work was done by whom, as often, and as concurrently as the parameters declare.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/host/host.hpp"

namespace heddle {

class audit {
 public:
  audit(const host& h, const cell& c) : host_(h), cell_(c) {}
  /// Throws wrong_answer if the account of the pass just run is not what `ops` operations need.
  void check(long ops, bool instrumented);
  /// Begun and finished summed over all passes; the largest numbers of workers and of units alive.
  const account::totals& sum() const { return sum_; }

 private:
  void check_workers(const account::totals& now, long units) const;

  const host& host_;
  const cell& cell_;
  account::totals sum_;
};

}  // namespace heddle
