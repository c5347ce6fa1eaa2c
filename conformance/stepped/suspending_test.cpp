// Runs the tests of all suspending models on the stepped model.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepped/model.hpp"

using under_test = heddle::models::stepped;
#include "models/facets/suspending_test.hpp"
