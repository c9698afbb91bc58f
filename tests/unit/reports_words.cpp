// SPDX-License-Identifier: MPL-2.0
#include <boost/test/unit_test.hpp>

#include "core/text/clean_text.hpp"
#include "core/reports/display_width.hpp"
#include "core/reports/html_text.hpp"
#include "core/reports/report_json.hpp"
#include "core/reports/words.hpp"
#include "core/reports/rule_pages.hpp"
#include "core/rules/all_rules.hpp"
#include "unit/reports_samples.hpp"

using namespace kpisheet;

BOOST_AUTO_TEST_SUITE(reports_words)

BOOST_AUTO_TEST_CASE(widths_on_a_terminal) {
    const std::pair<const char*, std::size_t> cases[] = {{"", 0}, {"abc", 3}, {"達成率", 6}, {"ｶﾅ", 2}, {"ＡＢ", 4}, {"①", 2}, {"か\xe3\x82\x99", 2}, {"\xff", 2}};
    for (const auto& [text, width] : cases) {
        BOOST_TEST(display_width(text) == width, text);
    }
    BOOST_TEST(padded("誤り", 6) == "誤り  ");
    BOOST_TEST(padded("warning", 3) == "warning");
}

BOOST_AUTO_TEST_CASE(lines_are_broken_where_a_reader_expects_it) {
    using Lines = std::vector<std::string>;
    const std::pair<std::string, Lines> cases[] = {
        {"", {""}},
        {"達成率は正しい値です。", {"達成率は正", "しい値で", "す。"}},
        {"one two three four", {"one two", "three four"}},
        {"unbreakableword", {"unbreakableword"}},
        {"目標値「45件」以上", {"目標値", "「45件」以", "上"}},
    };
    for (const auto& [text, lines] : cases) {
        BOOST_TEST(wrapped(text, 10) == lines, boost::test_tools::per_element());
    }
    BOOST_TEST(wrapped("達成率は正しい値です。", 0).size() == 1);
}

BOOST_AUTO_TEST_CASE(texts_are_made_harmless) {
    BOOST_TEST(clean_line("a\r\nb\t\tc\n") == "a b c");
    BOOST_TEST(clean_lines("a\r\nb\rc") == "a\nb\nc");
    BOOST_TEST(clean_line("\x1b[31m") == "\xEF\xBF\xBD[31m");
    BOOST_TEST(clean_line("\xe3\x81") == "\xEF\xBF\xBD");
    BOOST_TEST(clean_line("\xe2\x80\xae" "abc") == "\xEF\xBF\xBD" "abc");
    BOOST_TEST(clean_line("达成率\xF0\xA0\xAE\x9F") == "达成率\xF0\xA0\xAE\x9F");
    BOOST_TEST(html_text("<a href=\"x\">'&'\n</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;<br>&lt;/a&gt;");
}

BOOST_AUTO_TEST_CASE(many_edits_are_summed_up) {
    const FixReport fix{{}, true, {{"A1", "１", "1"}, {"A2", "", "-"}, {"A3", "３", "3"}, {"A4", "４", "4"}, {"A5", "５", "5"}}};
    BOOST_TEST(edits_text(fix, Language::japanese) == "A1 「１」 → 「1」、A2 （空白） → 「-」、A3 「３」 → 「3」、ほか2か所");
    BOOST_TEST(edits_text(fix, Language::english) == "A1 “１” → “1”, A2 (blank) → “-”, A3 “３” → “3” and 2 more");
}

BOOST_AUTO_TEST_CASE(every_rule_has_a_page) {
    const auto japanese = rules_as_markdown(Language::japanese);
    const auto english = rules_as_markdown(Language::english);
    const auto json = Json::parse(rules_as_json(Language::english));
    BOOST_TEST(json.size() == all_rules().size());
    std::size_t at = 0;
    for (const auto* rule : all_rules()) {
        BOOST_TEST_CONTEXT(rule->id) {
            BOOST_TEST(japanese.find("## " + std::string(rule->title.ja) + " (`" + std::string(rule->id) + "`)") != std::string::npos);
            BOOST_TEST(japanese.find(std::string(rule->why.ja)) != std::string::npos);
            BOOST_TEST(english.find(std::string(rule->remedy.en)) != std::string::npos);
            const auto& page = json[at++];
            BOOST_TEST(page["id"] == std::string(rule->id));
            BOOST_TEST(page["title"] == std::string(rule->title.en));
            BOOST_TEST(page["flagged"].size() == rule->flagged.size());
            BOOST_TEST(page["clean"].size() == rule->clean.size());
        }
    }
    BOOST_TEST(japanese.find("**» 427憶円**") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tables_of_pages_keep_their_columns) {
    const auto page = rules_as_markdown(Language::japanese);
    std::size_t columns = 0;
    for (std::size_t start = 0; start < page.size();) {
        const auto end = page.find('\n', start);
        const auto line = std::string_view(page).substr(start, end - start);
        std::size_t bars = 0;
        for (std::size_t at = 0; at < line.size(); ++at) {
            bars += line[at] == '|' && (at == 0 || line[at - 1] != '\\') ? 1U : 0U;
        }
        if (line.starts_with('|')) {
            BOOST_TEST((columns == 0 || bars == columns), line);
            columns = bars;
        } else {
            columns = 0;
        }
        start = end + 1;
    }
}

BOOST_AUTO_TEST_SUITE_END()
