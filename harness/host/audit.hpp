// Checks after every pass that as many units ran, on as many workers and as many at once, as the workload declares.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/account.hpp"
#include "harness/host/host.hpp"

namespace heddle {

class audit {
 public:
  audit(const host& h, const cell& c) : host_(h), cell_(c) {}
  /// Gives the account of the pass just run; throws wrong_answer if it is not what `ops` operations require.
  account::totals check(long ops, bool instrumented) const;

 private:
  void check_workers(const account::totals& now, long units) const;

  const host& host_;
  const cell& cell_;
};

}  // namespace heddle
