// The closed loop: distributes round trips, sends, compares, sends again; and counts those of a lost connection as wrong.
// SPDX-License-Identifier: Apache-2.0
#include "harness/load/generator.hpp"

#include <ctime>
#include <stdexcept>
#include <thread>

#include "harness/load/payload.hpp"

namespace heddle::load {
namespace {

std::chrono::nanoseconds own_cpu() {
  timespec used{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

}  // namespace

tally generator::go(const go_order& what) {
  if (clients_.empty()) throw std::runtime_error("go: not connected");
  tally_ = {};
  paused_ = paused_cpu_ = {};
  stamped_ = what.latency;
  *latency_ = {};
  hand_out(what.round_trips);
  server_.start();
  const auto cpu_before = own_cpu();
  const auto first_send = clock::now();
  if (what.in_parts)
    begin_all_in_parts();
  else
    for (auto& who : clients_)
      if (who.left > 0) begin(who);
  while (outstanding_ > 0) {
    const std::size_t count = wait();
    if (count == 0) give_up(std::to_string(outstanding_) + " answers are missing");
    for (std::size_t i = 0; i < count; ++i) on_ready(clients_[ready_[i].data.u64], ready_[i].events);
  }
  const auto last_answer = clock::now();
  tally_.elapsed = last_answer - first_send - paused_;
  tally_.ended = last_answer.time_since_epoch();
  tally_.cpu = own_cpu() - cpu_before - paused_cpu_;
  tally_.server = server_.used();
  if (stamped_) tally_.latency = latency_->percentiles();
  return tally_;
}

void generator::hand_out(std::uint64_t round_trips) {
  for (std::size_t i = 0; i < clients_.size(); ++i) {
    client& who = clients_[i];
    who.left = share_of(round_trips, i, clients_.size());
    outstanding_ += who.left;
    if (who.left == 0) continue;
    if (who.link.alive())
      who.link.prepare();
    else
      lose(who);
  }
}

void generator::pause() {
  if (pause_ == pause_.zero()) return;
  const auto before = clock::now();
  const auto cpu_before = own_cpu();
  std::this_thread::sleep_for(pause_);
  paused_cpu_ += own_cpu() - cpu_before;
  paused_ += clock::now() - before;
}

void generator::begin(client& who) {
  pause();
  if (stamped_) who.started = clock::now();
  send(who);
}

// For a moment each server has half of a message: one that answers without having read all of it is found out.
void generator::begin_all_in_parts() {
  for (auto& who : clients_)
    if (who.left > 0 && !who.link.send_half()) lose(who);
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  for (auto& who : clients_) {
    if (who.left == 0) continue;
    who.link.look_for_early_answer();
    begin(who);
  }
}

void generator::send(client& who) {
  if (!who.link.send_some()) return lose(who);
  if (who.wants_to_send == who.link.sent()) {
    who.wants_to_send = !who.wants_to_send;
    watch(EPOLL_CTL_MOD, who.link.socket(), who.wants_to_send ? EPOLLIN | EPOLLOUT : EPOLLIN,
          static_cast<std::size_t>(&who - clients_.data()));
  }
}

void generator::on_ready(client& who, std::uint32_t events) {
  if (!who.link.alive()) return;  // lost by an earlier event of the same batch
  if ((events & EPOLLOUT) != 0 && !who.link.sent()) send(who);
  if ((events & ~std::uint32_t{EPOLLOUT}) != 0 && who.link.alive() && !who.link.receive_some()) lose(who);
  if (who.link.alive() && who.link.answered()) finish(who);
}

void generator::finish(client& who) {
  if (stamped_ && who.left > 0) latency_->record(static_cast<std::uint64_t>((clock::now() - who.started).count()));
  if (auto flaw = who.link.take_flaw()) count_wrong(1, std::move(flaw));
  if (who.left == 0) return;  // nothing was asked on this connection
  --outstanding_;
  if (--who.left == 0) return;
  who.link.prepare();
  begin(who);
}

// The connection's remaining round trips count as wrong: other connections have their own share and don't take them over.
void generator::lose(client& who) {
  auto flaw = who.link.take_flaw();
  who.link.lose();
  count_wrong(who.left, flaw ? std::move(flaw) : "a connection was lost before its messages were sent");
  outstanding_ -= who.left;
  who.left = 0;
}

void generator::count_wrong(std::uint64_t answers, std::optional<std::string> reason) {
  if (answers == 0) return;
  if (tally_.wrong == 0) tally_.reason = std::move(reason);
  tally_.wrong += answers;
}

}  // namespace heddle::load
