// Calls into Python, and what it raises.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/object.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <stdexcept>
#include <system_error>

#include "models/facets/broken_barrier.hpp"
#include "models/python/callable.hpp"

namespace heddle::python {
namespace {

struct raised {
  object type, value;

  /// Of that type and no other.
  bool is_exactly(PyObject* of) const { return type.get() == of; }
  bool is(PyObject* of) const { return PyErr_GivenExceptionMatches(type.get(), of) != 0; }
  std::string text() const { return to_text(object(PyObject_Str(value.get()))); }
};

raised fetch() {
  PyObject *type = nullptr, *value = nullptr, *trace = nullptr;
  PyErr_Fetch(&type, &value, &trace);
  PyErr_NormalizeException(&type, &value, &trace);
  Py_XDECREF(trace);
  return {object(type), object(value)};
}

/// The type has one name in threading and in asyncio, and they are different.
bool is_broken_barrier(const raised& error) {
  return to_text(object(PyObject_GetAttrString(error.type.get(), "__name__"))) == "BrokenBarrierError";
}

/// asyncio raises some without a number.
int number_of(const raised& os_error) {
  const object number(PyObject_GetAttrString(os_error.value.get(), "errno"));
  if (number.get() != Py_None) return static_cast<int>(to_long(number));
  if (os_error.is(PyExc_ConnectionResetError)) return ECONNRESET;
  return os_error.is(PyExc_BrokenPipeError) ? EPIPE : 0;
}

}  // namespace

object::object(PyObject* made) : it_(made) {
  if (made == nullptr) raise_in_cpp();
}
object::object(const object& other) : it_(other.another()) {}
object::~object() {
  if (it_ == nullptr) return;
  const with_lock here;
  Py_DECREF(it_);
}
PyObject* object::another() const {
  if (it_ == nullptr) return nullptr;
  const with_lock here;
  return Py_NewRef(it_);
}

void raise_in_cpp() {
  const auto error = fetch();
  if (error.is(thrown_in_cpp())) rethrow_thrown(error.value);
  const auto text = error.text();
  if (is_broken_barrier(error)) throw broken_barrier();
  if (error.is(PyExc_ValueError) || error.is(PyExc_OverflowError)) throw std::invalid_argument(text);
  if (error.is_exactly(PyExc_RuntimeError) || error.is_exactly(PyExc_AssertionError))
    throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), text);
  if (error.is(PyExc_OSError))
    if (const auto number = number_of(error); number != 0)
      throw std::system_error(number, std::generic_category(), text);
  throw std::runtime_error(to_text(object(PyObject_GetAttrString(error.type.get(), "__name__"))) + ": " + text);
}

object to_python(bool value) {
  const with_lock here;
  return object(PyBool_FromLong(static_cast<long>(value)));
}
object to_python(long value) {
  const with_lock here;
  return object(PyLong_FromLong(value));
}
object to_python(double value) {
  const with_lock here;
  return object(PyFloat_FromDouble(value));
}
object to_python(std::string_view text) {
  const with_lock here;
  return object(PyUnicode_FromStringAndSize(text.data(), static_cast<Py_ssize_t>(text.size())));
}
object none() {
  const with_lock here;
  return object(Py_NewRef(Py_None));
}

bool is_true(const object& result) {
  const with_lock here;
  const int truth = PyObject_IsTrue(result.get());
  if (truth < 0) raise_in_cpp();
  return truth == 1;
}
long to_long(const object& result) {
  const with_lock here;
  const auto value = PyLong_AsLong(result.get());
  if (value == -1 && PyErr_Occurred() != nullptr) raise_in_cpp();
  return value;
}
std::string to_text(const object& result) {
  const with_lock here;
  const char* const text = PyUnicode_AsUTF8(result.get());
  if (text == nullptr) raise_in_cpp();
  return text;
}

object attribute(const object& of, const char* name) {
  const with_lock here;
  const object interned(PyUnicode_InternFromString(name));
  return object(PyObject_GetAttr(of.get(), interned.get()));
}
object find(const char* module, const char* name) {
  const with_lock here;
  return attribute(object(PyImport_ImportModule(module)), name);
}
object call_with(const object& callee, const object* arguments, std::size_t count) {
  const with_lock here;
  std::array<PyObject*, most_arguments> each{};
  std::ranges::transform(arguments, arguments + count, each.begin(), [](const object& a) { return a.get(); });
  return object(PyObject_Vectorcall(callee.get(), each.data(), count, nullptr));
}

double seconds(std::chrono::nanoseconds limit) {
  if (limit <= limit.zero()) return 0;
  // multiprocessing counts from a clock that is cut to microseconds.
  constexpr std::chrono::nanoseconds longest = std::chrono::years(30), cut = std::chrono::microseconds(1);
  return std::chrono::duration<double>(std::min(limit, longest) + cut).count();
}

}  // namespace heddle::python
