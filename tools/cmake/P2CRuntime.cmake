# Builds the runtime's archives: for each flavour of targets/toolchains.json, `libpy-<flavour>.a` from the sources of
# runtime/ and of the flavour's target, with exactly the flags that codegen/native gives to the user's program.
#
#   include(P2CRuntime)              in runtime/CMakeLists.txt
#   p2c_add_runtime(sim sim-asan)    targets py-sim, py-sim-asan, and runtime-headers (the precompiled headers)
#
# A flavour's `sources` are the folders that it compiles besides runtime/core, runtime/aio, runtime/hal and runtime/modules/*; of its
# `parts`, each becomes an archive `libpy-<flavour>-<part>.a`, of which a program is linked with one.

include(P2CFlavours)

# The compiler's own flags are not the runtime's. A macro, because these are variables of the folder that includes this.
macro(p2c_forget_own_flags)
  set(CMAKE_CXX_FLAGS "")
  foreach(p2c_configuration RELEASE DEBUG RELWITHDEBINFO MINSIZEREL)
    set(CMAKE_CXX_FLAGS_${p2c_configuration} "")
  endforeach()
  unset(CMAKE_CXX_STANDARD)
  unset(CMAKE_CXX_EXTENSIONS)
  unset(CMAKE_POSITION_INDEPENDENT_CODE)
endmacro()

# An archive (STATIC) or just the objects (OBJECT) of the runtime: the sources in `ARGN` with the flavour's flags.
function(p2c_add_archive name flavour kind)
  p2c_flavour_target(target ${flavour})
  p2c_flavour_list(flags ${flavour} compile)
  p2c_flavour_list(own_flags ${flavour} runtime)
  add_library(${name} ${kind} ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${name} PRIVATE --no-default-config ${target} ${flags} ${own_flags} -Wall -Wextra -Werror)
  if(kind STREQUAL OBJECT)
    return()
  endif()
  set_target_properties(${name} PROPERTIES ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/pyasync2cpp)
  install(TARGETS ${name} ARCHIVE DESTINATION lib/pyasync2cpp)
endfunction()

# The C++ files directly in the folders of `ARGN`.
function(p2c_sources_of out)
  set(patterns)
  foreach(folder ${ARGN})
    list(APPEND patterns ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  set(${out} "${sources}" PARENT_SCOPE)
endfunction()

function(p2c_add_one_runtime flavour)
  p2c_flavour_list(folders ${flavour} sources)
  p2c_sources_of(sources runtime/core runtime/aio runtime/generated runtime/hal runtime/modules/* ${folders})
  if(NOT sources)
    message(FATAL_ERROR "the runtime has no sources for the flavour ${flavour}")
  endif()
  set(tables ${PROJECT_BINARY_DIR}/frontend/api/api_tables.cpp)
  set_source_files_properties(${tables} PROPERTIES GENERATED TRUE)
  # Calls of these are made when all is optimised as one, after it is known what is linked.
  set(native ${sources})
  list(FILTER native INCLUDE REGEX "/float_words[.]cpp$")
  set_source_files_properties(${native} PROPERTIES COMPILE_OPTIONS "-fno-lto;-fno-fat-lto-objects")
  # What every switch of tasks runs through is worth a little more room.
  p2c_flavour_list(quick_flags ${flavour} quick)
  set(quick)
  if(quick_flags)
    set(quick ${sources})
    list(FILTER quick INCLUDE REGEX "/runtime/(aio|hal)/|/targets/|/runtime/core/(heap|destroy)[.]cpp$")
    list(REMOVE_ITEM sources ${quick})
    p2c_add_archive(py-${flavour}-quick ${flavour} OBJECT ${quick})
    target_compile_options(py-${flavour}-quick PRIVATE ${quick_flags})
    set(quick $<TARGET_OBJECTS:py-${flavour}-quick>)
  endif()
  p2c_add_archive(py-${flavour} ${flavour} STATIC ${sources} ${tables} ${quick})
  add_dependencies(py-${flavour} api-tables)
  p2c_flavour_parts(parts ${flavour})
  foreach(part ${parts})
    p2c_flavour_part(folders ${flavour} ${part})
    p2c_sources_of(sources ${folders})
    p2c_add_archive(py-${flavour}-${part} ${flavour} STATIC ${sources})
  endforeach()
endfunction()

# The precompiled header that the user's first run would otherwise have to make. Its name ends in a hash, hence the stamp.
function(p2c_add_precompiled flavour)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/runtime/*.h ${PROJECT_SOURCE_DIR}/targets/*.h)
  set(stamp ${PROJECT_BINARY_DIR}/lib/pyasync2cpp/${flavour}.stamp)
  add_custom_command(OUTPUT ${stamp}
    COMMAND p2c-native --emit=precompiled --flavour=${flavour} -o ${stamp}
    DEPENDS p2c-native ${headers} ${P2C_TOOLCHAINS}
    COMMENT "Precompiling runtime/py.h for ${flavour}" VERBATIM)
  add_custom_target(precompiled-${flavour} ALL DEPENDS ${stamp})
endfunction()

macro(p2c_add_runtime)
  p2c_forget_own_flags()
  foreach(p2c_flavour ${ARGN})
    p2c_add_one_runtime(${p2c_flavour})
    p2c_add_precompiled(${p2c_flavour})
  endforeach()
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime ${PROJECT_SOURCE_DIR}/targets DESTINATION lib/pyasync2cpp/include
          FILES_MATCHING REGEX "\\.(h|def|ld|json)$|/runtime/python/[^/]*\\.py$")
  install(DIRECTORY ${PROJECT_BINARY_DIR}/lib/pyasync2cpp/ DESTINATION lib/pyasync2cpp FILES_MATCHING PATTERN "*.pch")
endmacro()
