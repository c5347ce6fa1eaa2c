// The live line, the plain line, and the estimate of the time left.
// SPDX-License-Identifier: Apache-2.0
#include "terminal/progress.hpp"

#include "terminal/quantity.hpp"
#include "terminal/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace heddle::driver {

namespace {

constexpr std::size_t bar_width = 20;
constexpr auto plain_pause = std::chrono::seconds(10);

std::string bar(std::size_t done, std::size_t total) {
  const auto filled = total == 0 ? bar_width : done * bar_width / total;
  std::string text;
  for (std::size_t i = 0; i < bar_width; ++i) text += i < filled ? "█" : "░";
  return text;
}

}  // namespace

progress::progress(std::string noun, std::vector<std::string> kinds, std::size_t done)
    : noun_(std::move(noun)), kinds_(std::move(kinds)), done_(done), live_(errors_on_terminal()) {}

progress::~progress() { wipe(); }

void progress::begin(const std::string& kind, std::string where) {
  current_ = kind;
  where_ = std::move(where);
  show();
}

void progress::end(const std::string& kind, double seconds, bool troubled) {
  ++done_;
  troubled_ += troubled ? 1 : 0;
  for (auto* one : {&past_[kind], &all_}) {
    one->seconds += seconds;
    ++one->count;
  }
}

double progress::seconds_left() const {
  if (all_.count == 0) return -1;
  double left = 0;
  for (auto step = done_; step < kinds_.size(); ++step) {
    const auto known = past_.find(kinds_[step]);
    const auto& mean = known == past_.end() ? all_ : known->second;
    left += mean.seconds / static_cast<double>(mean.count);
  }
  return left;
}

std::string progress::line() const {
  auto text = fmt::format("{}/{} {}", done_, kinds_.size(), noun_);
  if (!where_.empty()) text += " · " + where_;
  if (troubled_ > 0) text += fmt::format(" · {} not ok", troubled_);
  if (const double left = seconds_left(); left >= 0) text += fmt::format(" · {} left", duration_text(left));
  return text;
}

void progress::show() {
  const auto now = clock::now();
  if (live_) {
    const auto text = fmt::format("{} {} · {}", bar(done_, kinds_.size()), line(), current_);
    print_error(fmt::format("\r{}\x1b[K", cut_to(text, columns_of(STDERR_FILENO) - 1)));
    drawn_ = true;
  } else if (now - shown_ >= plain_pause) {
    say(line());
    shown_ = now;
  }
}

void progress::note(std::string_view text) {
  wipe();
  say(text);
  if (live_) show();
}

void progress::wipe() {
  if (!drawn_) return;
  print_error("\r\x1b[K");
  drawn_ = false;
}

}  // namespace heddle::driver
