# SPDX-License-Identifier: MPL-2.0
# kpisheet_extension(LIBRARY TYPES): packs the library, its types and registry/ as kpisheet.oxt in the build directory.

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

    set(as_they_are CalcAddIns.xcu Factories.xcu Settings.xcs Sidebar.xcu description_en.txt description_ja.txt icon.png)
    set(made description.xml META-INF/manifest.xml kpisheet.components)
    foreach(file IN LISTS made)
        configure_file(${registry}/${file}.in ${folder}/${file} @ONLY)
    endforeach()
    list(TRANSFORM as_they_are PREPEND ${registry}/ OUTPUT_VARIABLE copied)
    file(GLOB images CONFIGURE_DEPENDS ${registry}/images/*.png)
    set(contents ${made} ${as_they_are} images LICENSE types.rdb ${LIBRARY_FILE})
    list(TRANSFORM made PREPEND ${folder}/ OUTPUT_VARIABLE made_files)

    add_custom_command(
        OUTPUT ${archive}
        COMMAND ${CMAKE_COMMAND} -E copy ${copied} ${PROJECT_SOURCE_DIR}/LICENSE ${folder}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}/images
        COMMAND ${CMAKE_COMMAND} -E copy ${images} ${folder}/images
        COMMAND ${CMAKE_COMMAND} -E copy ${rdb} ${folder}/types.rdb
        COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:${library}> ${folder}/${LIBRARY_FILE}
        COMMAND ${CMAKE_COMMAND} -E rm -f ${archive}
        COMMAND ${CMAKE_COMMAND} -E tar cf ${archive} --format=zip ${contents}
        WORKING_DIRECTORY ${folder}
        DEPENDS ${library} ${rdb} ${copied} ${images} ${made_files} ${PROJECT_SOURCE_DIR}/LICENSE
        COMMENT "Packing kpisheet.oxt" VERBATIM)
    add_custom_target(kpisheet_oxt ALL DEPENDS ${archive})
endfunction()
