// Holds processes to what every model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/processes/model.hpp"

using under_test = heddle::models::processes;
#include "models/facets/every_model_test.hpp"
