// SPDX-License-Identifier: MPL-2.0
#include "core/layouts/remark_words.hpp"

#include <algorithm>

#include "core/layouts/section.hpp"
#include "core/text/contains.hpp"
#include "core/text/utf8.hpp"
#include "core/values/words.hpp"

namespace kpisheet {

bool titles_remarks(std::string_view text) {
    constexpr std::size_t longest = 60;  // bytes
    const bool framed = (text.starts_with("【") && text.ends_with("】")) || (text.starts_with('(') && text.ends_with(')')) || (text.starts_with('[') && text.ends_with(']'));
    return framed && text.size() <= longest && (contains(text, "凡例") || contains(text, "備考") || contains(text, "記入") || contains(text, "留意") || contains(text, "注意"));
}

bool titles_legend(std::string_view text) {
    constexpr std::size_t longest = 45;  // bytes, 15 kanji
    const bool judges = contains(text, "評価") || contains(text, "判定") || contains(text, "達成") || contains(text, "状況") || contains(text, "進捗");
    return text.size() <= longest && (text == "評価" || text == "判定" || text == "達成度" || contains(text, "凡例") || (judges && (contains(text, "基準") || contains(text, "区分") || contains(text, "目安") || contains(text, "算式"))));
}

bool is_note(std::string_view text) {
    if (text.starts_with("全") && is_digit(code_point_at(text, std::string_view("全").size()).value) && contains(text, "うち")) {
        return true;  // 全21指標のうち、目標を達成した指標:7指標
    }
    if ((text.starts_with("「") && contains(text, "」は")) || (leading_dashes(text) > 0 && text.substr(leading_dashes(text)).starts_with(':'))) {
        return true;  // 「-」は調査のない年度; -:調査を実施していない年
    }
    for (const std::string_view start : {"※", "(備考", "備考:", "(注", "注)", "注:", "注1", "注2", "注3", "注4", "注5", "(※", "*", "出典", "資料:", "(出典"}) {
        if (text.starts_with(start)) {
            return true;
        }
    }
    return false;
}

bool explains_rates(std::string_view text) {
    return contains(text, "÷") || (contains(text, "実績値/目標値") && contains(text, "率"));
}

bool lists_grades(std::string_view text) {
    constexpr std::size_t longest = 90;  // bytes
    constexpr int fewest = 3;
    int grades = 0;
    for (auto colon = text.size() > longest ? std::string_view::npos : text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
        const auto grade = code_point_before(text, colon);
        const auto before = code_point_before(text, colon - grade.length).value;
        const bool alone = before == U' ' || before == U'(' || before == U'、' || before == U',';
        const bool mark = is_latin(grade.value) || std::u32string_view(U"◎○●△▲×").find(grade.value) != std::u32string_view::npos;
        grades += alone && mark && colon + 1 < text.size() && is_digit(static_cast<unsigned char>(text[colon + 1])) ? 1 : 0;
    }
    return grades >= fewest;
}

bool tells_partners(std::string_view text) {
    constexpr std::string_view labels[] = {"関係機関", "関係団体", "関係課", "関係者", "関連計画", "関連事業", "関連施策", "主な取組", "主な取り組み", "主な事業", "実施主体", "協力機関", "連携先", "連携機関"};
    return std::ranges::any_of(labels, [&](auto label) { return text.starts_with(label) && text.substr(label.size()).starts_with(':'); });
}

}  // namespace kpisheet
