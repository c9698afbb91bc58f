# SPDX-License-Identifier: MPL-2.0
# The layers of the core and the check that their includes keep to them.

# kpisheet_layer(NAME [FAST] [USES layer…] [HEADERS file…] [LINKS library…])
# FAST: what is done for each cell of a sheet (Flags.cmake). HEADERS are single files of other layers, such as values/cell.hpp, that need nothing of their layer themselves.
function(kpisheet_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "FAST" "" "USES;HEADERS;LINKS")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
    list(TRANSFORM arg_USES PREPEND kpisheet_ OUTPUT_VARIABLE layers)
    if(sources)
        add_library(kpisheet_${name} STATIC ${sources})
        target_link_libraries(kpisheet_${name} PRIVATE kpisheet_flags $<$<BOOL:${arg_FAST}>:kpisheet_fast>)
        set(scope PUBLIC)
    else()
        add_library(kpisheet_${name} INTERFACE)  # a folder of headers only
        set(scope INTERFACE)
    endif()
    target_include_directories(kpisheet_${name} ${scope} ${PROJECT_SOURCE_DIR}/addin)
    target_link_libraries(kpisheet_${name} ${scope} ${layers} ${arg_LINKS} tl::expected)
    set_property(GLOBAL APPEND PROPERTY KPISHEET_LAYERS ${name})
    set_property(GLOBAL PROPERTY KPISHEET_LAYER_${name}_USES ${arg_USES})
    set_property(GLOBAL PROPERTY KPISHEET_LAYER_${name}_HEADERS ${arg_HEADERS})
endfunction()

# Checks the includes whenever a file of the core has changed, before any layer is compiled.
function(kpisheet_check_layers)
    get_property(layers GLOBAL PROPERTY KPISHEET_LAYERS)
    set(table ${CMAKE_CURRENT_BINARY_DIR}/layers.cmake)
    set(text "set(LAYERS ${layers})\n")
    foreach(layer IN LISTS layers)
        get_property(uses GLOBAL PROPERTY KPISHEET_LAYER_${layer}_USES)
        get_property(headers GLOBAL PROPERTY KPISHEET_LAYER_${layer}_HEADERS)
        string(APPEND text "set(${layer}_USES ${uses})\nset(${layer}_HEADERS ${headers})\n")
    endforeach()
    file(CONFIGURE OUTPUT ${table} CONTENT "${text}" @ONLY)

    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    set(stamp ${CMAKE_CURRENT_BINARY_DIR}/layers.checked)
    set(script ${PROJECT_SOURCE_DIR}/addin/cmake/CheckLayers.cmake)
    add_custom_command(
        OUTPUT ${stamp}
        COMMAND ${CMAKE_COMMAND} -DTABLE=${table} -DCORE=${CMAKE_CURRENT_SOURCE_DIR} -P ${script}
        COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
        DEPENDS ${files} ${table} ${script}
        COMMENT "Checking that the core's includes run one way" VERBATIM)
    add_custom_target(kpisheet_layers_checked DEPENDS ${stamp})
    foreach(layer IN LISTS layers)
        add_dependencies(kpisheet_${layer} kpisheet_layers_checked)
    endforeach()
endfunction()
