# SPDX-License-Identifier: MPL-2.0
"""What the help pages say beside the words of the rules and functions, which have their own homes."""

LANGUAGES = {"ja": "ja", "en": "en-US"}     # folder of the pages: language in the .xcu files

WORDS = {
    "ja": {
        "product": "KPIシート", "functions": "関数", "rules": "点検の規則", "start": "使い方",
        "menu": "メニュー", "arguments": "引数", "why": "理由", "remedy": "直し方", "flagged": "指摘する例",
        "clean": "指摘しない例", "on-request": "設定で「機械判読」の規則を使うときに点検します。", "sheet": "シート",
        "tagline": "総合戦略などのKPI管理表を点検し、書かれたままの値を計算する Calc の拡張機能です。",
        "steps": [
            ("表を点検する", "KPIの表を開き、メニューの［KPIシート］→［点検する］を選びます。表の見出しを読み取り、誤りや気になる箇所を"
             "サイドバーに並べます。指摘を選ぶと、根拠となるセルと直し方が表示されます。"),
            ("指摘を順に見る", "Ctrl+Alt+N で次の指摘のセルへ、Ctrl+Alt+Shift+N で前の指摘のセルへ移動します。"),
            ("関数を使う", "セルに =KPI.RATE(E5;D5) のように入力します。「1,625千人」「△15人」「R元.11」と書かれたセルを、そのまま"
             "渡せます。空欄のセルは 0 として渡されるため、=IF(E5=\"\";\"\";KPI.RATE(E5;D5)) のように書きます。"),
            ("設定を変える", "［KPIシート］→［設定］で、規則ごとに誤り・注意・参考・オフを選べます。達成率の計算方法や端数処理、"
             "計画期間も決められます。何も変えなければ、表に書かれたとおりに読み取ります。"),
        ],
        # By the section that F1 opens in each view of the deck (addin/uno/sidebar/panel.cpp).
        "sidebar": "サイドバー",
        "deck": [
            ("issues", "指摘", "問題の一覧です。重要度・規則・シートごとにまとめ、語で絞り込めます。Enterキーかダブルクリックで、そのセルへ移動"
             "します。［直す］は修正案のとおりに直し、［書き方をまとめて直す］は内容が変わらない修正案をすべて一度に適用します。どちらも"
             "元に戻せます。［無視…］は理由とともに文書に記録します。［印を付ける］はセルにコメントを付け、［印を消す］で跡を残さず"
             "消せます。編集すると一覧は自動で新しくなります。指摘を選んで F1 キーを押すと、その規則の説明が開きます。"),
            ("tables", "表", "見つかった表と、各列をどう読み取ったか、その確かさと理由です。違っているときは［この列の役割］で正しい役割を選びます。"
             "選んだ役割は文書に記録され、［手で直した列］の一覧から元に戻せます。"),
            ("ignored", "無視", "無視すると決めた指摘と、その理由です。［無視をやめる］で一覧に戻ります。原因がなくなったものは、そう表示されます。"),
        ],
        "commands": {
            "check": "開いている文書を点検し、結果をサイドバーに表示します。",
            "next-issue": "次の指摘のセルへ移動します。最後まで来ると最初に戻ります。",
            "previous-issue": "前の指摘のセルへ移動します。",
            "report": "点検結果と達成状況をまとめたシートを、文書の最後に追加します。元に戻すこともできます。",
            "tidy-table": "読み取った表を、1行に1つの値を並べた新しい表に書き出します。",
            "check-folder": "フォルダーにある提出ファイルをまとめて点検し、様式や昨年度の資料と比べ、ひとつの表にまとめます。",
            "distribution-copy": "KPIシートの関数を値に置き換えた写しを作ります。拡張機能のない相手に渡せます。",
            "settings": "点検と達成率の設定を開きます。", "help": "このページを開きます。",
        },
    },
    "en": {
        "product": "KPI Sheet", "functions": "Functions", "rules": "Rules", "start": "How to use it", "menu": "Menu",
        "arguments": "Arguments", "why": "Why", "remedy": "Remedy", "flagged": "Flagged", "clean": "Not flagged",
        "on-request": "Runs when the machine readability rules are switched on in the settings.", "sheet": "Sheet",
        "tagline": "An extension of Calc that checks KPI sheets and computes with values as they are written.",
        "steps": [
            ("Check a sheet", "Open a workbook with KPI tables and choose KPI Sheet > Check. The headings are recognised and the "
             "sidebar lists what is wrong. Choose an issue to see the cells behind it and how to mend it."),
            ("Go through the issues", "Ctrl+Alt+N goes to the cell of the next issue, Ctrl+Alt+Shift+N to the one before."),
            ("Use the functions", "Type =KPI.RATE(E5;D5) into a cell. Cells that hold 1,625千人, △15人 or R元.11 are read as they "
             "are. A blank cell arrives as 0, so write =IF(E5=\"\";\"\";KPI.RATE(E5;D5))."),
            ("Change the settings", "KPI Sheet > Settings lets each rule report an error, a warning, a note or nothing, and sets "
             "how achievement rates are computed and rounded, and the plan period. Left alone, everything follows the sheet."),
        ],
        "sidebar": "Sidebar",
        "deck": [
            ("issues", "Issues", "What is wrong, by severity, rule or sheet; typing words narrows the list. Enter or a double-click "
             "goes to the cell. Fix makes the proposed change; Fix all safe ones makes all that change only how things are "
             "written. Both can be undone. Ignore keeps an issue with your reason in the document. Mark cells adds comments, "
             "Unmark removes them without a trace. The list follows your edits. F1 on an issue opens the page of its rule."),
            ("tables", "Tables", "The tables that were found, what each column was taken for, how sure that is and why. Where it is "
             "wrong, choose the right role; it is kept in the document and can be taken back in the list of columns you have set."),
            ("ignored", "Ignored", "The issues you decided to leave, with your reasons. Stop ignoring it shows one in the list "
             "again. Where the cause has gone, it says so."),
        ],
        "commands": {
            "check": "Checks the open document and shows the result in the sidebar.",
            "next-issue": "Goes to the cell of the next issue, and round at the end.",
            "previous-issue": "Goes to the cell of the issue before.",
            "report": "Adds a sheet with the result and the achievement at the end of the document. It can be undone.",
            "tidy-table": "Writes the recognised tables as a new table with one value a row.",
            "check-folder": "Checks all submitted files of a folder, compares them with the form and last year's sheet, and "
                            "joins them into one table.",
            "distribution-copy": "Makes a copy in which the functions are replaced by their values, for people without the "
                                 "extension.",
            "settings": "Opens the settings of checking and achievement rates.", "help": "Opens this page.",
        },
    },
}
