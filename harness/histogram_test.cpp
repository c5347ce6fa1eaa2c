// Holds the histogram against exact quantiles of sorted samples, at its edges, and across a fork.
// SPDX-License-Identifier: Apache-2.0
#include "histogram.hpp"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <functional>
#include <limits>
#include <memory>
#include <random>
#include <vector>

namespace heddle {
namespace {

using values = std::vector<std::uint64_t>;

constexpr double allowed_error = 0.001;
constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max() >> 1;

std::unique_ptr<histogram> recorded(const values& samples) {
  auto h = std::make_unique<histogram>();
  for (const auto sample : samples) h->record(sample);
  return h;
}

// The same rule on paper: whole thousandths, whole numbers, no floating point.
std::uint64_t exact_percentile(const values& sorted, std::uint64_t thousandths) {
  const std::uint64_t rank = (thousandths * sorted.size() + 999) / 1000;
  return sorted[rank == 0 ? 0 : rank - 1];
}

void expect_close(const values& samples) {
  const auto h = recorded(samples);
  values sorted = samples;
  std::sort(sorted.begin(), sorted.end());
  ASSERT_EQ(h->count(), sorted.size());
  EXPECT_EQ(h->min(), sorted.front());
  EXPECT_EQ(h->max(), sorted.back());
  for (std::uint64_t thousandths = 0; thousandths <= 1000; ++thousandths) {
    const auto expected = static_cast<double>(exact_percentile(sorted, thousandths));
    const auto answered = static_cast<double>(h->percentile(static_cast<double>(thousandths) / 1000));
    ASSERT_NEAR(answered, expected, allowed_error * expected) << "at " << thousandths << " thousandths";
  }
}

values drawn(std::size_t size, const std::function<double(std::mt19937_64&)>& draw) {
  std::mt19937_64 random(20240229);
  values samples(size);
  for (auto& sample : samples) sample = static_cast<std::uint64_t>(std::max(0.0, draw(random)));
  return samples;
}

TEST(histogram, follows_a_uniform_distribution) {
  std::uniform_real_distribution<double> distribution(0, 5e6);
  expect_close(drawn(50'000, distribution));
}

TEST(histogram, follows_an_exponential_distribution) {
  std::exponential_distribution<double> distribution(1 / 40'000.0);
  expect_close(drawn(50'000, distribution));
}

TEST(histogram, follows_a_lognormal_distribution_over_nine_decades) {
  std::lognormal_distribution<double> distribution(12, 3);
  expect_close(drawn(50'000, [&](auto& random) { return std::min(1e12, distribution(random)); }));
}

TEST(histogram, follows_two_far_humps) {
  std::normal_distribution<double> near(5'000, 300);
  std::normal_distribution<double> far(5e6, 1e5);
  std::bernoulli_distribution rare(0.01);
  expect_close(drawn(50'000, [&](auto& random) { return rare(random) ? far(random) : near(random); }));
}

TEST(histogram, follows_small_samples) {
  for (std::size_t size = 1; size < 40; ++size) {
    std::lognormal_distribution<double> distribution(9, 2);
    expect_close(drawn(size, distribution));
  }
}

TEST(histogram, is_within_its_error_at_every_edge_of_a_bucket) {
  for (unsigned bit = 0; bit < 40; ++bit) {
    for (const std::uint64_t parts : {512U, 513U, 700U, 1022U, 1023U}) {
      const std::uint64_t edge = (parts << bit) >> 9;
      for (const std::uint64_t value : {edge - 1, edge, edge + 1}) {
        if (value >= std::uint64_t{1} << 40) continue;
        // Between 0 and 2^41 the middle sample is answered from its bucket, not from the exact ends.
        const auto h = recorded({0, value, std::uint64_t{1} << 41});
        ASSERT_NEAR(static_cast<double>(h->percentile(0.5)), static_cast<double>(value),
                    allowed_error * static_cast<double>(value));
      }
    }
  }
}

TEST(histogram, is_exact_below_1024) {
  for (std::uint64_t value = 0; value < 1024; ++value) ASSERT_EQ(recorded({0, value, 5000})->percentile(0.5), value);
}

TEST(histogram, answers_the_maximum_beyond_its_range) {
  const auto h = recorded({1, 2, std::uint64_t{1} << 41, std::uint64_t{1} << 50, largest});
  EXPECT_EQ(h->percentile(0.4), 2U);
  EXPECT_EQ(h->percentile(0.6), largest);
  EXPECT_EQ(h->max(), largest);
  EXPECT_EQ(h->count(), 5U);
}

TEST(histogram, uses_the_nearest_rank_without_rounding_errors) {
  for (std::uint64_t count = 1; count <= 3000; ++count) {
    for (std::uint64_t thousandths = 1; thousandths <= 1000; ++thousandths) {
      const std::uint64_t on_paper = (thousandths * count + 999) / 1000;
      ASSERT_EQ(histogram::rank_of(static_cast<double>(thousandths) / 1000, count), on_paper);
    }
  }
}

TEST(histogram, refuses_a_quantile_outside_0_and_1) {
  const auto h = recorded({1});
  EXPECT_THROW((void)h->percentile(50), std::domain_error);
  EXPECT_THROW((void)h->percentile(-0.1), std::domain_error);
  EXPECT_THROW((void)h->percentile(std::nan("")), std::domain_error);
}

TEST(histogram, answers_zero_when_empty) {
  const auto h = recorded({});
  EXPECT_EQ(h->percentiles(), (latency_percentiles{0, 0, 0, 0, 0}));
  EXPECT_EQ(h->min(), 0U);
}

TEST(histogram, merged_equals_recorded_together) {
  std::lognormal_distribution<double> distribution(10, 3);
  const values all = drawn(30'000, distribution);
  const auto middle = all.begin() + 7'000;
  const auto together = recorded(all);
  const auto left = recorded({all.begin(), middle});
  left->merge(*recorded({middle, all.end()}));
  left->merge(histogram{});
  EXPECT_EQ(std::memcmp(left.get(), together.get(), sizeof(histogram)), 0);
  const auto empty = recorded({});
  empty->merge(*together);
  EXPECT_EQ(std::memcmp(empty.get(), together.get(), sizeof(histogram)), 0);
}

TEST(histogram, starts_as_zero_bytes_and_is_shared_by_a_fork) {
  void* memory = ::mmap(nullptr, sizeof(histogram), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  ASSERT_NE(memory, MAP_FAILED);
  auto* shared = static_cast<histogram*>(memory);
  const pid_t child = ::fork();
  if (child == 0) {
    for (std::uint64_t value = 1; value <= 100; ++value) shared->record(value * 1000);
    ::_exit(0);
  }
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  EXPECT_EQ(shared->count(), 100U);
  EXPECT_EQ(shared->min(), 1000U);
  EXPECT_EQ(shared->max(), 100'000U);
  EXPECT_NEAR(static_cast<double>(shared->percentile(0.5)), 50'000, 50);
  ::munmap(memory, sizeof(histogram));
}

}  // namespace
}  // namespace heddle
