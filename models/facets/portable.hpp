// The rule for what may be passed into a task: a captureless callable and portable arguments.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "models/facets/colour.hpp"

namespace heddle {

/// A reference to state made by make<T>(): valid in every task of the model, also in forked ones.
template <class T> class ref {
 public:
  explicit constexpr ref(T* to) : to_(to) {}
  T* operator->() const { return to_; }
  T& operator*() const { return *to_; }

 private:
  T* to_;
};

/// Owns the object that make<T>() made; converts to ref<T>. It must outlive the tasks that use the object.
template <class T> class made {
 public:
  made(T* to, void (*unmake)(T*)) : to_(to), unmake_(unmake) {}
  made(made&& other) noexcept : to_(std::exchange(other.to_, nullptr)), unmake_(other.unmake_) {}
  made& operator=(made&&) = delete;
  ~made() {
    if (to_) unmake_(to_);
  }
  T* operator->() const { return to_; }
  T& operator*() const { return *to_; }
  operator ref<T>() const { return ref<T>(to_); }

 private:
  T* to_;
  void (*unmake_)(T*);
};

/// A callable with no state: it can be constructed in the task from its type alone. A captureless lambda is one, `fn<&body>`
/// another. (Trivially copyable is not enough: a lambda that captures by reference is that, too.)
template <class F>
concept captureless = std::is_empty_v<F> && std::default_initializable<F>;

/// Values that mean the same in any process: numbers, enums, ref<T>, and trivially copyable structs of them. A pointer is not
/// portable, nor is a class that has one; C++20 can detect the first but not the second, so authors must avoid the second.
template <class T>
concept portable = std::is_trivially_copyable_v<T> && !std::is_pointer_v<T> && !std::is_reference_v<T>;

/// Turns a function into a captureless callable: `g.spawn(fn<place>, board)`.
template <auto Function> struct function {
  template <class... A> constexpr decltype(auto) operator()(A&&... a) const { return Function(std::forward<A>(a)...); }
};
template <auto Function> inline constexpr function<Function> fn{};

namespace detail {
template <class T> struct crossing {
  using type = T;
};
template <class T> struct crossing<made<T>> {
  using type = ref<T>;
};
}  // namespace detail
/// The type in which an argument is passed: what make<T>() returned is passed as a ref.
template <class T> using crossing = typename detail::crossing<std::decay_t<T>>::type;

namespace detail {
/// Stores the arguments in a lambda, which compiles in a fraction of the time that a tuple takes.
template <class M, class F, class... A> auto closure(const A&... a) {
  return [a...](M m) { return F{}(m, a...); };
}
}  // namespace detail

/// A call that can be passed into a task: `call(m)` runs it there. For authors of models; workloads never see it.
template <class M, class F, class... A> struct portable_call {
  static_assert(captureless<F>, "a task's callable must not capture: pass what it needs as portable arguments");
  static_assert((portable<A> && ...), "a task's arguments must be portable: numbers, enums, structs of them, made<T>");
  using task_type = std::invoke_result_t<F, M, A...>;
  using result = awaited<task_type>;
  static_assert(std::is_void_v<result> || portable<result>, "a task's result must be portable, as its arguments are");

  decltype(detail::closure<M, F, A...>(std::declval<const A&>()...)) bound;
  task_type operator()(M m) const { return bound(m); }
};

/// Binds a callable and its arguments into a portable_call.
template <class M, class F, class... A> auto bind_call(F, const A&... a) {
  return portable_call<M, F, crossing<A>...>{detail::closure<M, F, crossing<A>...>(a...)};
}
template <class M, class F, class... A> using call_of = portable_call<M, F, crossing<A>...>;

}  // namespace heddle
