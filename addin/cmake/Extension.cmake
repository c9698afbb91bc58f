# SPDX-License-Identifier: MPL-2.0
# kpisheet_extension(LIBRARY TYPES): packs the library, its types and registry/ as kpisheet.oxt in the build directory.

include(HelpPages)

# Files of registry/ as they are.
set(KPISHEET_EXTENSION_FILES
    Accelerators.xcu
    Addons.xcu
    CalcAddIns.xcu
    Factories.xcu
    OptionsDialog.xcu
    ProtocolHandler.xcu
    Settings.xcs
    Sidebar.xcu
    description_en.txt
    description_ja.txt
    icon.png)
# Folders of registry/, with the files in them that are packed.
set(KPISHEET_EXTENSION_FOLDERS
    images/*.png
    options/*.xdl
    templates/*.xml
    templates/kpisheet/*.ots)

function(kpisheet_extension library types)
    set(registry ${PROJECT_SOURCE_DIR}/registry)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/extension)
    set(archive ${PROJECT_BINARY_DIR}/kpisheet.oxt)
    get_target_property(rdb ${types} UNO_REGISTRY)

    if(NOT CMAKE_SYSTEM_NAME STREQUAL "Linux")
        message(FATAL_ERROR "The extension is built on Linux only, not on ${CMAKE_SYSTEM_NAME}.")
    endif()
    set(PLATFORM "Linux_${CMAKE_SYSTEM_PROCESSOR}")
    set(LIBRARY_FILE kpisheet.uno.so)

    set(made description.xml META-INF/manifest.xml kpisheet.components)
    foreach(file IN LISTS made)
        configure_file(${registry}/${file}.in ${folder}/${file} @ONLY)
    endforeach()
    kpisheet_help_pages(${folder} help)
    list(APPEND made ${help})
    list(TRANSFORM made PREPEND ${folder}/ OUTPUT_VARIABLE made_files)

    set(as_they_are ${KPISHEET_EXTENSION_FILES})
    foreach(pattern IN LISTS KPISHEET_EXTENSION_FOLDERS)
        file(GLOB found CONFIGURE_DEPENDS RELATIVE ${registry} ${registry}/${pattern})
        list(APPEND as_they_are ${found})
    endforeach()
    set(copies)
    foreach(file IN LISTS as_they_are)
        list(APPEND copies COMMAND ${CMAKE_COMMAND} -E copy ${registry}/${file} ${folder}/${file})
        cmake_path(GET file PARENT_PATH parent)
        file(MAKE_DIRECTORY ${folder}/${parent})
    endforeach()
    list(TRANSFORM as_they_are PREPEND ${registry}/ OUTPUT_VARIABLE sources)

    add_custom_command(
        OUTPUT ${archive}
        ${copies}
        COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/LICENSE ${folder}
        COMMAND ${CMAKE_COMMAND} -E copy ${rdb} ${folder}/types.rdb
        COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:${library}> ${folder}/${LIBRARY_FILE}
        COMMAND ${CMAKE_COMMAND} -E rm -f ${archive}
        COMMAND ${CMAKE_COMMAND} -E tar cf ${archive} --format=zip
            ${made} ${as_they_are} LICENSE types.rdb ${LIBRARY_FILE}
        WORKING_DIRECTORY ${folder}
        DEPENDS ${library} ${rdb} ${sources} ${made_files} ${PROJECT_SOURCE_DIR}/LICENSE
        COMMENT "Packing kpisheet.oxt" VERBATIM)
    add_custom_target(kpisheet_oxt ALL DEPENDS ${archive})
endfunction()
