// Tests of the warning about hosts of different compilers.
// SPDX-License-Identifier: Apache-2.0
#include "hosts/compilers.hpp"

#include <gtest/gtest.h>

namespace heddle::driver {

namespace {

host built_by(const std::string& model, const std::string& compiler) {
  host made;
  made.model = model;
  made.about = {{"build", {{"compiler", compiler}}}};
  return made;
}

cell cell_of(const std::string& model) {
  cell made;
  made.model = model;
  return made;
}

}  // namespace

TEST(compilers, are_told_whatever_a_document_holds) {
  EXPECT_EQ(compiler_of(built_by("a", "gcc 12.2.0").about), "gcc 12.2.0");
  for (const auto* text : {"{}", R"({"build": 3})", R"({"build": {"compiler": null}})"})
    EXPECT_EQ(compiler_of(json::parse(text)), "an unknown compiler");
}

TEST(compilers, are_warned_of_where_the_chosen_models_differ) {
  catalogue all;
  all.hosts = {built_by("a", "gcc 12.2.0"), built_by("b", "clang 19.1.7"), built_by("c", "gcc 12.2.0")};
  EXPECT_FALSE(warning_of_compilers({cell_of("a"), cell_of("c"), cell_of("a")}, all));
  EXPECT_EQ(warning_of_compilers({cell_of("a"), cell_of("b"), cell_of("c")}, all),
            "the models were built by different compilers, whose differences show in the numbers: "
            "clang 19.1.7 (b); gcc 12.2.0 (a, c)");
}

}  // namespace heddle::driver
