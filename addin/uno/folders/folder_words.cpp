// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_words.hpp"

namespace kpisheet {
namespace {

constexpr FolderWords japanese{
    .title = "フォルダーを点検",
    .folder = "提出されたファイルのフォルダー(~F)",
    .recursive = "中のフォルダーも点検する(~S)",
    .form = "様式（配布した記入前のファイル。なくてもかまいません）(~T)",
    .previous = "昨年度の資料（なくてもかまいません）(~Y)",
    .form_hint = "列・指標・数式が様式のとおりか、何が未提出かを調べます。まとめ表にはこれが必要です。",
    .previous_hint = "基準値・目標値・過去の実績値が変わっていないかを調べます。",
    .choose_folder = "選ぶ…(~1)",
    .choose_form = "選ぶ…(~2)",
    .choose_previous = "選ぶ…(~3)",
    .choose_help = "一覧から選びます",
    .workbooks = "表計算ファイル",
    .check = "点検する(~C)",
    .check_help = "フォルダーのすべてのファイルを点検し、結果を新しい表に開きます。提出ファイルは変わりません",
    .join = "まとめ表を作る(~M)",
    .join_help = "提出ファイルの値を様式に集めて、新しい表に開きます。提出ファイルも様式も変わりません",
    .stop = "中止(~X)",
    .stop_help = "途中でやめます。点検の場合は、そこまでの結果を開きます",
    .close = "閉じる(~E)",
    .starting = "準備しています…",
    .progress = "{} / {} ファイル　{}",
    .progress_left = "{} / {} ファイル（残り約{}）　{}",
    .stopping = "中止しています…",
    .stopped = "中止しました。",
    .no_form = "まとめ表には様式が必要です。配布した様式のファイルを選んでください。",
    .no_result = "結果を開けませんでした。",
    .no_package = "拡張機能の場所が分からないため、点検できません。KPIシートをインストールし直してください。",
    .seconds = "{}秒",
    .minutes = "{}分",
};

constexpr FolderWords english{
    .title = "Check a Folder",
    .folder = "~Folder of submitted workbooks",
    .recursive = "With the folders ~inside",
    .form = "For~m (the blank workbook that was sent out; optional)",
    .previous = "~Last year's workbook (optional)",
    .form_hint = "Columns, indicators and formulas are compared with it. Joining needs it.",
    .previous_hint = "Changed base values, targets and past actuals are looked for.",
    .choose_folder = "Choose… ~1",
    .choose_form = "Choose… ~2",
    .choose_previous = "Choose… ~3",
    .choose_help = "Choose from a list",
    .workbooks = "Spreadsheets",
    .check = "~Check",
    .check_help = "Checks every workbook and opens the result as a new one. The submitted files stay as they are",
    .join = "~Join",
    .join_help = "Collects the values in the form and opens it as a new workbook. Submitted files and form stay as they are",
    .stop = "~Stop",
    .stop_help = "Ends the run. Of a check, what was found so far is shown",
    .close = "Cl~ose",
    .starting = "Getting ready…",
    .progress = "{} of {} files: {}",
    .progress_left = "{} of {} files, about {} left: {}",
    .stopping = "Stopping…",
    .stopped = "Stopped.",
    .no_form = "Joining needs the form: please choose the blank workbook that was sent out.",
    .no_result = "The result could not be opened.",
    .no_package = "The extension was not found where it should be. Please install KPI Sheet again.",
    .seconds = "{} s",
    .minutes = "{} min",
};

}  // namespace

const FolderWords& folder_words(Language language) { return language == Language::japanese ? japanese : english; }

}  // namespace kpisheet
