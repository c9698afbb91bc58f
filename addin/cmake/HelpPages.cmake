# SPDX-License-Identifier: MPL-2.0
# kpisheet_help_pages(FOLDER FILES): makes the help pages in FOLDER/help and sets FILES to their paths below FOLDER.

find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

function(kpisheet_help_pages folder files)
    set(source ${PROJECT_SOURCE_DIR}/registry/help)
    add_executable(kpisheet_rules_json ${source}/rules_json.cpp)
    target_link_libraries(kpisheet_rules_json PRIVATE kpisheet_flags kpisheet_reports)
    target_link_options(kpisheet_rules_json PRIVATE -fno-lto)

    set(pages help/style.css)
    foreach(language IN ITEMS ja en)
        list(APPEND pages help/${language}/index.html help/${language}/functions.html help/${language}/rules.html)
    endforeach()
    list(TRANSFORM pages PREPEND ${folder}/ OUTPUT_VARIABLE made)
    set(rules ${CMAKE_CURRENT_BINARY_DIR}/help-rules)
    add_custom_command(
        OUTPUT ${made}
        COMMAND kpisheet_rules_json ja > ${rules}-ja.json
        COMMAND kpisheet_rules_json en > ${rules}-en.json
        COMMAND ${CMAKE_COMMAND} -E env PYTHONUTF8=1 ${Python3_EXECUTABLE} -B ${source}/make.py
            ${rules}-ja.json ${rules}-en.json ${folder}/help
        DEPENDS kpisheet_rules_json ${source}/make.py ${source}/words.py ${source}/style.css
            ${PROJECT_SOURCE_DIR}/registry/CalcAddIns.xcu ${PROJECT_SOURCE_DIR}/registry/Addons.xcu
        COMMENT "Making the help pages" VERBATIM)
    set(${files} ${pages} PARENT_SCOPE)
endfunction()
