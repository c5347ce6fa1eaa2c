// A place in an intrusive list: linking and unlinking cost no allocation and cannot fail.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace heddle {

/// A list is a ring through its head; Of tells the lists apart that one node is in at once. Unlinks itself at its end.
template <class Of> class hook {
 public:
  hook() = default;
  hook(const hook&) = delete;
  ~hook() { unlink(); }

  bool linked() const { return next_ != this; }
  void unlink() {
    next_->before_ = before_;
    before_->next_ = next_;
    next_ = before_ = this;
  }
  /// Of a head: what was put in first, if anything is in.
  hook* front() { return linked() ? next_ : nullptr; }
  /// Of a head: what was put in last.
  hook* back() { return linked() ? before_ : nullptr; }
  void put_last(hook& node) {
    node.before_ = before_;
    node.next_ = this;
    before_->next_ = &node;
    before_ = &node;
  }

 private:
  hook* next_ = this;
  hook* before_ = this;
};

}  // namespace heddle
