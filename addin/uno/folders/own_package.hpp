// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <optional>

#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/workers/installation.hpp"
#include "uno/workers/office_profile.hpp"

namespace kpisheet {

/// The office that runs this code and the folder of the extension in it: what offices of their own are started with.
struct OwnPlace {
    std::filesystem::path program;    ///< the office's folder with soffice.bin
    std::filesystem::path extension;  ///< the unpacked extension
};

/// Nothing when the extension is not installed as one, or the office is not where it should be. For the main thread.
[[nodiscard]] std::optional<OwnPlace> own_place(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// A folder that holds nothing but this extension, as offices of their own want it (they take up every extension in
/// it, and a person may have others). It goes away with this object; if that does not come to it, with the next run.
class OwnInstallation {
public:
    explicit OwnInstallation(const OwnPlace& place);

    /// Nothing when the folder could not be made.
    [[nodiscard]] const std::optional<Installation>& installation() const { return installation_; }

private:
    OfficeProfile folder_;
    std::optional<Installation> installation_;
};

}  // namespace kpisheet
