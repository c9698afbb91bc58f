// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/layouts/indicator_rows.hpp"

namespace kpisheet {

struct ReadIndicators {
    std::vector<Indicator> indicators;   ///< in the order of their rows
    std::vector<std::shared_ptr<const ValueStore>> stores;
};

/// Reads the indicators of a table from the rows that are found to be theirs. In a large table a second thread begins while
/// further rows are still being looked at; what is left then, both do. Where no second thread can be had, one does all.
class IndicatorReading {
public:
    /// What the table's columns, years and units say is settled before. So many rows it has.
    IndicatorReading(const Grid& grid, const TableColumns& columns, const SheetYears& years, std::int32_t table_shift, const OuterUnit& table_unit,
                     std::int32_t rows);
    ~IndicatorReading();
    IndicatorReading(const IndicatorReading&) = delete;
    IndicatorReading& operator=(const IndicatorReading&) = delete;

    /// Whose rows were found so far. Only those that are not settled may still be changed.
    [[nodiscard]] std::vector<IndicatorRows>& found() { return found_; }
    [[nodiscard]] const std::vector<IndicatorRows>& found() const { return found_; }
    /// No row will be added to the first `count` any more.
    void settle(std::size_t count);
    /// No further indicator will be found. It is called once.
    [[nodiscard]] ReadIndicators finish();

private:
    static constexpr std::size_t piece = 1024;  ///< indicators that a thread reads at once

    struct Piece {
        std::size_t first;
        std::size_t last;   ///< the one behind it
        Indicator* into;    ///< where the first of them is to be put
    };

    void begin();
    void close(std::size_t count);
    [[nodiscard]] std::optional<Piece> next_piece();
    void read_pieces(KnownValues& known);
    void place_early_ones();

    const Grid& grid_;
    const TableColumns& columns_;
    const SheetYears& years_;
    const std::int32_t table_shift_;
    const OuterUnit table_unit_;
    const std::int32_t rows_;
    std::vector<IndicatorRows> found_;  ///< they stay where they are: room was made for as many as there can be
    std::vector<Indicator> read_;
    std::size_t next_settled_ = piece;

    std::mutex mutex_;                  ///< guards all that follows up to the second thread
    std::condition_variable changed_;
    std::deque<std::vector<Indicator>> early_;  ///< the first pieces, read before all were found
    std::size_t settled_ = 0;
    std::size_t next_ = 0;
    bool closed_ = false;

    std::unique_ptr<KnownValues> others_;   ///< what the second thread knows
    std::future<void> other_;               ///< goes first: it uses the others
};

}  // namespace kpisheet
