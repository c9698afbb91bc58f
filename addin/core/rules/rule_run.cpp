// SPDX-License-Identifier: MPL-2.0
#include "core/rules/rule_run.hpp"

#include <atomic>
#include <future>
#include <iterator>

namespace kpisheet {
namespace {

class RuleRun {
public:
    RuleRun(const Examined& examined, std::span<const Rule* const> rules)
        : examined_(examined), rules_(rules), found_(rules.size()) {}

    /// Does one rule after the other as long as `goes_on(begun)` says so and some are left; on any number of threads.
    template <class GoesOn>
    void work(GoesOn goes_on) {
        while (going_) {
            const auto at = next_++;
            if (at >= rules_.size()) {
                return;
            }
            if (!goes_on(at)) {
                going_ = false;
                return;
            }
            const auto& rule = *rules_[at];
            Findings findings(rule.id, rule.severity, examined_.sheet_index, found_[at]);
            rule.check(examined_, findings);
        }
    }

    [[nodiscard]] bool is_complete() const { return going_; }

    void hand_over(std::vector<Issue>& issues) {
        for (auto& of_rule : found_) {
            std::move(of_rule.begin(), of_rule.end(), std::back_inserter(issues));
        }
    }

private:
    const Examined& examined_;
    std::span<const Rule* const> rules_;
    std::vector<std::vector<Issue>> found_;  ///< by rule
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> going_ = true;
};

}  // namespace

bool run_rules(const Examined& examined, std::span<const Rule* const> rules, const Pace& pace, std::vector<Issue>& issues) {
    RuleRun run(examined, rules);
    std::future<void> other;
    if (has_work_for_two(examined.sheet)) {
        // Without a policy: where no thread can be had, get() finds nothing left to do.
        other = std::async([&] { run.work([](std::size_t) { return true; }); });
    }
    run.work([&](std::size_t begun) { return goes_on(pace, static_cast<double>(begun) / static_cast<double>(rules.size())); });
    if (other.valid()) {
        other.get();
    }
    run.hand_over(issues);
    return run.is_complete();
}

}  // namespace kpisheet
