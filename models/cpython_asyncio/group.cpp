// Waits for asyncio's tasks.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/group.hpp"

namespace heddle::on_asyncio {

task<> join_all(const members& all) {
  if (all.empty()) co_return;  // asyncio.wait refuses no tasks
  python::object tasks;
  {
    const python::with_lock here;
    tasks = python::object(PyList_New(0));
    for (const auto& each : all) PyList_Append(tasks.get(), each->task.get());
  }
  co_await awaiting(python::call(python::find("asyncio", "wait"), tasks));
}

}  // namespace heddle::on_asyncio
