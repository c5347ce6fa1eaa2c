// Holds tbb to what every model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/tbb/model.hpp"

using under_test = heddle::models::tbb;
#include "models/facets/every_model_test.hpp"
