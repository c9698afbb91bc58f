// SPDX-License-Identifier: MPL-2.0
// What reading one value costs: nanoseconds (the median of many rounds) and allocations, for each of a list of
// notations. Prints a table, and what the median of the medians is.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>
#include <vector>

#include "core/indicators/indicator_functions.hpp"
#include "core/values/read_value.hpp"

namespace {

std::atomic<long> allocations{0};  // of the whole program; the measured rounds are the only ones that run

}  // namespace

void* operator new(std::size_t size) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace {

using kpisheet::Cell;
using kpisheet::CellValue;
using Clock = std::chrono::steady_clock;

constexpr int reads_a_round = 200;
constexpr int rounds = 301;

struct Cost {
    double nanoseconds;  // a read, in the median round
    double allocations;  // a read
};

template <class Work>
Cost cost_of(const Work& work) {
    std::array<double, rounds> times{};
    work();  // tables that are made once
    const long before = allocations.load();
    for (double& time : times) {
        const auto start = Clock::now();
        for (int read = 0; read < reads_a_round; ++read) {
            work();
        }
        time = std::chrono::duration<double, std::nano>(Clock::now() - start).count() / reads_a_round;
    }
    const long made = allocations.load() - before;
    std::ranges::sort(times);
    return {times[rounds / 2], static_cast<double>(made) / rounds / reads_a_round};
}

volatile double sink = 0;  // so that no read is optimised away

constexpr std::string_view notations[] = {
    "34件", "1,625", "1,234人", "1,625千人", "６３５団体", "２,４７９人", "△15人", "36.7%", "▲24.4％", "295/年以下",
    "20人未満", "約12万８千人", "約 1 億 4,484 万円", "3兆4,785億円/年", "39.8% (H30)", "1,056人 (R元.11)",
    "36.7%(令和元年)", "15人(5年間)", "－", "未公表", "見直し完了", "中3まで", "R5年度末", "427憶円", "暫定値46.7",
    "男79.3歳 女84.3歳", "50校中26校 (52％)", "△7.04%(平成27年～令和2年)",
};

}  // namespace

int main() {
    std::vector<double> times;
    std::printf("%12s %12s  %s\n", "ns a read", "allocations", "notation");
    for (const auto text : notations) {
        const auto cost = cost_of([&] {
            const CellValue read(Cell::of(text));
            sink = sink + read.value().quantity.number;
        });
        times.push_back(cost.nanoseconds);
        std::printf("%12.0f %12.2f  %.*s\n", cost.nanoseconds, cost.allocations, static_cast<int>(text.size()), text.data());
    }
    std::ranges::sort(times);
    std::printf("%12.0f %12s  median of these\n", times[times.size() / 2], "");
    const auto rate = cost_of([] {
        const auto result = kpisheet::rate(Cell::of(std::string_view("1,034人")), Cell::of(std::string_view("1,200人")),
                                           std::nullopt, Cell::blank(), Cell::blank());
        sink = sink + *result;
    });
    std::printf("%12.0f %12.2f  KPI.RATE(\"1,034人\";\"1,200人\") in the core\n", rate.nanoseconds, rate.allocations);
    return 0;
}
