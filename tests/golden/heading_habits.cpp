// SPDX-License-Identifier: MPL-2.0
#include "golden/heading_habits.hpp"

#include <algorithm>
#include <iterator>

namespace kpisheet::golden {
namespace {

constexpr std::size_t longest_heading = 20;  // longer ones are sentences

const std::vector<std::wstring>& labels() {
    static const std::vector<std::wstring> all = {L"目標", L"目標値", L"実績", L"実績値", L"達成率", L"達成度", L"進捗率",
                                                  L"基準値", L"現状値", L"計画", L"計画値", L"評価", L"単位", L"増減"};
    return all;
}

bool is_sentence(const std::wstring& heading) { return heading.size() > longest_heading || heading.find_first_of(L"※。＝=") != std::wstring::npos; }

}  // namespace

void write_labels(WrittenBook& book, const WrittenBook::Rewrite& rewrite) {
    book.rewrite_texts([&](const std::wstring& text) { return std::ranges::find(labels(), text) == labels().end() ? text : rewrite(text); });
}

std::wstring spaced_out(const std::wstring& label) {
    std::wstring text;
    for (const auto c : label) {
        text += (text.empty() ? L"" : L"　") + std::wstring(1, c);
    }
    return text;
}

std::wstring numbered(const std::wstring& label) {
    if (label.starts_with(L"目標") || label.starts_with(L"計画")) {
        return L"①" + label;
    }
    if (label.starts_with(L"実績")) {
        return L"②" + label;
    }
    return label == L"達成率" || label == L"達成度" ? label + L"（②／①）" : label;
}

std::wstring other_length(const std::wstring& label) {
    if (label == L"実績" || label == L"計画") {
        return label + L"値";  // 目標 alone may head the numbers of goals
    }
    return label == L"目標値" || label == L"実績値" || label == L"計画値" ? label.substr(0, 2) : label;
}

void exchange_words(WrittenBook& book, const std::vector<Exchange>& words) {
    std::vector<Exchange> clear;
    std::ranges::copy_if(words, std::back_inserter(clear), [&](const Exchange& word) {
        return word.not_beside.empty() || !book.any_heading([&](const std::wstring& heading) { return heading.find(word.not_beside) != std::wstring::npos; });
    });
    book.rewrite_headings([&](const std::wstring& heading) {
        for (const auto& word : clear) {
            if (const auto at = heading.find(word.from); at != std::wstring::npos && !is_sentence(heading)) {
                return std::wstring(heading).replace(at, word.from.size(), word.to);
            }
        }
        return heading;
    });
}

void break_words(WrittenBook& book, const std::wstring& by) {
    static const std::vector<std::wstring> usual = {L"基準値", L"現状値", L"目標値", L"実績値", L"達成率", L"達成度", L"担当課", L"所管課"};
    std::vector<Exchange> words;
    for (const auto& word : usual) {
        words.push_back({word, word.substr(0, word.size() - 1) + by + word.back()});
    }
    exchange_words(book, words);
}

}  // namespace kpisheet::golden
