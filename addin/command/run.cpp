// SPDX-License-Identifier: MPL-2.0
#include "command/run.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "command/input_files.hpp"
#include "command/installation.hpp"
#include "command/messages.hpp"
#include "command/office.hpp"
#include "command/process_group.hpp"
#include "command/progress.hpp"
#include "core/reports/examination.hpp"
#include "core/reports/formats.hpp"

namespace kpisheet {
namespace {

constexpr int could_not_run = 2;

int complain(const Options& options, std::string_view japanese, std::string_view english, std::string_view what = {}) {
    std::cerr << "kpisheet: " << in(options.language, japanese, english) << what << '\n';
    return could_not_run;
}

/// What the office is to do with each file; see examination.hpp.
std::string examination_options(const Options& options) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (!options.rules.empty()) {
        json["rules"] = options.rules;
    }
    if (!options.form.empty()) {
        json["template"] = url_of(options.form);
    }
    if (!options.previous.empty()) {
        json["previous"] = url_of(options.previous);
    }
    json[options.subcommand == Subcommand::check ? "tables" : "issues"] = false;
    return json.dump();
}

/// Why a file to compare with is no use: it can't be read, or holds no KPI table. Better said once, before the run.
std::optional<Text> fault_of_reference(Office& office, const std::string& file, const Options& options) {
    const auto result = office.examine(url_of(file), R"({"issues": false, "tables": false})", options.deadline);
    const auto report = result ? file_report_from_json(file, *result) : unreadable_report(file, result.error());
    return report.status == FileStatus::checked ? std::nullopt : std::optional(report.reason);
}

/// True when the form and the previous sheet can be used, as far as they are wanted; else it has been said why not.
bool references_are_good(Office& office, const Options& options) {
    for (const bool form : {true, false}) {
        const auto& file = form ? options.form : options.previous;
        const auto fault = file.empty() ? std::nullopt : fault_of_reference(office, file, options);
        if (fault) {
            complain(options, form ? "様式を使えません: " : "前回の資料を使えません: ",
                     form ? "the form is of no use: " : "the previous sheet is of no use: ",
                     file + ": " + std::string(in(options.language, fault->ja, fault->en)));
            return false;
        }
    }
    return true;
}

enum class NoRun : std::uint8_t { no_office, no_reference };

/// Reports on every file, in order. A file that ends its office costs that file.
tl::expected<RunReport, NoRun> examine(const std::vector<std::string>& files, const Installation& installation,
                                       const Options& options) {
    const auto asked = examination_options(options);
    Office office(installation);
    if (!options.form.empty() || !options.previous.empty()) {
        if (!office.start()) {
            return tl::unexpected(NoRun::no_office);
        }
        if (!references_are_good(office, options)) {
            return tl::unexpected(NoRun::no_reference);
        }
    }
    Progress progress(files.size());
    RunReport run;
    for (const auto& file : files) {
        if (interrupted() != 0 || (!office.is_running() && !office.start())) {
            return tl::unexpected(NoRun::no_office);
        }
        progress.begin(file);
        const auto result = office.examine(url_of(file), asked, options.deadline);
        run.files.push_back(result ? file_report_from_json(file, *result) : unreadable_report(file, result.error()));
    }
    return run;
}

/// Columns of the terminal that stdout shows on; 0 where it is a file or a pipe, or a terminal that does not say.
std::size_t columns_of_stdout() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

Reader reader_of_stdout(Language language) {
    const auto* no_colour = std::getenv("NO_COLOR");
    return {.language = language,
            .colour = ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0'),
            .width = columns_of_stdout()};
}

bool print(const Options& options, const RunReport& reports) {
    const auto formats = options.subcommand == Subcommand::check ? check_formats() : extract_formats();
    const auto format = std::find_if(formats.begin(), formats.end(),
                                     [&](const ReportFormat& one) { return one.name == options.format; });
    std::cout << format->write(reports, reader_of_stdout(options.language)) << std::flush;
    return std::cout.good();
}

int run_on_files(const Options& options) {
    if (const auto unknown = unknown_rules(options.rules); !unknown.empty()) {
        return complain(options,
                        "このルールまたはグループはありません: ", "there is no such rule or group: ", unknown.front());
    }
    const auto input = find_input_files(options.paths, options.recursive);
    for (const auto& folder : input.unreadable_folders) {
        complain(options, "フォルダーを読めません: ", "cannot read the folder ", folder);
    }
    if (input.files.empty()) {
        return complain(options, "調べるファイルがありません（.ods .xlsx .xls .fods .csv）。",
                        "there is no file to look at (.ods .xlsx .xls .fods .csv)");
    }
    const auto program = find_office();
    if (!program) {
        return complain(options, "LibreOffice が見つかりません。libreoffice-calc をインストールしてください。",
                        "LibreOffice was not found; please install libreoffice-calc");
    }
    const auto extensions = find_extensions();
    if (!extensions) {
        return complain(options, "拡張機能がこのコマンドの隣の extensions フォルダーにありません。",
                        "the extension is not in the folder extensions beside this command");
    }
    const auto reports = examine(input.files, {*program, *extensions}, options);
    if (interrupted() != 0) {
        return could_not_run;  // main ends as the signal wants
    }
    if (!reports) {
        return reports.error() == NoRun::no_reference
                   ? could_not_run  // it has been said why
                   : complain(options, "LibreOffice を起動できません。", "LibreOffice could not be started");
    }
    if (!print(options, *reports)) {
        return complain(options, "結果を書き出せません。", "the result could not be written");
    }
    if (!input.unreadable_folders.empty()) {
        return could_not_run;
    }
    return options.subcommand == Subcommand::check ? exit_status(*reports) : extract_exit_status(*reports);
}

int explain_rules(const Options& options) {
    const auto formats = rule_formats();
    const auto format =
        std::find_if(formats.begin(), formats.end(), [&](const RuleFormat& one) { return one.name == options.format; });
    std::cout << format->write(options.language) << std::flush;
    return std::cout.good() ? 0 : could_not_run;
}

}  // namespace

int run(const Options& options) {
    return options.subcommand == Subcommand::rules ? explain_rules(options) : run_on_files(options);
}

}  // namespace kpisheet
