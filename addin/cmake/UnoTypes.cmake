# SPDX-License-Identifier: MPL-2.0
# IDL to types: a registry file for the office and headers for the compiler.

# The headers of all the office's own types, made once a build directory. Target: uno_office_types.
function(uno_office_types)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/office-types)
    add_custom_command(
        OUTPUT ${folder}/stamp
        COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
        COMMAND LibreOfficeSDK::cppumaker -Gc -O${folder} ${LibreOfficeSDK_TYPES}
        COMMAND ${CMAKE_COMMAND} -E touch ${folder}/stamp
        DEPENDS ${LibreOfficeSDK_TYPES}
        COMMENT "Making C++ headers of the office's types" VERBATIM)
    add_custom_target(uno_office_types_made DEPENDS ${folder}/stamp)
    add_library(uno_office_types INTERFACE)
    add_dependencies(uno_office_types uno_office_types_made)
    target_include_directories(uno_office_types SYSTEM INTERFACE ${folder})
    target_link_libraries(uno_office_types INTERFACE LibreOfficeSDK::cppuhelper)
endfunction()

# uno_types(NAME FOLDER TYPES type…): compiles the IDL files under FOLDER (one type a file, in folders named like their
# modules) to the registry NAME.rdb and makes headers of the TYPES. Target: NAME; its property UNO_REGISTRY is the file.
function(uno_types name folder)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "TYPES")
    set(registry ${CMAKE_CURRENT_BINARY_DIR}/${name}.rdb)
    set(headers ${CMAKE_CURRENT_BINARY_DIR}/${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.idl)
    list(TRANSFORM arg_TYPES PREPEND -T OUTPUT_VARIABLE wanted)
    list(TRANSFORM LibreOfficeSDK_TYPES PREPEND -X OUTPUT_VARIABLE known)
    add_custom_command(
        OUTPUT ${registry}
        COMMAND LibreOfficeSDK::unoidl-write ${LibreOfficeSDK_TYPES} ${folder} ${registry}
        DEPENDS ${sources} ${LibreOfficeSDK_TYPES}
        COMMENT "Compiling IDL: ${name}.rdb" VERBATIM)
    add_custom_command(
        OUTPUT ${headers}/stamp
        COMMAND ${CMAKE_COMMAND} -E make_directory ${headers}
        COMMAND LibreOfficeSDK::cppumaker -Gc -nD -O${headers} ${wanted} ${known} ${registry}
        COMMAND ${CMAKE_COMMAND} -E touch ${headers}/stamp
        DEPENDS ${registry}
        COMMENT "Making C++ headers: ${name}" VERBATIM)
    add_custom_target(${name}_made DEPENDS ${registry} ${headers}/stamp)
    add_library(${name} INTERFACE)
    add_dependencies(${name} ${name}_made)
    set_target_properties(${name} PROPERTIES UNO_REGISTRY ${registry})
    target_include_directories(${name} SYSTEM INTERFACE ${headers})
    target_link_libraries(${name} INTERFACE uno_office_types)
endfunction()
