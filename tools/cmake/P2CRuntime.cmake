# Builds the runtime's archives: for each flavour of targets/toolchains.json, `libpy-<flavour>.a` from the sources of
# runtime/ and of the flavour's target, with exactly the flags that codegen/native gives to the user's program.
#
#   include(P2CRuntime)              in runtime/CMakeLists.txt
#   p2c_add_runtime(sim sim-asan)    targets py-sim, py-sim-asan, and runtime-headers (the precompiled headers)
#
# A flavour's `sources` are the folders that it compiles besides runtime/core, runtime/aio, runtime/hal and runtime/modules/*.

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

function(p2c_add_one_runtime flavour)
  p2c_flavour_target(target ${flavour})
  p2c_flavour_list(flags ${flavour} compile)
  p2c_flavour_list(own_flags ${flavour} runtime)
  p2c_flavour_list(folders ${flavour} sources)
  set(patterns)
  foreach(folder runtime/core runtime/aio runtime/generated runtime/hal runtime/modules/* ${folders})
    list(APPEND patterns ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${patterns})
  if(NOT sources)
    message(FATAL_ERROR "the runtime has no sources for the flavour ${flavour}")
  endif()
  set(tables ${PROJECT_BINARY_DIR}/frontend/api/api_tables.cpp)
  set_source_files_properties(${tables} PROPERTIES GENERATED TRUE)
  add_library(py-${flavour} STATIC ${sources} ${tables})
  add_dependencies(py-${flavour} api-tables)
  target_include_directories(py-${flavour} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(py-${flavour} PRIVATE --no-default-config ${target} ${flags} ${own_flags} -Wall -Wextra -Werror)
  set_target_properties(py-${flavour} PROPERTIES ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib/pyasync2cpp)
  install(TARGETS py-${flavour} ARCHIVE DESTINATION lib/pyasync2cpp)
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
          FILES_MATCHING PATTERN "*.h" PATTERN "*.py")
  install(DIRECTORY ${PROJECT_BINARY_DIR}/lib/pyasync2cpp/ DESTINATION lib/pyasync2cpp FILES_MATCHING PATTERN "*.pch")
endmacro()
