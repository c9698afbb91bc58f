// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase2.hxx>
#include <org/kpisheet/XKPI.hpp>

namespace kpisheet {

/// The add-in: the functions of idl/org/kpisheet/XKPI.idl, where each is described. It has no state of its own.
class Functions final : public cppu::WeakImplHelper2<org::kpisheet::XKPI, com::sun::star::lang::XServiceInfo> {
public:
    using Any = com::sun::star::uno::Any;
    using Document = com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>;
    using Anys = com::sun::star::uno::Sequence<Any>;

    // functions/values.cpp
    Any SAL_CALL number(const Any& value, const Any& part) override;
    Any SAL_CALL unit(const Any& value) override;
    Any SAL_CALL condition(const Any& value) override;
    Any SAL_CALL period(const Any& value) override;

    // functions/achievement.cpp
    Any SAL_CALL rate(const Any& actual, const Any& target, const Any& base, const Any& method,
                      const Any& better) override;
    Any SAL_CALL status(const Any& actual, const Any& target, const Any& better) override;
    Any SAL_CALL grade(const Any& rate, const Any& scale) override;

    // functions/planning.cpp
    Any SAL_CALL target(const Document& document, const Any& year, const Any& base_year, const Any& base,
                        const Any& target_year, const Any& target, const Any& shape, const Any& digits,
                        const Any& rounding) override;
    Any SAL_CALL allot(const Any& total, const Any& periods, const Any& index, const Any& order) override;
    Any SAL_CALL forecast(const Document& document, const Any& years, const Any& actuals, const Any& year) override;
    Any SAL_CALL required(const Document& document, const Any& actual, const Any& year, const Any& target,
                          const Any& target_year) override;

    // functions/aggregates.cpp
    Any SAL_CALL sum(const Anys& values) override;
    Any SAL_CALL average(const Anys& values) override;
    Any SAL_CALL count(const Anys& values) override;

    // functions/calendar.cpp
    Any SAL_CALL year(const Document& document, const Any& value, const Any& reference) override;
    Any SAL_CALL date(const Document& document, const Any& value, const Any& strict, const Any& reference) override;
    Any SAL_CALL era(const Document& document, const Any& value, const Any& format) override;
    Any SAL_CALL fiscalYear(const Document& document, const Any& date, const Any& start_month) override;

    // component.cpp
    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;
};

}  // namespace kpisheet
