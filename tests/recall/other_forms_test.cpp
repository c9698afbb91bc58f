// SPDX-License-Identifier: MPL-2.0
// Submissions made from sheets in other municipalities' forms (golden/laid_out): the blank form, last year's sheet and
// what a section may do to them. What is honest gives nothing; each alteration one issue, of its rule and at its place.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "core/layouts/recognise.hpp"
#include "core/rules/all_rules.hpp"
#include "core/text/squeezed.hpp"
#include "recall/alterations.hpp"
#include "recall/draft_moves.hpp"

using namespace kpisheet;
using namespace kpisheet::recall;

namespace {

constexpr double least_found = 0.98;
constexpr std::size_t most_besides_in_hundred = 2;
constexpr std::size_t most_false_alarms = 0;

std::vector<Issue> issues_against(const Book& book, const Reference& reference, Side against) {
    const auto workbook = book.workbook();
    CheckOptions options;
    options.rules.only = {"reference"};
    (against == Side::form ? options.references.form : options.references.previous) = &reference;
    return check(workbook, recognise(workbook), options);
}

std::string words(const Issue& issue) {
    return fmt::format("{} {} {}", issue.rule, issue.range ? to_text(*issue.range) : "-", issue.message.ja);
}

struct Count {
    std::size_t found = 0;
    std::size_t planted = 0;
    std::size_t besides = 0;
};

class Measurement {
public:
    explicit Measurement(bool details) : details_(details) {}

    void expect_nothing(const std::string& name, const char* what, const Book& book, const Reference& reference, Side against) {
        ++honest_;
        for (const auto& issue : issues_against(book, reference, against)) {
            ++false_alarms_;
            fmt::print("false alarm: {}, {}: {}\n", name, what, words(issue));
        }
    }

    void expect_one(const std::string& name, const AlterationKind& alteration, const Alteration& made, const Reference& reference) {
        auto& count = counts_[alteration.kind.name];
        ++count.planted;
        bool seen = false;
        for (const auto& issue : issues_against(made.book, reference, alteration.kind.against)) {
            const bool there = issue.range && issue.sheet == made.sheet &&
                               (issue.range->contains(made.cell) || (made.around && made.around->contains(issue.range->first)));
            const bool hit = !seen && issue.rule == alteration.kind.rule && there;
            seen = seen || hit;
            count.besides += hit ? 0U : 1U;
            if (!hit && details_) {
                fmt::print("beside it: {}, {} at {}: {}\n", name, alteration.kind.name, to_text(made.cell), words(issue));
            }
        }
        count.found += seen ? 1U : 0U;
        if (!seen && details_) {
            fmt::print("missed: {}, {} at {}\n", name, alteration.kind.name, to_text(made.cell));
        }
    }

    [[nodiscard]] bool report() const {
        Count all;
        for (const auto& [name, count] : counts_) {
            fmt::print("  {:3} of {:3}  {}, {} besides\n", count.found, count.planted, name, count.besides);
            all = {all.found + count.found, all.planted + count.planted, all.besides + count.besides};
        }
        fmt::print("In all: {} of {} alterations of {} kinds found ({:.1f} %), {} other issues beside them; {} false alarms on {} honest books\n",
                   all.found, all.planted, counts_.size(), 100.0 * static_cast<double>(all.found) / static_cast<double>(all.planted),
                   all.besides, false_alarms_, honest_);
        return false_alarms_ <= most_false_alarms && static_cast<double>(all.found) >= least_found * static_cast<double>(all.planted) &&
               all.besides * 100 <= most_besides_in_hundred * all.planted;
    }

private:
    bool details_;
    std::size_t honest_ = 0;
    std::size_t false_alarms_ = 0;
    std::map<std::string, Count> counts_;
};

/// The rows of one section only, as it hands them in. Nothing where the book does not say who is in charge.
std::optional<Book> own_rows(const Book& book, const Recognition& read) {
    auto own = book;
    std::string section;
    std::size_t away = 0;
    for (auto table = read.tables.rbegin(); table != read.tables.rend(); ++table) {
        std::optional<std::int32_t> taken_out;  // 活動指標 and 成果指標 may share a row
        for (auto one = table->indicators.rbegin(); one != table->indicators.rend(); ++one) {
            if (one->department.empty() || !table->blanks.empty()) {
                return std::nullopt;
            }
            section = section.empty() ? one->department : section;
            if (one->department != section && one->first_row != taken_out) {
                taken_out = one->first_row;
                auto& draft = own.sheets[table->sheet];
                draft = without_rows(draft, one->first_row, one->last_row);
                ++away;
            }
        }
    }
    return away > 0 ? std::optional(own) : std::nullopt;
}

/// Cells that are there to be written into: remarks.
Book with_remarks(const Book& book, const Recognition& read) {
    auto written = book;
    for (const auto& table : read.tables) {
        for (const auto& column : table.columns) {
            for (const auto& indicator : table.indicators) {
                if (column.role == ColumnRole::note && table.blanks.empty() && column.heading.find("備考") != std::string::npos) {
                    auto& cell = written.sheets[table.sheet].cells[{indicator.first_row, column.column + table.shift + indicator.shift}];
                    cell.text += "（速報。前年比3％増）";
                    cell.number.reset();
                }
            }
        }
    }
    return written;
}

void measure(const std::string& name, const Book& book, Measurement& measurement) {
    const auto workbook = book.workbook();
    const auto read = recognise(workbook);
    const auto sent = as_sent_out(book, read);
    const Reference form(sent.workbook());
    const Reference same(book.workbook());
    for (const auto side : {Side::form, Side::previous}) {
        measurement.expect_nothing(name, "as filled in", book, form, side);
        measurement.expect_nothing(name, "the same book", book, same, side);
        measurement.expect_nothing(name, "with remarks", with_remarks(book, read), form, side);
        if (const auto own = own_rows(book, read)) {
            measurement.expect_nothing(name, "one section's rows", *own, form, side);
        }
        for (std::size_t sheet = 0; sheet < book.sheets.size(); ++sheet) {
            auto lower = book;
            lower.sheets[sheet] = with_row_before(lower.sheets[sheet], 0);
            measurement.expect_nothing(name, "a line further down", lower, form, side);
        }
    }
    for (const auto& alteration : alteration_kinds()) {
        std::set<std::size_t> said;  // the tables of a sheet share its columns: what is done to them is said once
        for (const auto& table : read.tables) {
            if (said.contains(table.sheet)) {
                continue;
            }
            std::set<std::size_t> chosen{0, table.indicators.size() / 2, table.indicators.size() - 1};
            for (const auto at : chosen) {
                if (const auto made = alteration.plant(book, table, table.indicators[at])) {
                    measurement.expect_one(name, alteration, *made, form);
                    if (made->around) {
                        said.insert(table.sheet);
                        break;  // of the headings, not of the indicator
                    }
                }
            }
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    Measurement measurement(count > 1 && std::string_view(arguments[1]) == "--details");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(KPISHEET_LAID_OUT_FOLDER)) {
        if (entry.path().extension() == ".txt") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
        std::ostringstream text;
        text << std::ifstream(file, std::ios::binary).rdbuf();
        measure(file.stem().string(), book_from_text(text.str()), measurement);
    }
    return measurement.report() ? 0 : 1;
}
