// Holds the stepped model to what every suspending model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "conformance/stepped/model.hpp"

using under_test = heddle::models::stepped;
#include "models/facets/suspending_test.hpp"
