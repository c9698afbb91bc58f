# SPDX-License-Identifier: MPL-2.0
# What every target of this project is compiled with: linking to `kpisheet_flags` is enough.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

add_library(kpisheet_flags INTERFACE)
target_compile_options(kpisheet_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wcast-qual -Wimplicit-fallthrough -Wextra-semi
    # What a designated initialiser leaves out has its default.
    -Wno-missing-field-initializers -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees faults in inlined code of std::string and std::optional where there are none.
    target_compile_options(kpisheet_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

# For what is done for each cell of a sheet: a value is read through many small functions in several libraries, and takes a tenth less
# time where they are optimised across them. The rest gains nothing, and would make the build a third longer. The objects hold plain code
# as well, so what is linked with -fno-lto (the tests) links quickly.
add_library(kpisheet_fast INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(kpisheet_fast INTERFACE -flto=auto -ffat-lto-objects)
endif()

# A whole build reads each header once for a dozen small files (tests/setup.sh, the release preset): a third of the time. A name that one
# file keeps to itself is then seen by its neighbours; the other presets compile each file alone, with -Wshadow.
if(CMAKE_UNITY_BUILD)
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
    target_compile_options(kpisheet_flags INTERFACE -Wno-shadow)
endif()

if(KPISHEET_SANITIZE)
    target_compile_options(kpisheet_flags INTERFACE
        -fsanitize=${KPISHEET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(kpisheet_flags INTERFACE -fsanitize=${KPISHEET_SANITIZE})
endif()
if(KPISHEET_FUZZ)
    target_compile_options(kpisheet_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(KPISHEET_COVERAGE)
    target_compile_options(kpisheet_flags INTERFACE --coverage)
    target_link_options(kpisheet_flags INTERFACE --coverage)
endif()
if(KPISHEET_CLANG_TIDY)
    find_program(CLANG_TIDY clang-tidy)
    if(CLANG_TIDY)
        set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet)
    else()
        message(STATUS "clang-tidy is not installed: compiling without it")
    endif()
endif()
