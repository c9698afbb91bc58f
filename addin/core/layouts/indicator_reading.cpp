// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/indicator_reading.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "core/layouts/bare_percents.hpp"
#include "core/two_threads.hpp"

namespace kpisheet {
namespace {

/// (内訳) without a unit counts in that of the indicator above it, whose own may stand in its name: 入込客数 52,400人→60,000人.
class UnitOfBreakdown {
public:
    void follow(Indicator& indicator, ValueStore& store) {
        if (!indicator.breakdown) {
            whole_ = {};
            const auto value = std::ranges::find_if(indicator.values, [](const auto& one) { return one.role != ValueRole::rate && !one.own_unit && !one.unit.empty(); });
            if (value != indicator.values.end()) {
                whole_ = {std::string(value->unit.text()), value->scale};
            }
        } else if (!whole_.unit.empty() && indicator.unit.empty()) {
            inherit_units(indicator, whole_, {}, store);
        }
    }

private:
    OuterUnit whole_;
};

/// The breakdown that a piece begins with, whose whole ends the piece before it.
void join_breakdowns(std::vector<Indicator>& indicators, std::size_t piece, ValueStore& store) {
    std::size_t done = 0;  // a breakdown may be longer than a piece, and is followed once
    for (auto first = piece; first < indicators.size(); first += piece) {
        if (first < done || !indicators[first].breakdown) {
            continue;
        }
        done = first;
        while (done > 0 && indicators[done].breakdown) {
            --done;
        }
        UnitOfBreakdown unit;
        for (; done < indicators.size() && (done <= first || indicators[done].breakdown); ++done) {
            unit.follow(indicators[done], store);
        }
    }
}

}  // namespace

IndicatorReading::IndicatorReading(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift,
                                   const OuterUnit& table_unit, std::int32_t rows)
    : grid_(grid), columns_(columns), years_(years), table_shift_(table_shift), table_unit_(table_unit), rows_(rows) {
    // Each row that holds something names one indicator of each group at most.
    found_.reserve(std::min(static_cast<std::size_t>(rows), grid.sheet().cells().size()) * columns.groups.size());
}

IndicatorReading::~IndicatorReading() { close(0); }

void IndicatorReading::settle(std::size_t count) {
    if (count < next_settled_ || !has_work_for_two(grid_.sheet())) {
        return;
    }
    next_settled_ = count + piece;
    {
        const std::scoped_lock lock(mutex_);
        settled_ = count;
    }
    changed_.notify_all();
    if (!others_) {
        begin();
    }
}

/// A second thread for what is settled.
void IndicatorReading::begin() {
    others_ = std::make_unique<KnownValues>(grid_.sheet(), rows_);
    try {
        other_ = std::async(std::launch::async, [this] { read_pieces(*others_); });
    } catch (const std::system_error&) {
        other_ = {};  // no thread to be had: finish() reads them all
    }
}

ReadIndicators IndicatorReading::finish() {
    read_.resize(found_.size());
    close(found_.size());
    KnownValues known(grid_.sheet(), rows_);
    read_pieces(known);
    if (other_.valid()) {
        other_.get();
    }
    place_early_ones();
    join_breakdowns(read_, piece, *known.store);
    if (columns_.category && !columns_.first_with(ColumnRole::rate)) {
        settle_bare_rates(read_, *known.store);
    }
    ReadIndicators made{std::move(read_), {}};
    made.stores.push_back(std::move(known.store));
    if (others_) {
        made.stores.push_back(std::move(others_->store));
    }
    return made;
}

/// No more than `count` will be settled.
void IndicatorReading::close(std::size_t count) {
    {
        const std::scoped_lock lock(mutex_);
        settled_ = count;
        closed_ = true;
    }
    changed_.notify_all();
}

/// Waits for the next of those that are settled; nothing when all are taken and no more will come.
std::optional<IndicatorReading::Piece> IndicatorReading::next_piece() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || next_ + piece <= settled_; });
    if (next_ >= settled_) {
        return std::nullopt;
    }
    const auto first = std::exchange(next_, std::min(next_ + piece, settled_));
    return Piece{first, next_, closed_ ? read_.data() + first : early_.emplace_back(piece).data()};
}

void IndicatorReading::read_pieces(KnownValues& known) {
    while (const auto next = next_piece()) {
        UnitOfBreakdown unit;
        auto* into = next->into;
        for (auto at = next->first; at < next->last; ++at, ++into) {
            auto& rows = found_[at];
            mark_rows(grid_, columns_, rows);
            *into = read_indicator(grid_, columns_, years_, table_shift_, table_unit_, rows, known);
            unit.follow(*into, *known.store);
        }
    }
}

/// Among the others, where there is now room for all.
void IndicatorReading::place_early_ones() {
    if (early_.empty()) {
        return;
    }
    work_in_halves(early_.size(), [&](std::size_t first, std::size_t last) {
        for (auto at = first; at < last; ++at) {
            std::ranges::move(early_[at], read_.begin() + static_cast<std::ptrdiff_t>(at * piece));
        }
    });
}

}  // namespace kpisheet
