// SPDX-License-Identifier: MPL-2.0
// How well submissions are compared with the form and with last year's sheet: on the sheets of invented towns that
// recall_test.cpp measures with. An honestly filled form, an honest next year and inserted blank rows give nothing; each
// planted deviation gives one issue, of its rule and at its cell, and nothing else.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "recall/deviations.hpp"
#include "recall/draft_moves.hpp"
#include "recall/layouts.hpp"

using namespace kpisheet;
using namespace kpisheet::recall;

namespace {

std::vector<Issue> issues_against(const Draft& submission, const Draft& reference, Side against) {
    const Reference read(reference.workbook());
    const auto workbook = submission.workbook();
    CheckOptions options;
    options.rules.only = {"reference"};
    (against == Side::form ? options.references.form : options.references.previous) = &read;
    return check(workbook, recognise(workbook), options);
}

class Measurement {
public:
    void expect_nothing(const char* what, const Layout& layout, const Draft& submission, const Draft& reference, Side against) {
        ++clean_;
        for (const auto& issue : issues_against(submission, reference, against)) {
            ++false_alarms_;
            print("false alarm", what, layout, issue);
        }
    }

    void expect_one(const Deviation& deviation, const Layout& layout, const std::vector<Issue>& issues, Address at) {
        auto& [found, planted] = found_[deviation.kind.name];
        ++planted;
        bool seen = false;
        for (const auto& issue : issues) {
            const bool hit = !seen && issue.rule == deviation.kind.rule && issue.range && issue.range->first == at;
            seen = seen || hit;
            if (!hit) {
                ++others_;
                print("beside it", deviation.kind.name, layout, issue);
            }
        }
        found += seen ? 1U : 0U;
        if (!seen) {
            fmt::print("missed: {}, {} at {}\n", layout.name, deviation.kind.name, to_text(at));
        }
    }

    bool report() const {
        std::size_t found = 0;
        std::size_t planted = 0;
        fmt::print("Deviations found, of those planted\n");
        for (const auto& [kind, share] : found_) {
            fmt::print("  {:3} of {:3}  {}\n", share.first, share.second, kind);
            found += share.first;
            planted += share.second;
        }
        fmt::print("In all: {} of {} deviations of {} kinds at their cell, {} other issues beside them; {} false alarms on {} honest sheets\n",
                   found, planted, found_.size(), others_, false_alarms_, clean_);
        return found == planted && found_.size() == all_deviations().size() && others_ == 0 && false_alarms_ == 0;
    }

private:
    static void print(const char* what, const char* kind, const Layout& layout, const Issue& issue) {
        fmt::print("{}: {}, {}: {} {} {}\n", what, layout.name, kind, issue.rule, issue.range ? to_text(*issue.range) : "-", issue.message.ja);
    }

    std::size_t clean_ = 0;
    std::size_t false_alarms_ = 0;
    std::size_t others_ = 0;
    std::map<std::string, std::pair<std::size_t, std::size_t>> found_;
};

/// Last year's sheet had one year less, and this year's leaves the first one out: the years moved along.
std::optional<Draft> without_first_year(const Draft& draft) {
    const bool plain = has_one_table(draft) && is_one_row(draft) && draft.year_headings.size() >= 3 && draft.places.front().rates.empty();
    return plain ? std::optional(without_column(draft, draft.year_headings.begin()->second.column)) : std::nullopt;
}

}  // namespace

int main() {
    Measurement measurement;
    for (const auto& layout : layouts()) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto honest = layout.draw(seed);
            const auto form = blank_form(honest);
            const auto previous = year_before(honest);
            measurement.expect_nothing("a filled form", layout, honest, form, Side::form);
            measurement.expect_nothing("the next year", layout, honest, previous, Side::previous);
            measurement.expect_nothing("the same sheet", layout, honest, honest, Side::previous);
            measurement.expect_nothing("a blank row", layout, with_row_before(honest, some_place(honest).name.row), form, Side::form);
            if (const auto moved = without_first_year(honest)) {
                measurement.expect_nothing("years moved along", layout, *moved, previous, Side::previous);
            }
        }
        for (const auto& deviation : all_deviations()) {
            const auto honest = layout.draw(11);
            auto draft = honest;
            if (const auto at = deviation.plant(draft)) {
                const auto reference = deviation.kind.against == Side::form ? blank_form(honest) : year_before(honest);
                measurement.expect_one(deviation, layout, issues_against(draft, reference, deviation.kind.against), *at);
            }
        }
    }
    const bool good = measurement.report();
    fmt::print("{}\n", good ? "Every deviation was found, and nothing else." : "A deviation was missed, or something honest was flagged.");
    return good ? 0 : 1;
}
