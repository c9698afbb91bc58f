// SPDX-License-Identifier: MPL-2.0
#include "uno/batch/archive.hpp"

#include <algorithm>

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/xml/sax/Parser.hpp>

namespace kpisheet {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::io::XInputStream;

constexpr sal_Int32 bytes_at_once = 1 << 16;

}  // namespace

Archive::Archive(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url) : context_(context) {
    try {
        access_ = com::sun::star::packages::zip::ZipFileAccess::createWithURL(context, url);
        const auto names = access_->getElementNames();
        names_.assign(names.begin(), names.end());
    } catch (const uno::Exception&) {
        names_.clear();  // see the constructor's comment
    }
}

Archive::~Archive() {
    const uno::Reference<com::sun::star::lang::XComponent> component(access_, uno::UNO_QUERY);
    if (component.is()) {
        try {
            component->dispose();
        } catch (const uno::RuntimeException&) {
            // It is closed with the last reference to it, then.
        }
    }
}

uno::Reference<XInputStream> Archive::part(const rtl::OUString& name) const {
    return {access_->getByName(name), uno::UNO_QUERY_THROW};
}

std::int64_t Archive::unpacked_size() const {
    std::int64_t size = 0;
    for (const auto& name : names_) {
        try {
            size += part(name)->available();
        } catch (const uno::Exception&) {
            size += 0;  // such a part unpacks to nothing
        }
    }
    return size;
}

bool Archive::is_whole() const {
    const auto has = [this](const char* name) {
        return std::any_of(names_.begin(), names_.end(), [&](const auto& one) { return one.equalsAscii(name); });
    };
    if (has("mimetype")) {
        return has("content.xml");  // the office itself refuses an .ods whose parts are damaged
    }
    try {
        uno::Sequence<sal_Int8> bytes;
        return std::all_of(names_.begin(), names_.end(), [&](const rtl::OUString& name) {
            if (!name.endsWith(".xml")) {
                return true;
            }
            const auto stream = part(name);
            const auto size = stream->available();
            sal_Int64 unpacked = 0;
            for (auto read = bytes_at_once; read == bytes_at_once; unpacked += read) {
                read = stream->readBytes(bytes, bytes_at_once);
            }
            return unpacked == size;
        });
    } catch (const uno::Exception&) {
        return false;
    }
}

bool Archive::is_well_formed() const {
    try {
        for (const auto& name : names_) {
            if (name.startsWith("xl/worksheets/sheet") && name.endsWith(".xml")) {
                com::sun::star::xml::sax::InputSource source;
                source.aInputStream = part(name);
                com::sun::star::xml::sax::Parser::create(context_)->parseStream(source);
            }
        }
        return true;
    } catch (const uno::Exception&) {
        return false;
    }
}

}  // namespace kpisheet
