// A log-linear histogram of durations that fits into shared memory and errs by at most 0.1 %.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <type_traits>

namespace heddle {

struct latency_percentiles {
  std::uint64_t p50, p90, p99, p999, max;
  std::uint64_t count = 0;  // of samples: a percentile beyond 1 - 1/count is just their maximum
  friend bool operator==(const latency_percentiles&, const latency_percentiles&) = default;
};

// The bucket rule is Gil Tene's (HdrHistogram): each power of two is cut into the same number of equal buckets. Below
// 1024 ns every value has its own bucket; above, there are 512 per power of two, so a bucket is at most 1/512 of its
// values wide and its middle errs by at most 1/1024. Values beyond 2^40 ns (18 minutes) share one last bucket, which is
// reported as the exact maximum.
//
// All bytes zero is an empty histogram, and it can be copied byte by byte: it needs no constructor in memory that
// processes share. It has one writer at a time: each worker has its own, and they are merged. At 128 KiB it is too large
// for a fiber's stack, but only touched pages cost memory.
class histogram {
 public:
  void record(std::uint64_t value) noexcept {
    ++buckets_[index_of(value)];
    ++count_;
    max_ = std::max(max_, value);
    inverted_min_ = std::max(inverted_min_, ~value);
  }

  void merge(const histogram& other) noexcept {
    if (other.count_ == 0) return;
    // Only the used span is read: reading a page of shared memory for the first time allocates it.
    for (std::size_t i = index_of(other.min()); i <= index_of(other.max_); ++i) buckets_[i] += other.buckets_[i];
    count_ += other.count_;
    max_ = std::max(max_, other.max_);
    inverted_min_ = std::max(inverted_min_, other.inverted_min_);
  }

  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }
  [[nodiscard]] std::uint64_t max() const noexcept { return max_; }
  [[nodiscard]] std::uint64_t min() const noexcept { return count_ == 0 ? 0 : ~inverted_min_; }

  // Nearest rank: the value at rank ceil(q * count) of the sorted values, counted from 1, with q from 0 to 1. The first and
  // the last rank are exact. An empty histogram gives 0.
  [[nodiscard]] std::uint64_t percentile(double q) const {
    if (!(q >= 0 && q <= 1)) throw std::domain_error("histogram::percentile: q is not between 0 and 1");
    const std::uint64_t rank = rank_of(q, count_);
    if (rank <= 1) return min();
    if (rank >= count_) return max_;
    std::uint64_t seen = 0;
    std::size_t i = index_of(min());
    while ((seen += buckets_[i]) < rank) ++i;
    return i == overflow ? max_ : std::clamp(middle_of(i), min(), max_);
  }

  [[nodiscard]] latency_percentiles percentiles() const {
    return {percentile(0.5), percentile(0.9), percentile(0.99), percentile(0.999), max_, count_};
  }

  // ceil(q * count) as on paper: 0.07 * 100 is a little more than 7 in floating point and must not become 8.
  [[nodiscard]] static std::uint64_t rank_of(double q, std::uint64_t count) noexcept {
    constexpr double downwards = 1 - 0x1p-50;
    return static_cast<std::uint64_t>(std::ceil(q * static_cast<double>(count) * downwards));
  }

 private:
  static constexpr unsigned exact_bits = 10;                         // values below 2^10 are exact
  static constexpr unsigned range_bits = 40;                         // values below 2^40 have buckets
  static constexpr std::size_t per_octave = 1U << (exact_bits - 1);  // 512
  static constexpr std::size_t overflow = (range_bits - exact_bits + 2) * per_octave;

  static constexpr std::size_t index_of(std::uint64_t value) noexcept {
    constexpr std::uint64_t exact = (1U << exact_bits) - 1;
    const auto shift = static_cast<unsigned>(std::bit_width(value | exact)) - exact_bits;
    return std::min<std::size_t>(overflow, shift * per_octave + (value >> shift));
  }

  static constexpr std::uint64_t middle_of(std::size_t index) noexcept {
    const std::size_t shift = index < 2 * per_octave ? 0 : index / per_octave - 1;
    const std::uint64_t lowest = std::uint64_t{index - shift * per_octave} << shift;
    return lowest + ((std::uint64_t{1} << shift) - 1) / 2;
  }

  std::uint64_t count_ = 0;
  std::uint64_t max_ = 0;
  std::uint64_t inverted_min_ = 0;  // ~min, so that all-zero bytes mean "no minimum yet"
  std::array<std::uint64_t, overflow + 1> buckets_{};
};

static_assert(std::is_trivially_copyable_v<histogram> && std::is_standard_layout_v<histogram>);

}  // namespace heddle
