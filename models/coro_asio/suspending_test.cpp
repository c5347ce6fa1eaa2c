// Holds coro_asio to what every suspending model has to bear.
// SPDX-License-Identifier: Apache-2.0
#include "models/coro_asio/model.hpp"

using under_test = heddle::models::coro_asio;
#include "models/facets/suspending_test.hpp"
