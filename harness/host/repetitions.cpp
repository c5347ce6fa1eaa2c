// Runs a cell's repetitions through Google Benchmark and collects their times.
// SPDX-License-Identifier: Apache-2.0
#include "harness/host/repetitions.hpp"

#include <benchmark/benchmark.h>

#include <exception>

namespace heddle {
namespace {

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
  benchmark::RegisterBenchmark(name.c_str(), body)->UseManualTime()->Iterations(1)->Repetitions(repetition_count);
  collector times;
  benchmark::RunSpecifiedBenchmarks(&times);
  benchmark::ClearRegisteredBenchmarks();
  if (failure) std::rethrow_exception(failure);
  return times.nanoseconds;
}

}  // namespace heddle
