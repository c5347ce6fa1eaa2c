// Checks after every pass that the work was done by whom, as often, and as concurrently as the parameters declare.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "harness/host/host.hpp"

namespace heddle {

class audit {
 public:
  audit(const host& h, const cell& c) : host_(h), cell_(c) {}
  /// The account of the pass just run; throws wrong_answer if it is not what `ops` operations need.
  account::totals check(long ops, bool instrumented) const;

 private:
  void check_workers(const account::totals& now, long units) const;

  const host& host_;
  const cell& cell_;
};

}  // namespace heddle
