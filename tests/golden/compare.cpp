// SPDX-License-Identifier: MPL-2.0
#include "golden/compare.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "golden/listing.hpp"

namespace kpisheet::golden {
namespace {

bool is_rewriting() {
    const auto* wish = std::getenv("KPISHEET_GOLDEN");
    return wish != nullptr && std::string_view(wish) == "rewrite";
}

}  // namespace

const std::filesystem::path& folder() {
    static const std::filesystem::path path = KPISHEET_GOLDEN_FOLDER;
    return path;
}

void compare(const std::string& name, const std::string& actual) {
    const auto path = folder() / "expected" / name;
    if (is_rewriting()) {
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    const auto expected = read(path);
    BOOST_TEST((expected == actual), name << " differs (KPISHEET_GOLDEN=rewrite changes it):\n" << differences(expected, actual));
}

}  // namespace kpisheet::golden
