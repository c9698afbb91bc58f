// SPDX-License-Identifier: MPL-2.0
#include "command/options.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <span>

#include "command/messages.hpp"
#include "core/reports/formats.hpp"

namespace kpisheet {
namespace {

/// The words of --help; options and formats themselves are the same in every language.
class Arguments {
public:
    explicit Arguments(Language language) : language_(language) {
        options_.language = language;
        app_.name("kpisheet");
        app_.description(say("KPIの表を調べます。", "Checks sheets of key performance indicators."));
        app_.require_subcommand(1);
        if (language == Language::japanese) {
            put_labels();
        }
        add_check();
        add_extract();
        add_rules();
    }

    std::variant<Options, Finished> read(int count, const char* const* arguments) {
        try {
            app_.parse(count, arguments);
        } catch (const CLI::Success& asked) {
            return Finished{app_.exit(asked)};
        } catch (const CLI::ParseError& fault) {
            std::cerr << say("引数が正しくありません: ", "") << fault.what() << '\n'
                      << say("使い方は kpisheet --help で表示されます。", "Run kpisheet --help for the usage.") << '\n';
            return Finished{2};
        }
        return options_;
    }

private:
    [[nodiscard]] std::string say(std::string_view japanese, std::string_view english) const {
        return std::string(in(language_, japanese, english));
    }

    void put_labels() {
        const auto formatter = std::make_shared<CLI::Formatter>();
        formatter->label("Usage", "使い方");
        formatter->label("Options", "オプション");
        formatter->label("OPTIONS", "オプション");
        formatter->label("Positionals", "引数");
        formatter->label("Subcommands", "サブコマンド");
        formatter->label("SUBCOMMAND", "サブコマンド");
        formatter->label("SUBCOMMANDS", "サブコマンド");
        formatter->label("REQUIRED", "必須");
        formatter->label("TEXT", "文字列");
        app_.formatter(formatter);
        app_.set_help_flag("-h,--help", "使い方を表示して終わります。");
    }

    CLI::App* add(Subcommand which, const char* name, const std::string& what) {
        auto* command = app_.add_subcommand(name, what);
        command->callback([this, which] { options_.subcommand = which; });
        return command;
    }

    /// `formats` of the reports; the first is the usual one.
    template <class Format>
    void add_format(CLI::App* command, std::span<const Format> formats) {
        std::vector<std::string> names;
        std::string joined;
        for (const auto& format : formats) {
            names.emplace_back(format.name);
            joined.append(joined.empty() ? "" : "|").append(format.name);
        }
        auto& chosen = formats_[command];
        chosen = names.front();
        command->add_option("--format", chosen, say("出力の形式", "Format of the output") + " (" + chosen + ")")
            ->check(CLI::IsMember(names))
            ->option_text(joined);
        command->parse_complete_callback([this, &chosen] { options_.format = chosen; });
    }

    void add_paths(CLI::App* command) {
        command
            ->add_option("PATH", options_.paths,
                         say("表計算ファイル (.ods .xlsx .xls .fods .csv) またはフォルダー",
                             "Workbooks (.ods .xlsx .xls .fods .csv) or folders"))
            ->required()
            ->option_text("...");
        command->add_flag("--recursive", options_.recursive,
                          say("フォルダーの中のフォルダーも調べます。", "Look into the folders of folders, too."));
        add_number(command, "--jobs", "N", 64, [this](int jobs) { options_.jobs = static_cast<std::size_t>(jobs); },
                   say("同時に読むファイルの数（標準は2まで）", "Files to read at the same time (at most 2)"));
        add_number(command, "--deadline", "SECONDS", 86'400,
                   [this](int seconds) { options_.deadline = std::chrono::seconds(seconds); },
                   say("1ファイルの制限時間（秒、標準は60）", "Time limit for one file in seconds (60)"));
        add_number(command, "--memory", "MIB", 1'048'576,
                   [this](int mebibytes) { options_.memory = static_cast<std::size_t>(mebibytes) << 20U; },
                   say("1ファイルのメモリーの上限（MiB、標準は1024）", "Memory limit for one file in MiB (1024)"));
    }

    static void add_number(CLI::App* command, const char* name, const char* what, int most,
                           const std::function<void(int)>& take, const std::string& explanation) {
        command->add_option_function<int>(name, take, explanation)->check(CLI::Range(1, most))->option_text(what);
    }

    void add_check() {
        auto* command = add(Subcommand::check, "check",
                            say("KPIの表の誤りを探します。", "Looks for what is wrong with the KPI tables."));
        add_format(command, check_formats());
        command
            ->add_option("--rules", options_.rules,
                         say("使うルールまたはグループ（コンマ区切り）", "Rules or groups to use, separated by commas"))
            ->delimiter(',')
            ->option_text("LIST")
            ->expected(1);
        command
            ->add_option("--template", options_.form,
                         say("配布した様式。列・指標・見出し・数式の相違を調べます。",
                             "The form that was sent out; columns, indicators, headings and formulas are compared with it."))
            ->option_text("FILE");
        command
            ->add_option("--previous", options_.previous,
                         say("前年度の資料または以前の版。基準値・目標値・過年度の実績値の変更を調べます。",
                             "Last year's sheet or an older version; changed bases, targets and past actuals are looked for."))
            ->option_text("FILE");
        add_paths(command);
    }

    void add_extract() {
        auto* command =
            add(Subcommand::extract, "extract",
                say("KPIの値を機械判読できる形で取り出します。", "Puts the values into a form that programs read."));
        add_format(command, extract_formats());
        add_paths(command);
    }

    void add_rules() {
        auto* command = add(Subcommand::rules, "rules", say("ルールの説明を表示します。", "Explains the rules."));
        add_format(command, rule_formats());
    }

    Language language_;
    CLI::App app_;
    Options options_;
    std::map<CLI::App*, std::string> formats_;
};

}  // namespace

std::variant<Options, Finished> read_options(int count, const char* const* arguments, Language language) {
    return Arguments(language).read(count, arguments);
}

}  // namespace kpisheet
