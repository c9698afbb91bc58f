// SPDX-License-Identifier: MPL-2.0
#include "golden/truth.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <sstream>

#include "core/reports/report_json.hpp"
#include "core/text/clean_text.hpp"

namespace kpisheet {
namespace {

using Fields = std::vector<std::string>;

constexpr std::size_t indicator_fields = 8;
constexpr std::size_t value_fields = 8;

Fields fields_of(const std::string& line, std::size_t count) {
    Fields fields(1);
    for (const auto c : line) {
        if (c == '\t') {
            fields.emplace_back();
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    fields.resize(count);
    for (auto& field : fields) {
        field = field == "-" ? std::string{} : field;
    }
    return fields;
}

struct TrueIndicator {
    Fields fields;
    std::vector<Fields> values;
};

std::vector<TrueIndicator> read_truth(std::string_view text) {
    std::vector<TrueIndicator> indicators;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("I\t")) {
            indicators.push_back({fields_of(line, indicator_fields), {}});
        } else if (line.starts_with("V\t") && !indicators.empty()) {
            indicators.back().values.push_back(fields_of(line, value_fields));
        }
    }
    return indicators;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) {
        all += (all.empty() ? "" : ",") + text;
    }
    return all;
}

Fields fields_of(const IndicatorReport& indicator) {
    return {"I", "", indicator.cell, indicator.kind, indicator.name, indicator.department, indicator.better, joined(indicator.marks)};
}

Fields fields_of(const ValueReport& value) {
    return {"V",
            value.cell,
            value.role,
            value.year ? std::to_string(*value.year) : "",
            value.number ? number_json(*value.number).dump() : "",
            value.unit,
            value.state,
            value.condition};
}

bool same_number(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty()) {
        return one == other;
    }
    const auto left = std::strtod(one.c_str(), nullptr);
    const auto right = std::strtod(other.c_str(), nullptr);
    return std::abs(left - right) <= 1e-9 * std::max({1.0, std::abs(left), std::abs(right)});
}

/// 「year: 2021, not 2020」 for each field that differs.
std::string differences_of(const Fields& truth, const Fields& found, std::initializer_list<const char*> names) {
    std::string text;
    std::size_t i = 2;
    for (const auto* name : names) {
        const bool same = std::string_view(name) == "number" ? same_number(truth[i], found[i]) : truth[i] == found[i];
        if (!same) {
            text += fmt::format(" {}: 「{}」, not 「{}」;", name, found[i], truth[i]);
        }
        ++i;
    }
    return text;
}

class TruthComparer {
public:
    explicit TruthComparer(TruthScore& score) : score_(score) {}

    void compare(const TrueIndicator& truth, const IndicatorReport* found, const std::string& place) {
        ++score_.indicators;
        score_.values += static_cast<int>(truth.values.size());
        if (found == nullptr) {
            score_.deviations += fmt::format("{} 「{}」 is not recognised, nor its {} values\n", place, truth.fields[4], truth.values.size());
            return;
        }
        const auto different = differences_of(truth.fields, fields_of(*found), {"cell", "kind", "name", "department", "better", "marks"});
        score_.indicators_right += different.empty() ? 1 : 0;
        if (!different.empty()) {
            score_.deviations += place + different + "\n";
        }
        compare_values(truth.values, found->values, place);
    }

    void surplus(const IndicatorReport& found, const std::string& place) {
        ++score_.indicators;
        score_.values += static_cast<int>(found.values.size());
        score_.deviations += fmt::format("{} 「{}」 is no indicator, but recognised with {} values\n", place, found.name, found.values.size());
    }

private:
    /// One cell may hold several values (base and target inside a KPI cell): those of the same role belong together.
    static std::size_t index_of(const Fields& truth, const std::vector<ValueReport>& found, const std::vector<bool>& used) {
        auto best = found.size();
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!used[i] && found[i].cell == truth[1] && (best == found.size() || (found[best].role != truth[2] && found[i].role == truth[2]))) {
                best = i;
            }
        }
        return best;
    }

    void compare_values(const std::vector<Fields>& truth, const std::vector<ValueReport>& found, const std::string& place) {
        std::vector<bool> used(found.size());
        for (const auto& value : truth) {
            const auto i = index_of(value, found, used);
            if (i == found.size()) {
                score_.deviations += fmt::format("{} {} {} is lost\n", place, value[1], value[2]);
                continue;
            }
            used[i] = true;
            const auto different = differences_of(value, fields_of(found[i]), {"role", "year", "number", "unit", "state", "condition"});
            score_.values_right += different.empty() ? 1 : 0;
            if (!different.empty()) {
                score_.deviations += fmt::format("{} {} 「{}」{}\n", place, value[1], clean_line(found[i].text), different);
            }
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (!used[i]) {
                ++score_.values;
                score_.deviations += fmt::format("{} {} 「{}」 is no value, but recognised as {}\n", place, found[i].cell, clean_line(found[i].text), found[i].role);
            }
        }
    }

    TruthScore& score_;
};

}  // namespace

void TruthScore::add(const TruthScore& other) {
    indicators += other.indicators;
    indicators_right += other.indicators_right;
    values += other.values;
    values_right += other.values_right;
    deviations += other.deviations;
}

TruthScore compare_with_truth(std::string_view truth, const FileReport& report, const std::vector<std::string>& sheets) {
    TruthScore score;
    TruthComparer comparer(score);
    std::vector<const IndicatorReport*> matched;
    for (const auto& indicator : read_truth(truth)) {
        const auto number = static_cast<std::size_t>(std::atoi(indicator.fields[1].c_str()));
        const IndicatorReport* found = nullptr;
        for (const auto& table : report.tables) {
            for (const auto& candidate : table.indicators) {
                const bool here = number >= 1 && number <= sheets.size() && table.sheet == sheets[number - 1] && candidate.cell == indicator.fields[2];
                found = here ? &candidate : found;
            }
        }
        matched.push_back(found);
        comparer.compare(indicator, found, indicator.fields[1] + "!" + indicator.fields[2]);
    }
    for (const auto& table : report.tables) {
        for (const auto& candidate : table.indicators) {
            if (std::ranges::find(matched, &candidate) == matched.end()) {
                comparer.surplus(candidate, table.sheet + "!" + candidate.cell);
            }
        }
    }
    return score;
}

}  // namespace kpisheet
