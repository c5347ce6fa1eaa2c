// Functions of ours as callables of Python's.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/callable.hpp"

#include <exception>
#include <memory>
#include <utility>

namespace heddle::python {
namespace {

using function = std::function<bool()>;
using function_of_two = std::function<object(const object&, const object&)>;

template <class Value> Value& in_capsule(PyObject* capsule) {
  return *static_cast<Value*>(PyCapsule_GetPointer(capsule, nullptr));
}

template <class Value> object capsule_of(Value value) {
  auto kept = std::make_unique<Value>(std::move(value));
  object capsule(PyCapsule_New(kept.get(), nullptr, [](PyObject* one) { delete &in_capsule<Value>(one); }));
  (void)kept.release();  // the capsule's now
  return capsule;
}

/// Gives a new reference, or null with the exception raised that carries what the body threw: several may be on their way at once.
template <class Body> PyObject* run_without_lock(const Body& body) {
  object result;
  std::exception_ptr thrown;
  {
    const without_lock here;
    try {
      result = body();
    } catch (...) { thrown = std::current_exception(); }
  }
  if (!thrown) return result.another();
  PyErr_SetObject(thrown_in_cpp(), capsule_of(thrown).get());
  return nullptr;
}

PyObject* run(PyObject* capsule, PyObject*) {
  return run_without_lock([&] { return to_python(in_capsule<function>(capsule)()); });
}
PyObject* run_of_two(PyObject* capsule, PyObject* const* arguments, Py_ssize_t) {
  const object first(Py_NewRef(arguments[0])), second(Py_NewRef(arguments[1]));
  return run_without_lock([&] { return in_capsule<function_of_two>(capsule)(first, second); });
}

PyMethodDef definition{"heddle_callable", run, METH_NOARGS, nullptr};
PyMethodDef definition_of_two{"heddle_callable_of_two",
                              reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(run_of_two)), METH_FASTCALL,
                              nullptr};

template <class Function> object made_of(Function body, PyMethodDef& as) {
  const with_lock here;
  return object(PyCFunction_New(&as, capsule_of(std::move(body)).get()));
}

}  // namespace

object callable(function body) { return made_of(std::move(body), definition); }

object callable_of_two(function_of_two body) { return made_of(std::move(body), definition_of_two); }

PyObject* thrown_in_cpp() {
  // From BaseException, so that no `except Exception` of the library stops it.
  static PyObject* const type = PyErr_NewException("heddle.ThrownInCpp", PyExc_BaseException, nullptr);
  return type;
}

void rethrow_thrown(const object& raised) {
  const object arguments(PyObject_GetAttrString(raised.get(), "args"));
  std::rethrow_exception(in_capsule<std::exception_ptr>(PyTuple_GetItem(arguments.get(), 0)));
}

}  // namespace heddle::python
