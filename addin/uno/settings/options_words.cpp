// SPDX-License-Identifier: MPL-2.0
#include "uno/settings/options_words.hpp"

namespace kpisheet {
namespace {

// The words of one control stand on one line, however long, so that both languages can be read side by side.
// clang-format off
constexpr ControlWords controls[] = {
    {"group_label", {"種類(~G)", "~Group"}, {"", ""}},
    {"group", {"", ""}, {"一覧に出す規則の種類を選びます。", "The kind of rules in the list."}},
    {"rules", {"", ""}, {"規則を選ぶと、下にその内容が表示されます。「＊」は初期設定から変えたものです。", "Choose a rule to see below what it finds. * marks what was changed."}},
    {"use_label", {"扱い(~U)", "~Use as"}, {"", ""}},
    {"use", {"", ""}, {"選んだ規則の扱いです。「オフ」にすると、その規則の指摘は出ません。", "What becomes of the issues of the chosen rule. Off: it finds none."}},
    {"about", {"", ""}, {"選んだ規則が何を見つけ、なぜ大切かを示します。", "What the chosen rule finds, and why it matters."}},
    {"machine_readability", {"「機械判読」の規則も使う（総務省の表記ルール）(~M)", "Also use the ~machine readability rules (for published tables)"}, {"公開用の統計表として、機械で読める書き方になっているかも点検します。", "Also checks whether the table can be read by machines, as the Ministry of Internal Affairs asks of published statistics."}},
    {"rates_line", {"達成率", "Achievement rates"}, {"", ""}},
    {"method_label", {"方法(~T)", "Me~thod"}, {"", ""}},
    {"method", {"", ""}, {"達成率の計算方法です。「表に合わせる」では、表に書かれている達成率から計算方法を見分けます。", "How achievement rates are computed. As in the sheet: told from the rates that are printed there."}},
    {"decimals_label", {"桁数(~D)", "~Decimals"}, {"", ""}},
    {"decimals", {"", ""}, {"達成率を計算し直すときと書き込むときの桁数です。", "Decimal places of achievement rates when they are recomputed and written."}},
    {"rounding_label", {"端数(~F)", "~Rounding"}, {"", ""}},
    {"rounding", {"", ""}, {"表から端数処理が分からないときに、達成率を書き込むときの方法です。", "How rates that are written are rounded where the sheet does not tell."}},
    {"plan_line", {"計画期間（年度）", "Plan period (fiscal years)"}, {"", ""}},
    {"plan_first_label", {"最初(~Y)", "First ~year"}, {"", ""}},
    {"plan_first", {"", ""}, {"計画の年度です。「令和3」「R3」「2021」のように入力します。空欄のときは表から読み取ります。", "Fiscal years of the plan, as 2021, R3 or 令和3. Leave blank to read them from the sheet."}},
    {"plan_last_label", {"～", "to"}, {"", ""}},
    {"plan_last", {"", ""}, {"計画の年度です。「令和3」「R3」「2021」のように入力します。空欄のときは表から読み取ります。", "Fiscal years of the plan, as 2021, R3 or 令和3. Leave blank to read them from the sheet."}},
    {"defaults", {"初期設定に戻す(~B)", "~Back to Defaults"}, {"このページのすべての設定を、はじめの状態に戻します。［OK］を押すまでは保存されません。", "Sets everything on this page back to its first state. Nothing is kept until you press OK."}},
};

constexpr ListEntry entries[] = {
    {"method", {"表に合わせる", "As in the sheet"}},
    {"method", {"比率　実績値 ÷ 目標値", "Ratio: actual / target"}},
    {"method", {"進捗　（実績値 － 基準値） ÷ （目標値 － 基準値）", "Progress: (actual − base) / (target − base)"}},
    {"method", {"維持　（2×目標値 － 実績値） ÷ 目標値", "Keep at or below: (2 × target − actual) / target"}},
    {"method", {"逆比率　目標値 ÷ 実績値", "Inverse ratio: target / actual"}},
    {"decimals", {"表に合わせる", "As in the sheet"}},
    {"decimals", {"整数（68%）", "None (68%)"}},
    {"decimals", {"小数第1位（68.2%）", "One (68.2%)"}},
    {"decimals", {"小数第2位（68.18%）", "Two (68.18%)"}},
    {"decimals", {"小数第3位（68.182%）", "Three (68.182%)"}},
    {"rounding", {"四捨五入", "To nearest"}},
    {"rounding", {"切り上げ", "Up"}},
    {"rounding", {"切り捨て", "Down"}},
};
// clang-format on

}  // namespace

std::span<const ControlWords> options_page_words() { return controls; }
std::span<const ListEntry> options_page_entries() { return entries; }

}  // namespace kpisheet
