// SPDX-License-Identifier: MPL-2.0
#include "core/reports/joined_table.hpp"

namespace kpisheet {
namespace {

class Pages {
public:
    Pages(const JoinedTable& joined, Language language) : joined_(joined), language_(language) {}

    [[nodiscard]] Page open_points() const {
        Page page{.name = text("確認事項", "To settle"), .widths = {26, 80, 26, 90, 80}, .rows = {}, .repeated = {}, .chart = {}};
        PageBuilder builder(page);
        builder.add_line(PageStyle::title, text("まとめ表の確認事項", "What to settle in the joined table"));
        builder.add_line(PageStyle::note, text("提出ファイルを様式に転記しました。次の欄は空けてあります。一つずつ確かめて記入してください。",
                                               "The submissions were copied into the form. These cells were left blank: please settle them one by one."));
        if (joined_.form.conflicts.empty() && joined_.open.empty() && joined_.form.unplaced.empty() && joined_.rejected.empty() &&
            joined_.refused.empty()) {
            builder.add_line(PageStyle::good, text("確認が必要な点はありません。", "There is nothing to settle."));
            return page;
        }
        builder.add_headings({text("種類", "Kind"), text("指標・ファイル", "Indicator or file"), text("セル", "Cell"),
                              text("内容", "What"), text("提出ファイル", "Submission")});
        for (const auto& conflict : joined_.form.conflicts) {
            add_conflict(builder, conflict);
        }
        for (const auto& open : joined_.open) {
            add_open(builder, open);
        }
        for (const auto& cell : joined_.refused) {
            builder.add({{0, PageStyle::error, text("保護されたセル", "Protected cell")},
                         {1, PageStyle::text, std::string()},
                         {2, PageStyle::link, link_in_form(cell.sheet, cell.cell)},
                         {3, PageStyle::text, text("パスワードで保護されているため、「", "Protected by a password; not written: “") + cell.text +
                                                  text("」を書き込めませんでした。", "”")},
                         {4, PageStyle::link, link_to(cell.source.submission, cell.source.sheet, cell.source.cell)}});
        }
        for (const auto& one : joined_.form.unplaced) {
            builder.add({{0, PageStyle::warning, text("様式にない指標", "Not in the form")},
                         {1, PageStyle::text, one.name},
                         {2, PageStyle::text, std::string()},
                         {3, PageStyle::text, text("様式に置き場所がないため、転記していません。", "There is no place for it: it was not copied.")},
                         {4, PageStyle::link, link_to(one.submission, one.sheet, one.cell)}});
        }
        for (const auto& file : joined_.rejected) {
            builder.add({{0, PageStyle::error, text("使えないファイル", "File not used")},
                         {1, PageStyle::text, file.name},
                         {2, PageStyle::text, std::string()},
                         {3, PageStyle::text, in_language(file.reason, language_)},
                         {4, PageStyle::link, PageLink{file.name, {}, {}, file.url}}});
        }
        return page;
    }

    [[nodiscard]] Page sources() const {
        Page page{.name = text("出典", "Sources"), .widths = {40, 18, 40, 70, 40, 22}, .rows = {}, .repeated = {}, .chart = {}};
        PageBuilder builder(page);
        builder.add_headings({text("表", "Table"), text("セル", "Cell"), text("値", "Value"), text("ファイル", "File"),
                              text("シート", "Sheet"), text("元のセル", "Cell there")});
        for (const auto& cell : joined_.form.cells) {
            const auto& file = joined_.files[cell.source.submission];
            builder.add({{0, PageStyle::text, joined_.form_sheets[cell.sheet]},
                         {1, PageStyle::text, to_text(cell.cell)},
                         {2, PageStyle::text, cell.text},
                         {3, PageStyle::text, file.name},
                         {4, PageStyle::text, file.sheets[cell.source.sheet]},
                         {5, PageStyle::link, link_to(cell.source.submission, cell.source.sheet, cell.source.cell, to_text(cell.source.cell))}});
        }
        return page;
    }

private:
    [[nodiscard]] std::string text(std::string_view ja, std::string_view en) const { return std::string(either(language_, ja, en)); }

    [[nodiscard]] PageLink link_to(std::size_t submission, std::size_t sheet, Address cell, std::string words = {}) const {
        const auto& file = joined_.files[submission];
        return {words.empty() ? file.name + " " + to_text(cell) : std::move(words), file.sheets[sheet], cell, file.url};
    }

    [[nodiscard]] PageLink link_in_form(std::size_t sheet, Address cell) const { return {to_text(cell), joined_.form_sheets[sheet], cell, {}}; }

    /// One row for each of the values, the first one with the cell that is to be filled in.
    void add_conflict(PageBuilder& builder, const JoinConflict& conflict) const {
        bool first = true;
        for (const auto& value : conflict.values) {
            builder.add({{0, PageStyle::error, text("値の食い違い", "Conflict")},
                         {1, PageStyle::text, conflict.indicator},
                         first ? PageCell{2, PageStyle::link, link_in_form(conflict.sheet, conflict.cell)} : PageCell{2, PageStyle::text, std::string()},
                         {3, PageStyle::text, text("「", "“") + value.text + text("」", "”")},
                         {4, PageStyle::link, link_to(value.submission, value.sheet, value.cell)}});
            first = false;
        }
    }

    void add_open(PageBuilder& builder, const OpenDelivery& open) const {
        std::string what = open.handed_in ? text("空いている欄: ", "Blank: ") : text("どのファイルにもありません。", "It is in no file.");
        for (const auto& heading : open.headings) {
            what += (&heading == &open.headings.front() ? "" : text("、", ", ")) + heading;
        }
        builder.add({{0, open.handed_in ? PageStyle::warning : PageStyle::error,
                      open.handed_in ? text("未記入", "Blank") : text("未提出", "Not handed in")},
                     {1, PageStyle::text, open.indicator},
                     {2, PageStyle::link, link_in_form(open.sheet, open.cell)},
                     {3, PageStyle::text, what},
                     {4, PageStyle::text, open.department}});
    }

    const JoinedTable& joined_;
    Language language_;
};

}  // namespace

Page open_points_page(const JoinedTable& joined, Language language) { return Pages(joined, language).open_points(); }
Page sources_page(const JoinedTable& joined, Language language) { return Pages(joined, language).sources(); }

}  // namespace kpisheet
