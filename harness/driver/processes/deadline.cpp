// Counts the time of a host by sampling the activity of its threads.
// SPDX-License-Identifier: Apache-2.0
#include "processes/deadline.hpp"

#include <algorithm>

namespace heddle::driver {

namespace {

constexpr double looks = 100;                            // samples in a whole deadline
constexpr std::chrono::duration<double> shortest{1e-3};  // from one sample to the next

}  // namespace

deadline::deadline(double limit_s, clock::time_point start, int processors)
    : limit_(limit_s), interval_(limit_s / looks), processors_(processors), last_look_(start) {}

std::optional<deadline::clock::time_point> deadline::next_look() const {
  if (limit_ <= seconds::zero()) return std::nullopt;
  const auto wait = cpu_ns_ ? std::max(shortest, std::min(interval_, limit_ - counted_)) : limit_ / 2;
  return last_look_ + std::chrono::ceil<clock::duration>(wait);
}

double deadline::counted_share(const tree_activity& seen, seconds since) const {
  const double wanted = std::min<double>(seen.runnable, processors_);
  const double got = static_cast<double>(seen.cpu_ns - *cpu_ns_) * 1e-9 / since.count();
  return 1 - std::max(0.0, wanted - std::max(0.0, got)) / std::max(1.0, wanted);
}

bool deadline::passed(clock::time_point now, const std::function<tree_activity()>& look) {
  if (const auto due = next_look(); !due || now < *due) return false;
  const auto seen = look();
  if (cpu_ns_) {
    const seconds since = now - last_look_, planned = std::min(since, 2 * interval_);
    counted_ += counted_share(seen, since) * planned;
    watched_ += planned;
  } else {
    counted_ = watched_ = limit_ / 2;
  }
  cpu_ns_ = seen.cpu_ns;
  last_look_ = now;
  return counted_ >= limit_ || watched_ >= most_deadlines * limit_;
}

}  // namespace heddle::driver
