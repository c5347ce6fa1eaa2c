// Holds microthreads to what every model, and every suspending one, has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/microthreads/model.hpp"

using under_test = heddle::models::microthreads;
#include "models/facets/every_model_test.hpp"
#include "models/facets/suspending_test.hpp"
