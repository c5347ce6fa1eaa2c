// The overlays +gil and +gil_legacy: any preemptive shared-memory model under an emulated interpreter lock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <span>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "harness/tick.hpp"
#include "models/facets/facets.hpp"
#include "models/overlays/interpreter_lock.hpp"
#include "models/overlays/interpreting.hpp"

namespace heddle::models {

/// The only workloads that a model lists, as a glob, and the reason.
struct listed_only {
  std::string_view workloads;
  std::string_view reason;
};

/// A mutex that releases the interpreter lock while it has to wait, and only then.
template <class Lock, class Mutex> class mutex_under_gil : public Mutex {
 public:
  void lock() {
    if (Mutex::try_lock()) return;
    const allowing_others<Lock> waiting;
    Mutex::lock();
  }
  bool try_lock_for(std::chrono::nanoseconds limit) {
    if (Mutex::try_lock()) return true;
    const allowing_others<Lock> waiting;
    return Mutex::try_lock_for(limit);
  }
};

template <class Lock, class M, class Condition, class Mutex> class condition_under_gil
    : public derived::predicate_waits<M, condition_under_gil<Lock, M, Condition, Mutex>, Mutex> {
 public:
  using base = derived::predicate_waits<M, condition_under_gil<Lock, M, Condition, Mutex>, Mutex>;
  using base::wait;
  using base::wait_for;
  void wait(Mutex& held) {
    const allowing_others<Lock> waiting;
    native_.wait(held);
  }
  bool wait_for(Mutex& held, std::chrono::nanoseconds limit) {
    const allowing_others<Lock> waiting;
    return native_.wait_for(held, limit);
  }
  void notify_one() { native_.notify_one(); }
  void notify_n(int n) { native_.notify_n(n); }
  void notify_all() { native_.notify_all(); }

 private:
  Condition native_;
};

template <class Lock, class Stream> class stream_under_gil {
 public:
  explicit stream_under_gil(Stream native) : native_(std::move(native)) {}
  static stream_under_gil connect(const address& to) {
    const allowing_others<Lock> waiting;
    return stream_under_gil(Stream::connect(to));
  }
  std::size_t read_some(std::span<std::byte> into) {
    const allowing_others<Lock> waiting;
    return native_.read_some(into);
  }
  std::size_t read(std::span<std::byte> into) {
    const allowing_others<Lock> waiting;
    return native_.read(into);
  }
  void write(std::span<const std::byte> from) {
    const allowing_others<Lock> waiting;
    native_.write(from);
  }
  void close() { native_.close(); }

 private:
  Stream native_;
};

template <class Lock, class Listener, class Stream> class listener_under_gil : public Listener {
 public:
  Stream accept() {
    const allowing_others<Lock> waiting;
    return Stream(Listener::accept());
  }
};

template <class Lock, class Handle> class handle_under_gil {
 public:
  handle_under_gil() = default;
  explicit handle_under_gil(Handle native) : native_(native) {}
  decltype(auto) join() const {
    const allowing_others<Lock> waiting;
    return native_.join();
  }
  unit_id id() const { return native_.id(); }

 private:
  Handle native_;
};

/// A task holds the lock from its first instruction to its last, except in ticks and in all operations that may wait. `Lock`
/// defines how it is handed over and what a tick does.
template <class Base, class Lock = interpreter_lock> struct gil : facets<gil<Base, Lock>> {
  static constexpr about_model about{.family = Base::about.family,
                                     .says = Lock::says,
                                     .forward = Base::about.forward,
                                     .sees = Base::about.sees,
                                     .switches = Base::about.switches,
                                     .workers = Base::about.workers};
  static_assert(about.sees == memory::shared && about.switches == scheduling::preemptive);
  static constexpr listed_only only{"gil/*", "a model under an interpreter lock runs the gil workloads only"};

  template <class T = void> using task = T;
  template <class R> using handle = handle_under_gil<Lock, typename Base::template handle<R>>;
  using mutex = mutex_under_gil<Lock, typename Base::mutex>;
  using condition = condition_under_gil<Lock, gil, typename Base::condition, mutex>;
  using completion = typename Base::completion;
  using stream = stream_under_gil<Lock, typename Base::stream>;
  using listener = listener_under_gil<Lock, typename Base::listener, stream>;
  using unix_listener = listener_under_gil<Lock, typename Base::unix_listener, stream>;

  gil(Base plain) : plain_(plain) {}
  static void tick() { the_lock<Lock>().tick(); }
  static unit_id current() { return Base::current(); }
  unit_id self() const { return plain_.self(); }
  void sleep_for(std::chrono::nanoseconds d) const {
    const allowing_others<Lock> waiting;
    plain_.sleep_for(d);
  }
  void yield() const {
    const allowing_others<Lock> waiting;
    plain_.yield();
  }

  /// A unit's body with the lock held; captureless, as the body is. What it throws is the unit's, so its text is read here, and only
  /// that goes on.
  template <class F> struct interpreted {
    template <class... A> auto operator()(Base m, A&&... a) const {
      const interpreting<Lock> here;
      try {
        return F{}(gil(m), std::forward<A>(a)...);
      } catch (const std::exception& thrown) { throw std::runtime_error(thrown.what()); } catch (...) {
        throw std::runtime_error("unknown exception");
      }
    }
  };
  class group : Base::group {
   public:
    explicit group(gil m) : Base::group(m.plain_) {}
    template <class F, class... A> auto spawn(F, const A&... a) {
      auto native = Base::group::spawn(interpreted<F>{}, a...);
      return handle_under_gil<Lock, decltype(native)>(native);
    }
    void join() {
      const allowing_others<Lock> waiting;
      Base::group::join();
    }
  };

  class runtime {
   public:
    explicit runtime(const setting& s) : plain_(s) {
      ticking_loop::ask_by(tick);
      the_lock<Lock>().begin(s);
    }
    gil root() { return gil(plain_.root()); }
    template <class F, class... A> void run(F body, A&&... a) {
      const interpreting<Lock> here;
      body(root(), std::forward<A>(a)...);
    }

   private:
    typename Base::runtime plain_;
  };

 private:
  Base plain_;
};

}  // namespace heddle::models
