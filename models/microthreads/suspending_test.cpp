// Holds microthreads to what every suspending model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/microthreads/model.hpp"

using under_test = heddle::models::microthreads;
#include "models/facets/suspending_test.hpp"
