// SPDX-License-Identifier: MPL-2.0
#include "golden/value_habits.hpp"

#include <regex>

namespace kpisheet::golden {
namespace {

/// A figure and its unit, with nothing else in the cell. Values in words, of two figures or with a remark are left alone.
const std::wregex& figure_and_unit() {
    static const std::wregex pattern(L"([△▲\\-－+＋±約]?\\s*[0-9０-９][0-9０-９,，.．]*)([^0-9０-９.．,，（(／/～~→⏎ 　％%#=].{0,8}|[%％])");
    return pattern;
}

void rewrite_figures(WrittenBook& book, const std::function<std::wstring(const std::wsmatch&, const WrittenValue&)>& rewrite) {
    book.rewrite_values([&](const std::wstring& text, const WrittenValue& value) {
        std::wsmatch match;
        return value.state == "value" && std::regex_match(text, match, figure_and_unit()) ? rewrite(match, value) : text;
    });
}

}  // namespace

void part_units(WrittenBook& book, const std::wstring& between) {
    rewrite_figures(book, [&](const std::wsmatch& match, const WrittenValue&) { return match[1].str() + between + match[2].str(); });
}

void add_behind_values(WrittenBook& book, const std::wstring& behind) {
    rewrite_figures(book, [&](const std::wsmatch& match, const WrittenValue&) { return match.str() + behind; });
}

void add_behind_actuals(WrittenBook& book, const std::wstring& behind) {
    rewrite_figures(book, [&](const std::wsmatch& match, const WrittenValue& value) {
        return value.role == "actual" ? match.str() + behind : match.str();
    });
}

void drop_commas(WrittenBook& book) {
    static const std::wregex comma(L"[,，](?=[0-9０-９]{3})");
    rewrite_figures(book, [](const std::wsmatch& match, const WrittenValue&) { return std::regex_replace(match.str(), comma, L""); });
}

void write_dashes(WrittenBook& book, const std::wstring& dash) {
    book.rewrite_values([&](const std::wstring& text, const WrittenValue&) {
        const bool is_dash = text.size() == 1 && std::wstring_view(L"－-―ー‐—–").find(text.front()) != std::wstring_view::npos;
        return is_dash ? dash : text;
    });
}

void widen_digits(WrittenBook& book) {
    book.rewrite_texts([](std::wstring text) {
        for (auto& c : text) {
            c = c >= L'0' && c <= L'9' ? static_cast<wchar_t>(c - L'0' + L'０') : c;
        }
        return text;
    });
}

}  // namespace kpisheet::golden
