// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <com/sun/star/packages/zip/XZipFileAccess2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace kpisheet {

/// The zip archive that a workbook is kept in. The office reads on where a part of an .xlsx is damaged, and shows a
/// sheet that is empty or ends too early: nobody would learn that values are missing. So the parts are looked at here,
/// too.
class Archive {
public:
    /// An archive that cannot be opened has no parts: what is wrong with it, the office finds out.
    Archive(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const rtl::OUString& url);
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    /// Bytes of all parts when unpacked, as the archive claims. A false claim makes the unpacking fail.
    [[nodiscard]] std::int64_t unpacked_size() const;
    /// Is the content there, and can all XML parts be unpacked, to the checksums they were stored with? Encrypted ones
    /// may not.
    [[nodiscard]] bool is_whole() const;
    /// Is every sheet of an .xlsx well-formed XML?
    [[nodiscard]] bool is_well_formed() const;

private:
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::io::XInputStream> part(
        const rtl::OUString& name) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context_;
    com::sun::star::uno::Reference<com::sun::star::packages::zip::XZipFileAccess2> access_;
    std::vector<rtl::OUString> names_;
};

}  // namespace kpisheet
