// Holds coro_asio to what every model, and every suspending one, has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/model.hpp"

using under_test = heddle::models::coro_asio;
#include "models/facets/accept_test.hpp"
#include "models/facets/every_model_test.hpp"
#include "models/facets/suspending_test.hpp"
