// Runs units on an event loop of asyncio.
// SPDX-License-Identifier: Apache-2.0
#include "models/cpython_asyncio/loop.hpp"

#include <exception>

#include "models/python/callable.hpp"
#include "models/python/source.hpp"

namespace heddle::on_asyncio {
namespace {

python::object unless_none(const python::object& result) { return result.get() == Py_None ? python::object() : result; }

}  // namespace

loop::loop() {
  python::start_interpreter({"loop", "asyncio_channel", "asyncio_condition", "asyncio_listener"});
  it_ = python::call(python::find("asyncio", "new_event_loop"));
  here_ = this;
}
loop::~loop() {
  try {
    python::call(python::find_in_source("loop", "close"), it_);
  } catch (const std::exception&) {}  // what it still had is lost either way
  here_ = nullptr;
}

void loop::run(unit& root) { python::call_method(it_, "run_until_complete", drive(root)); }

python::object loop::start(unit& u) { return python::call_method(it_, "create_task", drive(u)); }

python::object loop::drive(unit& u) {
  const auto next = [this, &u](const python::object& result, const python::object& error) {
    return step(u, result, error);
  };
  return python::call(python::find_in_source("loop", "drive"), python::callable_of_two(next));
}

python::object loop::step(unit& u, const python::object& result, const python::object& error) {
  u.result_ = result;
  u.error_ = error;
  auto* const before = std::exchange(running_, &u);
  if (u.top_ == nullptr) u.top_ = &u.begin();
  while (u.top_ != nullptr && !awaited_) u.top_->resumes.resume();
  if (u.top_ == nullptr) u.finish();
  running_ = before;
  return awaited_ ? std::exchange(awaited_, {}) : python::none();
}

python::object loop::take() {
  const auto raised = std::exchange(running_->error_, {});
  if (!raised || raised.get() == Py_None) return std::exchange(running_->result_, {});
  const python::with_lock here;
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(raised.get())), raised.get());
  python::raise_in_cpp();
}

task<python::object> within(std::chrono::nanoseconds limit, python::object awaitable) {
  if (limit <= limit.zero()) co_return poll(awaitable);
  const auto timed = python::call(python::find_in_source("loop", "within"), python::seconds(limit), awaitable);
  const auto result = co_await awaiting(timed);
  co_return unless_none(result);
}

python::object poll(const python::object& awaitable) {
  return unless_none(python::call(python::find_in_source("loop", "poll"), awaitable));
}

void at_once(const python::object& awaitable) { python::call(python::find_in_source("loop", "at_once"), awaitable); }

task<> sleep(double seconds) { co_await awaiting(python::call(python::find("asyncio", "sleep"), seconds)); }

}  // namespace heddle::on_asyncio
