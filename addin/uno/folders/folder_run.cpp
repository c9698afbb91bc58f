// SPDX-License-Identifier: MPL-2.0
#include "uno/folders/folder_run.hpp"

#include <filesystem>
#include <new>
#include <utility>

#include "core/reports/report_json.hpp"
#include "uno/folders/folder_files.hpp"
#include "uno/workers/check_files.hpp"
#include "uno/workers/file_url.hpp"

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;

const Text no_office{"点検用の LibreOffice を起動できませんでした。メモリーとディスクの空きを確かめて、もう一度お試しください。",
                     "LibreOffice could not be started for the check. Please see that there is room in memory and on the disk, and try again."};

/// One run, from the request to what is shown.
class Work {
public:
    Work(const uno::Reference<uno::XComponentContext>& context, const FolderRequest& request, const std::stop_token& stop,
         std::function<void(const FolderProgress&)> tell)
        : context_(context), request_(request), stop_(stop), tell_(std::move(tell)) {}

    void run(Installation installation, FolderOutcome& outcome) {
        const auto listed = folder_files(request_);
        if (!listed) {
            outcome.fault = {FolderField::folder, listed.error()};
            return;
        }
        options_.installation = std::move(installation);
        std::shared_ptr<Workbook> form;
        if (!read_reference(request_.previous, FolderField::previous, outcome) ||
            !(form = read_reference(request_.form, FolderField::form, outcome))) {
            return;
        }
        read_files(*listed, outcome);
        if (!outcome.fault && !request_.form.empty() && !(request_.join && outcome.stopped)) {
            compare(std::move(*form), outcome);
        }
        for (auto& file : outcome.report.files) {
            file.report.snapshot.reset();
        }
        sort_worst_first(outcome.report.files);
    }

private:
    /// The form's, or last year's, snapshot: an empty one where none was chosen, null where it is of no use.
    std::shared_ptr<Workbook> read_reference(const std::string& file, FolderField field, FolderOutcome& outcome) {
        if (file.empty()) {
            return std::make_shared<Workbook>();
        }
        options_.examination = R"({"issues": false, "tables": false, "snapshot": true})";
        FileReport report;
        const auto ending = check_files(context_, {&file, 1}, options_,
                                        {.result = [&](std::size_t, FileReport found) { report = std::move(found); },
                                         .progress = [](const RunProgress&) {}}, stop_);
        if (ending == RunEnding::stopped) {
            outcome.stopped = true;
        } else if (ending == RunEnding::no_office) {
            outcome.fault = {FolderField::none, no_office};
        } else if (report.snapshot == nullptr) {
            outcome.fault = {field, report.reason};
        }
        return report.snapshot;
    }

    [[nodiscard]] std::string examination() const {
        Json json{{"tables", false}};
        if (!request_.form.empty()) {
            json["template"] = url_of(request_.form);
            json["snapshot"] = true;
        }
        if (!request_.previous.empty()) {
            json["previous"] = url_of(request_.previous);
        }
        if (request_.join) {
            json["issues"] = false;
        }
        return compact(json);
    }

    void read_files(const FolderFiles& listed, FolderOutcome& outcome) {
        options_.examination = examination();
        std::vector<std::optional<FileReport>> reports(listed.paths.size());
        std::string last;
        const auto ending =
            check_files(context_, listed.paths, options_,
                        {.result = [&](std::size_t file, FileReport report) {
                             last = listed.names[file];
                             reports[file] = std::move(report);
                         },
                         .progress = [&](const RunProgress& now) { tell_({now.done, now.total, last, now.left}); }},
                        stop_);
        if (ending == RunEnding::no_office) {
            outcome.fault = {FolderField::none, no_office};
            return;
        }
        outcome.stopped = ending == RunEnding::stopped;
        auto& report = outcome.report;
        report.folder = request_.folder;
        report.form = request_.form;
        report.previous = request_.previous;
        report.unreadable_folders = listed.unreadable_folders;
        for (std::size_t i = 0; i < reports.size(); ++i) {
            if (reports[i]) {
                // The file's own account outlives copying it; where it has none, the file system's is told.
                auto changed = reports[i]->changed.at.empty() ? time_of(listed.paths[i]) : reports[i]->changed.at;
                report.files.push_back({std::move(*reports[i]), listed.names[i], url_of(listed.paths[i]), std::move(changed), {}});
            } else {
                ++report.not_reached;
            }
        }
    }

    void compare(Workbook&& form_snapshot, FolderOutcome& outcome) const {
        auto& report = outcome.report;
        report.form_url = url_of(request_.form);
        const Reference form(std::move(form_snapshot));
        for (const auto& sheet : form.workbook.sheets) {
            report.form_sheets.push_back(sheet.name());
        }
        std::vector<Submission> submissions;
        std::vector<Recognition> recognitions;
        std::vector<FolderFile*> files;
        recognitions.reserve(report.files.size());
        for (auto& file : report.files) {
            if (file.report.snapshot) {
                recognitions.push_back(recognise(*file.report.snapshot));
                submissions.push_back({file.name, file.report.snapshot.get(), &recognitions.back()});
                files.push_back(&file);
            }
        }
        auto joined = join(form, submissions);
        report.deliveries = open_deliveries(form, submissions, joined);
        for (std::size_t i = 0; i < files.size(); ++i) {
            files[i]->blanks = report.deliveries->blanks_of_file[i];
        }
        if (request_.join) {
            outcome.joined = joined_table(report, std::move(joined), form, submissions);
        }
    }

    const uno::Reference<uno::XComponentContext>& context_;
    const FolderRequest& request_;
    const std::stop_token& stop_;
    std::function<void(const FolderProgress&)> tell_;
    FolderOptions options_;
};

}  // namespace

FolderRun::FolderRun(const uno::Reference<uno::XComponentContext>& context, Installation installation, FolderRequest request,
                     std::function<void(const FolderProgress&)> progress,
                     std::function<void(std::shared_ptr<FolderOutcome>)> done)
    : thread_([context, main_thread = MainThread(context), installation = std::move(installation), request = std::move(request),
               progress = std::move(progress), done = std::move(done)](const std::stop_token& stop) {
          const auto outcome = std::make_shared<FolderOutcome>();
          const auto tell = [&](const FolderProgress& now) { main_thread.post([progress, now] { progress(now); }); };
          try {
              Work(context, request, stop, tell).run(installation, *outcome);
          } catch (const std::bad_alloc&) {
              outcome->fault = FolderFault{FolderField::none, {"メモリーが足りません。フォルダーを分けて点検してください。",
                                                               "There is not enough memory. Please check the folder in parts."}};
          }
          main_thread.post([done, outcome] { done(outcome); });
      }) {}

}  // namespace kpisheet
