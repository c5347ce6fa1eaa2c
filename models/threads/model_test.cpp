// Holds threads to what every model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/threads/model.hpp"

using under_test = heddle::models::threads;
#include "models/facets/accept_test.hpp"
#include "models/facets/every_model_test.hpp"
