// Holds thread_pool to what every model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/thread_pool/model.hpp"

using under_test = heddle::models::thread_pool;
#include "models/facets/every_model_test.hpp"
