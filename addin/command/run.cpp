// SPDX-License-Identifier: MPL-2.0
#include "command/run.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "uno/workers/input_files.hpp"
#include "command/installation.hpp"
#include "command/interrupts.hpp"
#include "command/local_context.hpp"
#include "command/messages.hpp"
#include "command/progress.hpp"
#include "core/reports/examination.hpp"
#include "core/reports/formats.hpp"
#include "uno/workers/check_files.hpp"
#include "uno/workers/file_url.hpp"

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

FolderOptions folder_options(const Installation& installation, const Options& options, std::string examination) {
    return {.installation = installation,
            .examination = std::move(examination),
            .jobs = options.jobs,
            .deadline = options.deadline,
            .memory = options.memory};
}

/// Reports on every file, in the files' order; nothing when the office does not start. Ends this process as the signal
/// wants that came meanwhile, so that a calling shell sees it.
std::optional<RunReport> examine(const std::vector<std::string>& files, const FolderOptions& wanted, Language language) {
    RunReport run;
    run.files.resize(files.size());
    auto ending = RunEnding::no_office;
    int signal = 0;
    {
        const Interrupts interrupts;
        const Progress progress(language);
        ending = check_files(
            local_context(wanted.installation), files, wanted,
            {.result = [&](std::size_t file, FileReport report) { run.files[file] = std::move(report); },
             .progress = [&](const RunProgress& now) { progress.show(now); }},
            interrupts.token());
        signal = interrupts.signal();
    }
    if (signal != 0) {
        std::raise(signal);
    }
    return ending == RunEnding::finished ? std::optional(std::move(run)) : std::nullopt;
}

int no_office(const Options& options) {
    return complain(options, "LibreOffice を起動できません。", "LibreOffice could not be started");
}

/// 0 when the form and the previous sheet can be used, as far as they are wanted; else it has been said why one can't
/// be read or holds no KPI table. Better once, before the run, than for every file.
int check_references(const Installation& installation, const Options& options) {
    for (const bool form : {true, false}) {
        const auto& file = form ? options.form : options.previous;
        if (file.empty()) {
            continue;
        }
        const auto report = examine({file}, folder_options(installation, options, R"({"issues": false, "tables": false})"),
                                    options.language);
        if (!report) {
            return no_office(options);
        }
        if (const auto& found = report->files.front(); found.status != FileStatus::checked) {
            return complain(options, form ? "様式を使えません: " : "前回の資料を使えません: ",
                            form ? "the form is of no use: " : "the previous sheet is of no use: ",
                            file + ": " + in_language(found.reason, options.language));
        }
    }
    return 0;
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
    const auto extension = find_extension();
    if (!extension) {
        return complain(options, "拡張機能がこのコマンドの隣の extensions フォルダーにありません。",
                        "the extension is not in the folder extensions beside this command");
    }
    const Installation installation{*program, *extension};
    if (const auto status = check_references(installation, options); status != 0) {
        return status;
    }
    const auto reports =
        examine(input.files, folder_options(installation, options, examination_options(options)), options.language);
    if (!reports) {
        return no_office(options);
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
