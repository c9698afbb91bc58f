// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// One line of a table in tests/unit/words: [section] lines tell what the lines below them have in common. A line that begins with "! " is
/// known to be misread: it must not become right unnoticed.
struct WordsLine {
    std::string section;
    std::string text;
    std::vector<std::string> fields;  ///< the text is the first
    bool misread = false;
    int number = 0;

    [[nodiscard]] std::string field(std::size_t at) const { return at < fields.size() ? fields[at] : std::string(); }
};

inline std::vector<std::string> split_text(std::string_view text, std::string_view mark) {
    std::vector<std::string> parts;
    for (auto end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + mark.size());
    }
    parts.emplace_back(text);
    return parts;
}

inline std::vector<WordsLine> read_words(const std::string& file) {
    std::ifstream input(std::string(KPISHEET_WORDS) + "/" + file);
    BOOST_REQUIRE_MESSAGE(input, "can't open " << file);
    std::vector<WordsLine> lines;
    std::string section;
    std::string text;
    for (int number = 1; std::getline(input, text); ++number) {
        if (text.empty() || text.starts_with("# ")) {
            continue;
        }
        if (text.starts_with('[') && text.ends_with(']')) {
            section = text.substr(1, text.size() - 2);
            continue;
        }
        WordsLine line{section, {}, {}, text.starts_with("! "), number};
        line.fields = split_text(line.misread ? std::string_view(text).substr(2) : std::string_view(text), "\t");
        line.text = line.fields.front();
        lines.push_back(std::move(line));
    }
    return lines;
}

/// `fault_of` says what is wrong with a line, or nothing. Prints how many are right.
template <class FaultOf>
void check_words(const std::string& file, std::size_t least, const FaultOf& fault_of) {
    const auto lines = read_words(file);
    BOOST_TEST(lines.size() >= least);
    std::map<std::string, std::pair<int, int>> sections;
    std::size_t right = 0;
    for (const auto& line : lines) {
        const std::string fault = fault_of(line);
        BOOST_TEST(fault.empty() != line.misread, file << ':' << line.number << ": [" << line.section << "] " << line.text << ": "
                                                       << (fault.empty() ? "is read now, take its mark away" : fault));
        right += fault.empty() ? 1 : 0;
        auto& [good, all] = sections[line.section];
        good += fault.empty() ? 1 : 0;
        ++all;
    }
    for (const auto& [section, counts] : sections) {
        BOOST_TEST_MESSAGE(section << ": " << counts.first << " of " << counts.second);
    }
    BOOST_TEST_MESSAGE(file << ": " << right << " of " << lines.size() << " right");
}
