// SPDX-License-Identifier: MPL-2.0
#include "core/reports/unreadable.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace kpisheet {
namespace {

struct Words {
    std::string_view japanese;
    std::string_view english;
};

// In the order of the enumeration.
constexpr std::array words{
    Words{"ファイルが見つかりません。", "The file was not found."},
    Words{"ファイルを読む権限がありません。", "There is no permission to read the file."},
    Words{"ファイルの中身が空です（0バイト）。", "The file is empty (0 bytes)."},
    Words{"表計算の形式として読めません。拡張子と中身が合っているか確かめてください。",
          "The file is no workbook. Does its content match its name?"},
    Words{"パスワード付きのファイルです。パスワードを外してから確認してください。",
          "The file is protected by a password. Please remove the password first."},
    Words{"ファイルが破損しています。", "The file is damaged."},
    Words{"ファイルが大きすぎて読めません。", "The file is too large to be read."},
    Words{"制限時間内に読み終わりませんでした。", "The file could not be read within the time limit."},
    Words{"読み込み中に LibreOffice が終了しました。", "LibreOffice ended while it read the file."},
};
static_assert(words.size() == static_cast<std::size_t>(Unreadable::office_ended) + 1);

}  // namespace

Text sentence(Unreadable reason) {
    const auto& both = words[static_cast<std::size_t>(reason)];
    return {std::string(both.japanese), std::string(both.english)};
}

}  // namespace kpisheet
