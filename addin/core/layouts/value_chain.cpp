// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/value_chain.hpp"

#include <algorithm>
#include <optional>

#include "core/text/utf8.hpp"
#include "core/values/read_value.hpp"

namespace kpisheet {
namespace {

constexpr std::string_view arrow = "→";
constexpr std::size_t fewest = 2;

std::vector<std::string_view> between_arrows(std::string_view text) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(arrow); at != std::string_view::npos; at = text.find(arrow)) {
        parts.push_back(trim(text.substr(0, at)));
        text.remove_prefix(at + arrow.size());
    }
    parts.push_back(trim(text));
    return parts;
}

/// R3 at the end of 実績値の推移(R3, at the begin of R5).
std::optional<Period> period_at(std::string_view text, bool at_end) {
    if (!at_end) {
        return read_period(text);
    }
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
        if (const auto period = read_period(text.substr(at)); period && at + period->length == text.size()) {
            return period;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Period> chain_in(std::string_view heading) {
    if (heading.find(arrow) == std::string_view::npos) {
        return {};
    }
    const auto parts = between_arrows(heading);
    std::vector<Period> chain;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto period = period_at(parts[i], i == 0);
        if (!period || period->kind != Period::Kind::date || (i > 0 && i + 1 < parts.size() && period->length != parts[i].size())) {
            return {};
        }
        chain.push_back(*period);
    }
    return chain.size() >= fewest ? chain : std::vector<Period>{};
}

std::vector<std::string_view> split_chain(std::string_view text, std::size_t count) {
    auto parts = between_arrows(text);
    const bool figures = parts.size() == count && std::ranges::all_of(parts, [](auto part) {
        const auto state = read_value(part).state;
        return state == State::value || state == State::missing;
    });
    return figures ? std::move(parts) : std::vector<std::string_view>{};
}

std::vector<DatedPart> dated_parts_in(std::string_view text) {
    std::vector<DatedPart> parts;
    std::size_t miswritten = 0;  // R5:1,7250 among years that can be read
    while (!text.empty()) {
        const auto period = read_period(text);
        if (!period || period->kind != Period::Kind::date) {
            return {};
        }
        auto rest = trim(text.substr(period->length));
        if (!rest.starts_with(':')) {
            return {};
        }
        rest = trim(rest.substr(1));
        // The figure goes on to the next year with its colon: 1,200 人 R4:1,310 人.
        auto end = rest.size();
        for (auto at = rest.find_first_of(" \n"); at < rest.size(); at = rest.find_first_of(" \n", at + 1)) {
            const auto next = trim(rest.substr(at));
            const auto year = read_period(next);
            if (year && trim(next.substr(year->length)).starts_with(':')) {
                end = at;
                break;
            }
        }
        const auto figure = trim(rest.substr(0, end));
        const auto state = read_value(figure).state;
        const bool is_figure = state == State::value || state == State::missing;
        if (!is_figure && !is_digit(code_point_at(figure, 0).value)) {
            return {};
        }
        miswritten += is_figure ? 0 : 1;
        parts.push_back({*period, figure});
        text = trim(rest.substr(end));
    }
    return parts.size() >= fewest + miswritten && miswritten <= 1 ? parts : std::vector<DatedPart>{};
}

}  // namespace kpisheet
