// SPDX-License-Identifier: MPL-2.0
// The jobs of the benchmark that work on a whole sheet, inside the office process. They take a document and, to write
// one, a number of rows; the measuring job hands back one named figure for each member of SheetCost.
#include <future>
#include <utility>

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "kpi_sheet.hpp"
#include "sheet_cost.hpp"

namespace kpisheet::benchmark {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::NamedValue;
using com::sun::star::sheet::XSpreadsheetDocument;
using Arguments = uno::Sequence<NamedValue>;
using Job = cppu::WeakImplHelper1<com::sun::star::task::XJob>;

template <class Value>
Value argument(const Arguments& arguments, const char* name) {
    Value value{};
    for (const auto& given : arguments) {
        if (given.Name.equalsAscii(name)) {
            given.Value >>= value;
        }
    }
    return value;
}

class WriteSheet final : public Job {
public:
    uno::Any SAL_CALL execute(const Arguments& arguments) override {
        write_kpi_sheet(argument<uno::Reference<XSpreadsheetDocument>>(arguments, "Document"),
                        argument<sal_Int32>(arguments, "Rows"));
        return {};
    }
};

/// Measures on the office's main thread, where the sidebar reads too. On another one every call of the office waits for
/// the main thread, which wakes at each of them: the more calls, the more of that.
class Measurement final : public cppu::WeakImplHelper1<com::sun::star::awt::XCallback> {
public:
    Measurement(uno::Reference<uno::XComponentContext> context, uno::Reference<XSpreadsheetDocument> document)
        : context_(std::move(context)), document_(std::move(document)) {}

    void SAL_CALL notify(const uno::Any& /*data*/) override {
        try {
            cost_.set_value(measure_sheet(context_, document_));
        } catch (...) {
            cost_.set_exception(std::current_exception());
        }
    }
    SheetCost wait() { return cost_.get_future().get(); }

private:
    uno::Reference<uno::XComponentContext> context_;
    uno::Reference<XSpreadsheetDocument> document_;
    std::promise<SheetCost> cost_;
};

class MeasureSheet final : public Job {
public:
    explicit MeasureSheet(uno::Reference<uno::XComponentContext> context) : context_(std::move(context)) {}

    uno::Any SAL_CALL execute(const Arguments& arguments) override {
        const rtl::Reference<Measurement> measurement(
            new Measurement(context_, argument<uno::Reference<XSpreadsheetDocument>>(arguments, "Document")));
        com::sun::star::awt::AsyncCallback::create(context_)->addCallback(measurement.get(), {});
        const auto cost = measurement->wait();
        const NamedValue figures[] = {
            {"bare", uno::Any(cost.bare)},       {"snapshot", uno::Any(cost.snapshot)},
            {"recognition", uno::Any(cost.recognition)}, {"rules", uno::Any(cost.rules)},
            {"bytes", uno::Any(cost.bytes)},     {"cells", uno::Any(cost.cells)},
            {"indicators", uno::Any(cost.indicators)}, {"issues", uno::Any(cost.issues)},
        };
        return uno::Any(Arguments(figures, static_cast<sal_Int32>(std::size(figures))));
    }

private:
    uno::Reference<uno::XComponentContext> context_;
};

}  // namespace
}  // namespace kpisheet::benchmark

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_benchmark_write_sheet(
    com::sun::star::uno::XComponentContext* /*context*/,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::benchmark::WriteSheet);
}

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_benchmark_measure_sheet(
    com::sun::star::uno::XComponentContext* context,
    const com::sun::star::uno::Sequence<com::sun::star::uno::Any>& /*arguments*/) {
    return cppu::acquire(new kpisheet::benchmark::MeasureSheet(context));
}
