// SPDX-License-Identifier: MPL-2.0
// The add-in of the benchmark: its functions cost what the office takes for a call and its arguments, and no more.
#include <algorithm>

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <org/kpisheet/benchmark/XBenchmark.hpp>

namespace {

using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using rtl::OUString;

Sequence<Sequence<double>> ones(const Sequence<Sequence<Any>>& rows) {
    Sequence<Sequence<double>> result(rows.getLength());
    auto* result_row = result.getArray();
    for (const auto& row : rows) {
        result_row->realloc(row.getLength());
        std::fill_n(result_row->getArray(), row.getLength(), 1.0);
        ++result_row;
    }
    return result;
}

class Functions final
    : public cppu::WeakImplHelper2<org::kpisheet::benchmark::XBenchmark, com::sun::star::lang::XServiceInfo> {
public:
    Any SAL_CALL nothing(const Any& actual, const Any& /*target*/, const Any& /*base*/, const Any& /*method*/,
                         const Any& /*better*/) override {
        Sequence<Sequence<Any>> rows;
        if (!(actual >>= rows)) {
            return Any(1.0);
        }
        return Any(ones(rows));
    }

    Any SAL_CALL identity(const Any& actual, const Any& /*target*/, const Any& /*base*/, const Any& /*method*/,
                          const Any& /*better*/) override {
        return actual;
    }

    OUString SAL_CALL getImplementationName() override { return "org.kpisheet.benchmark.Functions"; }

    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }

    Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("org.kpisheet.benchmark.Benchmark");
        return Sequence<OUString>(&name, 1);
    }
};

}  // namespace

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpisheet_benchmark_functions(
    com::sun::star::uno::XComponentContext* /*context*/, const Sequence<Any>& /*arguments*/) {
    return cppu::acquire(new Functions);
}
