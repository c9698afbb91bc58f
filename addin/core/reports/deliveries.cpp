// SPDX-License-Identifier: MPL-2.0
#include "core/reports/deliveries.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/references/match.hpp"

namespace kpisheet {
namespace {

/// What is known of one indicator of the form.
struct Asked {
    const Table* table = nullptr;
    const Indicator* indicator = nullptr;
    std::vector<std::size_t> in;    ///< submissions that hold it
    std::vector<Address> blanks;
};

/// The indicators of the form by their rows, so that a blank cell is found again.
class AskedIndicators {
public:
    explicit AskedIndicators(const Recognition& form) {
        for (const auto& table : form.tables) {
            for (const auto& indicator : table.indicators) {
                by_row_.emplace(std::pair(table.sheet, indicator.first_row), asked_.size());
                by_indicator_.emplace(&indicator, asked_.size());
                asked_.push_back({&table, &indicator, {}, {}});
            }
        }
    }

    [[nodiscard]] std::vector<Asked>& all() { return asked_; }
    [[nodiscard]] Asked& of(const Indicator& indicator) { return asked_[by_indicator_.at(&indicator)]; }

    /// The one that this gap is of: named so, and beginning in its row or above.
    [[nodiscard]] Asked* of(const JoinGap& gap) {
        for (auto next = by_row_.upper_bound({gap.sheet, gap.cell.row}); next != by_row_.begin();) {
            --next;
            auto& asked = asked_[next->second];
            if (next->first.first != gap.sheet || asked.indicator->last_row < gap.cell.row) {
                return nullptr;
            }
            if (asked.indicator->name == gap.indicator) {
                return &asked;
            }
        }
        return nullptr;
    }

private:
    std::vector<Asked> asked_;
    std::multimap<std::pair<std::size_t, std::int32_t>, std::size_t> by_row_;
    std::map<const Indicator*, std::size_t> by_indicator_;
};

std::string heading_of(const Asked& asked, Address cell) {
    const auto place = cell.column - asked.table->shift - asked.indicator->shift;
    const auto column = std::ranges::find_if(asked.table->columns, [&](const auto& one) { return one.column == place; });
    return column == asked.table->columns.end() ? column_name(cell.column) : column->heading;
}

OpenDelivery delivery_of(const Asked& asked) {
    OpenDelivery open{.department = asked.indicator->department,
                      .indicator = asked.indicator->name,
                      .sheet = asked.table->sheet,
                      .cell = asked.indicator->cell,
                      .handed_in = !asked.in.empty(),
                      .headings = {}};
    for (const auto& blank : asked.blanks) {
        auto heading = heading_of(asked, blank);
        if (std::ranges::find(open.headings, heading) == open.headings.end()) {
            open.headings.push_back(std::move(heading));
        }
    }
    return open;
}

/// By section, in the order in which the form names them first; in each, what was not handed in at all comes first.
void sort_by_section(std::vector<OpenDelivery>& open) {
    std::map<std::string, std::size_t> order;
    for (const auto& one : open) {
        order.try_emplace(one.department, order.size());
    }
    std::ranges::stable_sort(open, {}, [&](const OpenDelivery& one) { return std::pair(order.at(one.department), one.handed_in); });
}

}  // namespace

Deliveries open_deliveries(const Reference& form, std::span<const Submission> submissions, const JoinedForm& joined) {
    AskedIndicators asked(form.recognition);
    for (std::size_t file = 0; file < submissions.size(); ++file) {
        const auto& submission = submissions[file];
        const auto matching = match(*submission.recognition, *submission.workbook, form.recognition, form.workbook);
        for (const auto& one : matching.indicators) {
            asked.of(*one.reference).in.push_back(file);
        }
    }
    for (const auto& gap : joined.gaps) {
        if (auto* one = asked.of(gap)) {
            one->blanks.push_back(gap.cell);
        }
    }
    Deliveries deliveries;
    deliveries.blanks_of_file.resize(submissions.size());
    for (const auto& one : asked.all()) {
        for (const auto file : one.in) {
            deliveries.blanks_of_file[file] += one.blanks.size();
        }
        if (!one.blanks.empty() || (one.in.empty() && !one.indicator->unset)) {
            deliveries.open.push_back(delivery_of(one));
        }
    }
    sort_by_section(deliveries.open);
    return deliveries;
}

}  // namespace kpisheet
