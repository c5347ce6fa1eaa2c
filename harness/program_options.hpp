// The command line of a host, heddle-load or heddle-delay.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace heddle {

/// Declares options, then reads them with CLI11. CLI11 takes seconds to compile, so it is compiled once, behind these functions.
/// A variable keeps its value where its option is not given.
class program_options {
 public:
  explicit program_options(std::string description);
  ~program_options();
  program_options(const program_options&) = delete;
  program_options& operator=(const program_options&) = delete;

  void flag(const std::string& name, bool& into, const std::string& help);
  /// T is std::string, double or std::uint64_t.
  template <class T> void option(const std::string& name, T& into, const std::string& help);
  /// A whole number of `least` to `most`; T is int, long or std::size_t.
  template <class T> void number(const std::string& name, T& into, T least, T most, const std::string& help);

  void required(const std::string& name);
  void exactly_one_of(const std::vector<std::string>& names);
  /// Where the option is not given, the environment variable decides, if it is set.
  void from_environment(const std::string& name, const std::string& variable);

  /// False if help was asked for; it has then been printed. Throws std::invalid_argument with what is wrong.
  bool read(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace heddle
