# SPDX-License-Identifier: MPL-2.0
#[=======================================================================[.rst:
FindLibreOfficeSDK
------------------

Finds an installed LibreOffice and its SDK.

Hints: ``LibreOfficeSDK_ROOT`` (CMake or environment variable), the office's directory: the one that holds
``program`` and ``sdk``. Without it, the directory is where the ``soffice`` on the path leads to.

Imported targets
  ``LibreOfficeSDK::sal``, ``LibreOfficeSDK::cppu``, ``LibreOfficeSDK::cppuhelper``
      UNO's C++ libraries with their headers and the definitions these need.
  ``LibreOfficeSDK::unoidl-write``, ``LibreOfficeSDK::cppumaker``
      The tools that compile IDL and make C++ headers of it (see UnoTypes.cmake).

Variables
  ``LibreOfficeSDK_FOUND``, ``LibreOfficeSDK_VERSION``
  ``LibreOfficeSDK_PROGRAM_DIR``  the directory of ``soffice.bin``
  ``LibreOfficeSDK_TYPES``        the office's type registries, in the order the tools want them
#]=======================================================================]

find_program(LibreOfficeSDK_SOFFICE NAMES soffice libreoffice HINTS ${LibreOfficeSDK_ROOT} PATH_SUFFIXES program)
mark_as_advanced(LibreOfficeSDK_SOFFICE)
if(LibreOfficeSDK_SOFFICE)
    file(REAL_PATH ${LibreOfficeSDK_SOFFICE} _soffice)
    cmake_path(GET _soffice PARENT_PATH _program)
    cmake_path(GET _program PARENT_PATH _office)
endif()

find_path(LibreOfficeSDK_PROGRAM_DIR NAMES soffice.bin HINTS ${_office} PATH_SUFFIXES program)
find_path(LibreOfficeSDK_INCLUDE_DIR NAMES cppuhelper/weak.hxx HINTS ${_office} PATH_SUFFIXES sdk/include)
find_file(LibreOfficeSDK_UDK_TYPES NAMES types.rdb HINTS ${_office} PATH_SUFFIXES program)
find_file(LibreOfficeSDK_OFFICE_TYPES NAMES offapi.rdb HINTS ${_office} PATH_SUFFIXES program/types)
find_program(LibreOfficeSDK_UNOIDL_WRITE NAMES unoidl-write HINTS ${_office} PATH_SUFFIXES sdk/bin)
find_program(LibreOfficeSDK_CPPUMAKER NAMES cppumaker HINTS ${_office} PATH_SUFFIXES sdk/bin)
find_library(LibreOfficeSDK_SAL_LIBRARY NAMES uno_sal HINTS ${_office} PATH_SUFFIXES sdk/lib)
find_library(LibreOfficeSDK_CPPU_LIBRARY NAMES uno_cppu HINTS ${_office} PATH_SUFFIXES sdk/lib)
find_library(LibreOfficeSDK_CPPUHELPER_LIBRARY NAMES uno_cppuhelpergcc3 HINTS ${_office} PATH_SUFFIXES sdk/lib)
mark_as_advanced(
    LibreOfficeSDK_PROGRAM_DIR LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_UDK_TYPES LibreOfficeSDK_OFFICE_TYPES
    LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_SAL_LIBRARY LibreOfficeSDK_CPPU_LIBRARY
    LibreOfficeSDK_CPPUHELPER_LIBRARY)

# "LibreOffice 7.4.7.2 40(Build:2)"; the office keeps its number nowhere in a file that all packagings share.
if(LibreOfficeSDK_SOFFICE AND NOT DEFINED LibreOfficeSDK_VERSION)
    execute_process(COMMAND ${LibreOfficeSDK_SOFFICE} --version
        OUTPUT_VARIABLE _version ERROR_QUIET TIMEOUT 60)
    if(_version MATCHES "LibreOffice[^0-9]* ([0-9]+(\\.[0-9]+)+)")
        set(LibreOfficeSDK_VERSION ${CMAKE_MATCH_1} CACHE INTERNAL "Version of the office")
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
    REQUIRED_VARS
        LibreOfficeSDK_PROGRAM_DIR LibreOfficeSDK_INCLUDE_DIR LibreOfficeSDK_UDK_TYPES LibreOfficeSDK_OFFICE_TYPES
        LibreOfficeSDK_UNOIDL_WRITE LibreOfficeSDK_CPPUMAKER LibreOfficeSDK_SAL_LIBRARY LibreOfficeSDK_CPPU_LIBRARY
        LibreOfficeSDK_CPPUHELPER_LIBRARY
    VERSION_VAR LibreOfficeSDK_VERSION
    REASON_FAILURE_MESSAGE "On Debian: apt install libreoffice-calc libreoffice-dev")

set(LibreOfficeSDK_TYPES ${LibreOfficeSDK_UDK_TYPES} ${LibreOfficeSDK_OFFICE_TYPES})

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::sal)
    foreach(_library IN ITEMS sal cppu cppuhelper)
        string(TOUPPER ${_library} _upper)
        add_library(LibreOfficeSDK::${_library} UNKNOWN IMPORTED)
        set_target_properties(LibreOfficeSDK::${_library} PROPERTIES
            IMPORTED_LOCATION ${LibreOfficeSDK_${_upper}_LIBRARY})
    endforeach()
    set_target_properties(LibreOfficeSDK::sal PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES ${LibreOfficeSDK_INCLUDE_DIR}
        INTERFACE_COMPILE_DEFINITIONS "LINUX;UNX;GCC;CPPU_ENV=gcc3")
    set_target_properties(LibreOfficeSDK::cppu PROPERTIES INTERFACE_LINK_LIBRARIES LibreOfficeSDK::sal)
    set_target_properties(LibreOfficeSDK::cppuhelper PROPERTIES INTERFACE_LINK_LIBRARIES LibreOfficeSDK::cppu)

    add_executable(LibreOfficeSDK::unoidl-write IMPORTED)
    set_target_properties(LibreOfficeSDK::unoidl-write PROPERTIES IMPORTED_LOCATION ${LibreOfficeSDK_UNOIDL_WRITE})
    add_executable(LibreOfficeSDK::cppumaker IMPORTED)
    set_target_properties(LibreOfficeSDK::cppumaker PROPERTIES IMPORTED_LOCATION ${LibreOfficeSDK_CPPUMAKER})
endif()
