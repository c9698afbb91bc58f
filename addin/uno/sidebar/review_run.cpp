// SPDX-License-Identifier: MPL-2.0
#include "uno/sidebar/review_run.hpp"

#include <chrono>
#include <new>
#include <utility>

namespace kpisheet {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto progress_step = std::chrono::milliseconds(80);  // more often, a person sees no difference

std::shared_ptr<const Workbook> built(UnbuiltSheets sheets) {
    auto workbook = std::make_shared<Workbook>();
    workbook->sheets.reserve(sheets.size());
    for (auto& sheet : sheets) {
        workbook->sheets.push_back(sheet->build());
        sheet.reset();  // what it needed for building goes before the next is built
    }
    return workbook;
}

}  // namespace

ReviewRun::ReviewRun(const MainThread& main_thread, UnbuiltSheets sheets, Settings settings, DocumentNotes notes,
                     std::function<void(double)> progress, std::function<void(Answer)> done)
    : thread_([main_thread, sheets = std::move(sheets), settings = std::move(settings), notes = std::move(notes),
               progress = std::move(progress), done = std::move(done)](const std::stop_token& stop) mutable {
          Answer answer;
          auto told = Clock::now();
          const auto tell = [&](double share) {
              if (const auto now = Clock::now(); now - told >= progress_step) {
                  told = now;
                  main_thread.post([progress, share] { progress(share); });
              }
          };
          try {
              answer.workbook = built(std::move(sheets));
              if (auto found = review(*answer.workbook, settings, notes, stop, tell)) {
                  answer.review = std::make_shared<const Review>(std::move(*found));
              }
          } catch (const std::bad_alloc&) {
              answer.failed = true;
          }
          main_thread.post([done, answer = std::move(answer)]() mutable { done(std::move(answer)); });
      }) {}

}  // namespace kpisheet
