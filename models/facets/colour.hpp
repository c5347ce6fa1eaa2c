// The two macros that let one body be compiled for blocking and for suspending models.
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A translation unit has one colour, chosen by heddle_model(COLOUR …). In a blocking one an operation has happened when
/// it returns; in a suspending one it is awaited. Both macros are variadic so that template arguments may contain commas.
///
/// AWAIT is a whole statement, or the whole initialiser of a named local, and never inside a catch: gcc 12.2 miscompiles
/// co_await in conditions and ternaries (scripts/lint checks this). Every body ends in RETURN, because one that awaits
/// nothing would not be a coroutine otherwise.
#ifdef HEDDLE_WITHOUT_COLOUR
#  error "this library is linked into hosts of both colours: it can't include what differs between them"
#endif
#ifdef HEDDLE_SUSPENDING
#  define AWAIT(...) (co_await (__VA_ARGS__))
#  define RETURN(...) co_return __VA_ARGS__
#else
#  define AWAIT(...) (__VA_ARGS__)
#  define RETURN(...) return __VA_ARGS__
#endif

namespace heddle {

#ifdef HEDDLE_SUSPENDING
inline constexpr bool suspending = true;
/// What awaiting a call's result gives.
template <class Task> using awaited = typename Task::value_type;
#else
inline constexpr bool suspending = false;
template <class Task> using awaited = Task;
#endif

/// The return type of a body of model M that gives a T: T itself, or the model's coroutine of T.
template <class M, class T = void> using task = typename M::template task<T>;

}  // namespace heddle
