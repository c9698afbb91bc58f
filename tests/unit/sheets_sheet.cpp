// SPDX-License-Identifier: MPL-2.0
#include "core/sheets/sheet.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <vector>

namespace kpisheet {
namespace {

BOOST_AUTO_TEST_SUITE(sheets_sheet)

BOOST_AUTO_TEST_CASE(an_empty_sheet) {
    const auto sheet = SheetBuilder("空").build();
    BOOST_TEST(sheet.name() == "空");
    BOOST_TEST(sheet.row_count() == 0);
    BOOST_TEST(sheet.column_count() == 0);
    BOOST_TEST(sheet.cells().empty());
    BOOST_TEST(sheet.row(0).empty());
    BOOST_TEST(sheet.cell({0, 0}) == nullptr);
    BOOST_TEST(sheet.seen_at({0, 0}) == nullptr);
    BOOST_TEST(sheet.merge_at({0, 0}) == nullptr);
    BOOST_TEST(sheet.formats().size() == 1u);
    BOOST_TEST(sheet.formats().front() == "General");
}

BOOST_AUTO_TEST_CASE(cells_in_any_order_and_the_last_one_wins) {
    SheetBuilder builder("一覧");
    builder.add_text({5, 2}, "後");
    builder.add_number({0, 1}, 9174, builder.format("#,##0\"人\""), "=SUM(A1:A3)");
    builder.add_text({5, 2}, "前");
    builder.add_error({5, 0}, "#DIV/0!", "=A1/0");
    builder.add_text({2, 0}, "");
    const auto sheet = builder.build();

    BOOST_TEST(sheet.cells().size() == 3u);
    BOOST_TEST(sheet.row_count() == 6);
    BOOST_TEST(sheet.column_count() == 3);
    BOOST_TEST(sheet.cell({5, 2})->text == "前");
    BOOST_TEST(sheet.cell({0, 1})->text == "9,174人");
    BOOST_TEST(sheet.cell({0, 1})->number == 9174);
    BOOST_TEST(sheet.cell({0, 1})->formula == "=SUM(A1:A3)");
    BOOST_TEST(sheet.formats()[sheet.cell({0, 1})->format] == "#,##0\"人\"");
    BOOST_TEST((sheet.cell({5, 0})->kind == SheetCell::Kind::error));
    BOOST_TEST(sheet.cell({5, 1}) == nullptr);
    BOOST_TEST(sheet.row(5).size() == 2u);
    BOOST_TEST(sheet.row(1).empty());
    BOOST_TEST(sheet.row(-1).empty());
    BOOST_TEST(sheet.row(6).empty());
}

BOOST_AUTO_TEST_CASE(a_shown_text_comes_before_the_format) {
    SheetBuilder builder("日付");
    builder.add_number({0, 0}, 45000, builder.format("YYYY-MM-DD"), {}, "2023-03-15");
    builder.add_number({1, 0}, 45000, builder.format("YYYY-MM-DD"));
    builder.add_number({2, 0}, 0.5, 999);
    const auto sheet = builder.build();
    BOOST_TEST(sheet.cell({0, 0})->text == "2023-03-15");
    BOOST_TEST(sheet.cell({1, 0})->text == "45000");
    BOOST_TEST(sheet.cell({2, 0})->text == "0.5");
}

BOOST_AUTO_TEST_CASE(equal_texts_are_stored_once) {
    SheetBuilder builder("同じ");
    for (std::int32_t row = 0; row < 1000; ++row) {
        builder.add_text({row, 0}, "企画政策課" + std::to_string(row % 7));
    }
    const auto sheet = builder.build();
    BOOST_TEST((sheet.cell({0, 0})->text.data() == sheet.cell({994, 0})->text.data()));
    BOOST_TEST(sheet.cell({3, 0})->text == "企画政策課3");
}

BOOST_AUTO_TEST_CASE(texts_outlive_the_builder_and_a_move) {
    auto made = [] {
        SheetBuilder builder("移動");
        builder.add_text({0, 0}, std::string(100'000, 'x'));
        builder.add_text({0, 1}, "短い");
        return builder.build();
    }();
    const auto moved = std::move(made);
    BOOST_TEST(moved.cell({0, 0})->text.size() == 100'000u);
    BOOST_TEST(moved.cell({0, 1})->text == "短い");
}

BOOST_AUTO_TEST_CASE(merges_show_their_anchor) {
    SheetBuilder builder("結合");
    builder.add_text({1, 1}, "目標値");
    builder.add_text({2, 2}, "隠れた値");
    builder.add_text({1, 4}, "隣");
    builder.add_merge({{1, 1}, {2, 3}});
    builder.add_merge({{7, 0}, {7, 0}});
    const auto sheet = builder.build();
    BOOST_TEST(sheet.merges().size() == 1u);
    BOOST_TEST(sheet.seen_at({2, 3})->text == "目標値");
    BOOST_TEST(sheet.seen_at({1, 4})->text == "隣");
    BOOST_TEST(sheet.cell({2, 2}) == nullptr);
    BOOST_TEST(sheet.merge_at({0, 1}) == nullptr);
    BOOST_TEST(sheet.merge_at({1, 0}) == nullptr);
    BOOST_TEST((*sheet.merge_at({2, 1}) == Range{{1, 1}, {2, 3}}));
}

BOOST_AUTO_TEST_CASE(every_merge_is_found_where_it_is) {
    std::mt19937 random(1);
    for (auto round = 0; round < 30; ++round) {
        std::vector<std::vector<int>> owner(60, std::vector<int>(40, -1));
        std::vector<Range> merges;
        SheetBuilder builder("乱数");
        for (auto tries = 0; tries < 200; ++tries) {
            const auto row = static_cast<std::int32_t>(random() % 60);
            const auto column = static_cast<std::int32_t>(random() % 40);
            const Range merge{{row, column},
                              {std::min<std::int32_t>(59, row + static_cast<std::int32_t>(random() % 25)),
                               std::min<std::int32_t>(39, column + static_cast<std::int32_t>(random() % 6))}};
            auto free = !merge.is_single();
            for (auto r = merge.first.row; r <= merge.last.row; ++r) {
                for (auto c = merge.first.column; c <= merge.last.column; ++c) {
                    free &= owner[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] < 0;
                }
            }
            if (!free) {
                continue;
            }
            for (auto r = merge.first.row; r <= merge.last.row; ++r) {
                for (auto c = merge.first.column; c <= merge.last.column; ++c) {
                    owner[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = static_cast<int>(merges.size());
                }
            }
            merges.push_back(merge);
            builder.add_merge(merge);
        }
        const auto sheet = builder.build();
        auto wrong = 0;
        for (std::int32_t r = 0; r < 60; ++r) {
            for (std::int32_t c = 0; c < 40; ++c) {
                const auto expected = owner[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
                const auto* found = sheet.merge_at({r, c});
                wrong += expected < 0 ? found != nullptr
                                      : found == nullptr || *found != merges[static_cast<std::size_t>(expected)];
            }
        }
        BOOST_TEST(wrong == 0);
    }
}

BOOST_AUTO_TEST_CASE(rows_of_formulas_and_columns_with_spaces_are_known) {
    SheetBuilder builder("一覧");
    builder.add_text({7, 1}, "計 算", "=A8");
    builder.add_number({2, 1}, 5, 0, "=A3");
    builder.add_number({3, 1}, 5, 0, "=A4");  // under the merge: no cell
    builder.add_text({4, 2}, "こども　課");
    builder.add_text({5, 3}, "一行目\n二行目");
    builder.add_merge({{2, 1}, {3, 1}});
    const auto sheet = builder.build();
    const std::vector<std::int32_t> rows{2, 7};
    BOOST_TEST(std::ranges::equal(sheet.formulas_in(1), rows));
    BOOST_TEST(sheet.formulas_in(2).empty());
    BOOST_TEST(sheet.formulas_in(-1).empty());
    BOOST_TEST(sheet.has_blanks_in(1));
    BOOST_TEST(sheet.has_blanks_in(2));
    BOOST_TEST(!sheet.has_blanks_in(3));  // a line break is no space
    BOOST_TEST(!sheet.has_blanks_in(0));
}

BOOST_AUTO_TEST_CASE(columns_with_formulas_are_known) {
    SheetBuilder plain("plain");
    plain.add_number({0, 0}, 1, 0);
    BOOST_TEST(!plain.build().has_formulas());
    SheetBuilder builder("formulas");
    builder.add_text({0, 0}, "件数");
    builder.add_number({1, 2}, 3, 0, "=A1+1");
    builder.add_error({4, 5}, "#REF!", "=#REF!");
    const auto sheet = builder.build();
    BOOST_TEST(sheet.has_formulas());
    for (const std::int32_t column : {-1, 0, 1, 3, 4, 6, 1'000}) {
        BOOST_TEST(!sheet.has_formulas_in(column), column);
    }
    BOOST_TEST(sheet.has_formulas_in(2));
    BOOST_TEST(sheet.has_formulas_in(5));
}

BOOST_AUTO_TEST_CASE(hidden_lines_and_flags) {
    SheetBuilder builder("非表示");
    builder.hide_rows(10, 12);
    builder.hide_rows(3, 3);
    builder.hide_rows(11, 20);
    builder.hide_columns(2, 2);
    builder.set_hidden();
    builder.set_protected();
    builder.set_cut_off();
    const auto sheet = builder.build();
    for (const auto row : {3, 10, 15, 20}) {
        BOOST_TEST(sheet.is_row_hidden(row));
    }
    for (const auto row : {0, 2, 4, 9, 21}) {
        BOOST_TEST(!sheet.is_row_hidden(row));
    }
    BOOST_TEST(sheet.is_column_hidden(2));
    BOOST_TEST(!sheet.is_column_hidden(3));
    BOOST_TEST((sheet.is_hidden() && sheet.is_protected() && sheet.is_cut_off()));
}

BOOST_AUTO_TEST_CASE(one_far_cell_costs_no_more_than_any_other) {
    SheetBuilder builder("遠い");
    builder.add_text({1'048'575, 16'383}, "隅");
    builder.add_text({0, 0}, "始");
    const auto sheet = builder.build();
    BOOST_TEST(sheet.row_count() == 1'048'576);
    BOOST_TEST(sheet.column_count() == 16'384);
    BOOST_TEST(sheet.cell({1'048'575, 16'383})->text == "隅");
    BOOST_TEST(sheet.row(500'000).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kpisheet
