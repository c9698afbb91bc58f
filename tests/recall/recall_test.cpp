// SPDX-License-Identifier: MPL-2.0
// How much is recognised, how many mistakes are found, and how often a rule speaks without a reason: measured on sheets
// of invented towns in layouts that no published table of this repository has. First every sheet is clean; then one
// mistake of each kind is planted at a time. Fails below the floors that stand here.
//
//   kpisheet_recall [--details]     --details lists every miss and false alarm
#include <cmath>
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "recall/faults.hpp"
#include "recall/layouts.hpp"

using namespace kpisheet;
using namespace kpisheet::recall;

namespace {

constexpr std::uint64_t seeds = 5;
constexpr double least_recognised = 0.95;
constexpr double least_found = 0.95;
constexpr double most_false_alarms = 1.0;  // a sheet

struct Share {
    std::size_t part = 0;
    std::size_t whole = 0;
    [[nodiscard]] double value() const { return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole); }
};

class Measurement {
public:
    explicit Measurement(bool details) : details_(details) {}

    void measure_clean() {
        for (const auto& layout : layouts()) {
            for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                const auto draft = layout.draw(seed);
                const auto workbook = draft.workbook();
                const auto recognition = recognise(workbook);
                compare_values(draft, recognition, layout.name, seed);
                ++clean_sheets_;
                for (const auto& issue : check(workbook, recognition)) {
                    ++false_alarms_[layout.name];
                    note("false alarm", fmt::format("{} #{}, clean", layout.name, seed), issue);
                }
            }
        }
    }

    void measure_faults() {
        for (const auto& fault : all_faults()) {
            for (const auto& layout : layouts()) {
                Random random(7);
                auto draft = layout.draw(11);
                const auto clean = issues_of(draft);
                const auto planted = fault.plant(draft, random);
                if (planted) {
                    judge(fault, layout, *planted, clean, issues_of(draft));
                }
            }
        }
    }

    /// The report; true when no figure lies below its floor.
    bool report() {
        fmt::print("Values recognised\n");
        Share all_values;
        for (const auto& [layout, share] : values_) {
            fmt::print("  {:5.1f} %  {:5} of {:5}  {}\n", 100 * share.value(), share.part, share.whole, layout);
            all_values.part += share.part;
            all_values.whole += share.whole;
        }
        fmt::print("Mistakes found (sheets with it, other issues)\n");
        Share all_faults;
        std::size_t others = 0;
        std::size_t kinds = 0;
        for (const auto& [kind, share] : found_) {
            fmt::print("  {:3} of {:3}  {:3}  {}\n", share.part, share.whole, side_issues_[kind], kind);
            all_faults.part += share.part;
            all_faults.whole += share.whole;
            others += side_issues_[kind];
            ++kinds;
        }
        std::size_t alarms = 0;
        for (const auto& [layout, count] : false_alarms_) {
            alarms += count;
        }
        const auto alarms_a_sheet = static_cast<double>(alarms) / static_cast<double>(clean_sheets_);
        const auto others_a_sheet = static_cast<double>(others) / static_cast<double>(all_faults.whole);
        fmt::print("In all: {:.1f} % of {} values recognised; {:.1f} % of {} planted mistakes of {} kinds found; "
                   "{:.2f} false alarms a clean sheet ({} sheets), {:.2f} beside a planted mistake\n",
                   100 * all_values.value(), all_values.whole, 100 * all_faults.value(), all_faults.whole, kinds, alarms_a_sheet,
                   clean_sheets_, others_a_sheet);
        return all_values.value() >= least_recognised && all_faults.value() >= least_found && alarms_a_sheet < most_false_alarms &&
               others_a_sheet < most_false_alarms && kinds >= 40;
    }

private:
    static std::vector<Issue> issues_of(const Draft& draft) {
        const auto workbook = draft.workbook();
        return check(workbook, recognise(workbook));
    }

    void compare_values(const Draft& draft, const Recognition& recognition, const char* layout, std::uint64_t seed) {
        std::multimap<std::pair<Address, ValueRole>, const KpiValue*> recognised;
        for (const auto& table : recognition.tables) {
            for (const auto& indicator : table.indicators) {
                for (const auto& value : indicator.values) {
                    recognised.emplace(std::pair(value.cell, value.role), &value);
                }
            }
        }
        auto& share = values_[layout];
        for (const auto& written : draft.written) {
            ++share.whole;
            const auto found = recognised.find({written.cell, written.role});
            if (found != recognised.end() && is_same(written, *found->second)) {
                ++share.part;
            } else if (details_) {
                fmt::print("not recognised: {} #{} {} {} {} {} {}: {}\n", layout, seed, to_text(written.cell), role_key(written.role),
                           written.year.value_or(0), written.number.value_or(-1), written.unit,
                           found == recognised.end() ? "nothing there" : describe(*found->second));
            }
        }
    }

    static std::string describe(const KpiValue& value) {
        return fmt::format("{} {} {} 「{}」", value.year.value_or(0), value.number.value_or(-1), value.unit, value.text);
    }

    static bool is_same(const Written& written, const KpiValue& value) {
        const auto same_year = written.role == ValueRole::total || written.year == value.year;
        if (!written.number) {
            return same_year && value.state == State::missing;
        }
        return same_year && value.number && std::abs(*value.number - *written.number) <= 1e-9 * std::max(1.0, std::abs(*written.number)) + (value.formula ? 0.05 : 0) &&
               value.unit == written.unit;
    }

    static bool is_expected(const Mistake& fault, const std::vector<Address>& cells, const Issue& issue) {
        const auto rules = "|" + std::string(fault.rules) + "|";
        if (rules.find("|" + std::string(issue.rule) + "|") == std::string::npos) {
            return false;
        }
        for (const auto at : cells) {
            if (issue.range && issue.range->contains(at)) {
                return true;
            }
        }
        return cells.empty();
    }

    void judge(const Mistake& fault, const Layout& layout, const std::vector<Address>& cells, const std::vector<Issue>& clean,
               const std::vector<Issue>& issues) {
        auto& share = found_[fault.kind];
        ++share.whole;
        auto found = false;
        const auto where = fmt::format("{}, {} at {}", layout.name, fault.kind, cells.empty() ? "the sheet" : to_text(cells.front()));
        std::set<std::pair<std::string_view, std::string>> known;
        for (const auto& issue : clean) {
            known.emplace(issue.rule, issue.message.ja);
        }
        for (const auto& issue : issues) {
            if (is_expected(fault, cells, issue)) {
                found = true;
            } else if (!known.contains({issue.rule, issue.message.ja})) {
                ++side_issues_[fault.kind];
                note("beside the mistake", where, issue);
            }
        }
        share.part += found ? 1U : 0U;
        if (!found && details_) {
            fmt::print("missed: {} ({})\n", where, fault.rules);
        }
    }

    void note(const char* what, const std::string& where, const Issue& issue) const {
        if (details_) {
            fmt::print("{}: {}: {} {} {}\n", what, where, issue.rule, issue.range ? to_text(*issue.range) : "-", issue.message.ja);
        }
    }

    bool details_;
    std::size_t clean_sheets_ = 0;
    std::map<std::string, Share> values_;
    std::map<std::string, std::size_t> false_alarms_;
    std::map<std::string, Share> found_;
    std::map<std::string, std::size_t> side_issues_;
};

}  // namespace

int main(int count, char** arguments) {
    Measurement measurement(count > 1 && std::string_view(arguments[1]) == "--details");
    measurement.measure_clean();
    measurement.measure_faults();
    const auto good = measurement.report();
    fmt::print("{}\n", good ? "All figures reach their floors." : "A figure lies below its floor: at least 95 % of values and mistakes, fewer than one false alarm a sheet.");
    return good ? 0 : 1;
}
