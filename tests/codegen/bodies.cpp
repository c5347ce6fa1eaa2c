// The same loops written by hand and as a body of a blocking model: the machine code must not differ.
// SPDX-License-Identifier: Apache-2.0
#include "models/threads/model.hpp"

using M = heddle::models::threads;

extern "C" long mutex_loop_by_hand(M::mutex& section, long rounds) {
  long turns = 0;
  for (long i = 0; i < rounds; ++i) {
    section.lock();
    ++turns;
    section.unlock();
  }
  return turns;
}

template <class Model> heddle::task<Model, long> body(typename Model::mutex& section, long rounds) {
  long turns = 0;
  for (long i = 0; i < rounds; ++i) {
    AWAIT(section.lock());
    ++turns;
    section.unlock();
  }
  RETURN(turns);
}

extern "C" long mutex_loop_as_body(M::mutex& section, long rounds) { return body<M>(section, rounds); }
