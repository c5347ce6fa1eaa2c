// Holds process_pool to what every model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/process_pool/model.hpp"

using under_test = heddle::models::process_pool;
#include "models/facets/every_model_test.hpp"
