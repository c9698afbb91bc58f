// SPDX-License-Identifier: MPL-2.0
#include "core/reports/folder_report.hpp"

#include <algorithm>
#include <tuple>

#include "core/reports/words.hpp"

namespace kpisheet {
namespace {

Summary summary_of(const FolderFile& file) { return summarise({{file.report}}); }

/// How bad it is, as a sortable value: smaller is worse.
auto rank(const FolderFile& file) {
    const auto counts = summary_of(file);
    const auto less = [](std::size_t count) { return -static_cast<std::ptrdiff_t>(count); };
    const auto kind = file.report.status == FileStatus::unreadable ? 0 : file.report.status == FileStatus::no_kpi_table ? 1 : 2;
    return std::tuple(kind, less(counts.errors), less(counts.warnings), less(file.blanks.value_or(0)), less(counts.infos));
}

}  // namespace

void sort_worst_first(std::vector<FolderFile>& files) {
    using Rank = decltype(rank(files.front()));
    std::vector<std::pair<Rank, std::size_t>> order;
    for (std::size_t i = 0; i < files.size(); ++i) {
        order.emplace_back(rank(files[i]), i);
    }
    std::ranges::sort(order, {}, [&](const auto& one) { return std::tie(one.first, files[one.second].name); });
    std::vector<FolderFile> sorted;
    sorted.reserve(files.size());
    for (const auto& [rank, index] : order) {
        sorted.push_back(std::move(files[index]));
    }
    files = std::move(sorted);
}

}  // namespace kpisheet
