// SPDX-License-Identifier: MPL-2.0
#include "core/reports/joined_table.hpp"

#include <algorithm>

namespace kpisheet {
namespace {

std::vector<std::string> sheet_names(const Workbook& workbook) {
    std::vector<std::string> names;
    for (const auto& sheet : workbook.sheets) {
        names.push_back(sheet.name());
    }
    return names;
}

}  // namespace

JoinedTable joined_table(const FolderReport& report, JoinedForm form, const Reference& reference, std::span<const Submission> submissions) {
    JoinedTable joined{.form = std::move(form),
                       .form_url = report.form_url,
                       .form_sheets = sheet_names(reference.workbook),
                       .files = {},
                       .rejected = {},
                       .open = report.deliveries ? report.deliveries->open : std::vector<OpenDelivery>{},
                       .refused = {}};
    for (const auto& file : report.files) {
        if (file.report.snapshot == nullptr) {
            joined.rejected.push_back({file.name, file.url, file.report.reason});
            continue;
        }
        const auto index = joined.files.size();
        joined.files.push_back({file.name, file.url, sheet_names(*submissions[index].workbook)});
        if (std::ranges::find(joined.form.without_match, index) != joined.form.without_match.end()) {
            joined.rejected.push_back({file.name, file.url, {"様式にある指標が一つもありません。", "It holds none of the form's indicators."}});
        }
    }
    return joined;
}

}  // namespace kpisheet
