// Runs a cell's repetitions through Google Benchmark and collects their times.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/repetitions.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <exception>
#include <stdexcept>

namespace heddle {
namespace {

/// Google Benchmark reads its flags' defaults from the environment before main: a filter there would leave nothing to run.
/// So each flag that matters is passed here, with the library's own default.
void give_every_flag() {
  std::array flags{"host",
                   "--benchmark_list_tests=false",
                   "--benchmark_filter=all",
                   "--benchmark_min_time=0.5",
                   "--benchmark_min_warmup_time=0",
                   "--benchmark_repetitions=1",
                   "--benchmark_enable_random_interleaving=false",
                   "--benchmark_report_aggregates_only=false",
                   "--benchmark_display_aggregates_only=false",
                   "--benchmark_format=console",
                   "--benchmark_out_format=json",
                   "--benchmark_out=",
                   "--benchmark_color=auto",
                   "--benchmark_counters_tabular=false",
                   "--benchmark_perf_counters=",
                   "--benchmark_time_unit=ns",
                   "--v=0"};
  std::array<char*, flags.size()> words{};
  for (std::size_t i = 0; i < flags.size(); ++i)
    words[i] = const_cast<char*>(flags[i]);  // Initialize() doesn't write to them
  int count = static_cast<int>(words.size());
  benchmark::Initialize(&count, words.data());
}

class collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const auto& r : runs)
      if (r.run_type == Run::RT_Iteration && !r.error_occurred)
        nanoseconds.push_back(r.real_accumulated_time / static_cast<double>(r.iterations) * 1e9);
  }
  std::vector<double> nanoseconds;
};

}  // namespace

std::vector<double> repeat(const std::string& name, const std::function<std::chrono::duration<double>()>& once) {
  std::exception_ptr failure;
  const auto body = [&](benchmark::State& state) {
    for (auto _ : state) {
      try {
        if (!failure) state.SetIterationTime(once().count());
      } catch (...) { failure = std::current_exception(); }
      if (failure) state.SkipWithError("failed");
    }
  };
  give_every_flag();
  benchmark::RegisterBenchmark(name.c_str(), body)->UseManualTime()->Iterations(1)->Repetitions(repetition_count);
  collector times;
  benchmark::RunSpecifiedBenchmarks(&times);
  benchmark::ClearRegisteredBenchmarks();
  if (failure) std::rethrow_exception(failure);
  if (times.nanoseconds.size() != repetition_count)
    throw std::runtime_error("Google Benchmark ran " + std::to_string(times.nanoseconds.size()) + " repetitions of " +
                             std::to_string(repetition_count));
  return times.nanoseconds;
}

}  // namespace heddle
