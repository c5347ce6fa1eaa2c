// What the libraries of witnesses do differently.
// SPDX-License-Identifier: Apache-2.0
#include "models/python/library.hpp"

#include <charconv>
#include <stdexcept>
#include <string>
#include <system_error>

namespace heddle::python {

// Before Python 3.14 only the text of an RLock tells its count.
long threading::depth_of(const object& recursive_lock) {
  const with_lock here;
  if (!is_true(call_method(recursive_lock, "_is_owned"))) return 0;
  const auto text = to_text(object(PyObject_Repr(recursive_lock.get())));
  const auto at = text.find(" count=") + 7;
  long count = 0;
  std::from_chars(text.data() + at, text.data() + text.size(), count);
  return count;
}

long threading::release_all(const object& recursive_lock) {
  const with_lock here;
  // _release_save() frees the lock whoever calls it; Condition asks first, as here.
  if (!is_true(call_method(recursive_lock, "_is_owned")))
    throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "release of a lock not owned");
  const auto saved = call_method(recursive_lock, "_release_save");
  return to_long(object(Py_NewRef(PyTuple_GetItem(saved.get(), 0))));
}
void threading::restore(const object& recursive_lock, long levels) {
  const with_lock here;
  const auto owner = call(find("threading", "get_ident"));
  const auto count = to_python(levels);
  call_method(recursive_lock, "_acquire_restore", object(PyTuple_Pack(2, count.get(), owner.get())));
}

object multiprocessing::context() { return call(find("multiprocessing", "get_context"), "fork"); }

// Only the semaphore inside tells it.
long multiprocessing::depth_of(const object& recursive_lock) {
  const auto inside = attribute(recursive_lock, "_semlock");
  return is_true(call_method(inside, "_is_mine")) ? to_long(call_method(inside, "_count")) : 0;
}
// As multiprocessing's Condition does around a wait, level by level.
long multiprocessing::release_all(const object& recursive_lock) {
  const long levels = depth_of(recursive_lock);
  if (levels == 0)
    throw std::system_error(std::make_error_code(std::errc::operation_not_permitted), "release of a lock not owned");
  for (long each = 0; each < levels; ++each) call_method(recursive_lock, "release");
  return levels;
}
void multiprocessing::restore(const object& recursive_lock, long levels) {
  for (long each = 0; each < levels; ++each) call_method(recursive_lock, "acquire");
}
void multiprocessing::release(const object& semaphore, int n) {
  if (n < 1) throw std::invalid_argument("a semaphore releases 1 permit or more");
  for (; n > 0; --n) call_method(semaphore, "release");
}

}  // namespace heddle::python
