# One precompiled header for all of the compiler: the parts of LLVM and fmt that nearly every file reads. A file that
# uses them compiles in 0.3 s instead of 1.6 s. A file still includes what it uses.
#
# This is not CMake's own target_precompile_headers, because ccache cannot share that between two checkouts: the
# path reaches the compiler in a form that ccache does not make relative, and the bytes of the precompiled file hold the
# checkout's path. Here ccache sees a plain `-include-pch` and, beside the file, a `.sum` of what went into it.

set(p2c_precompiled_header ${PROJECT_SOURCE_DIR}/tools/cmake/precompiled.h)
set(p2c_precompiled ${PROJECT_BINARY_DIR}/p2c_precompiled.pch)

set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${p2c_precompiled_header})
file(SHA256 ${p2c_precompiled_header} p2c_precompiled_sum)
file(WRITE ${p2c_precompiled}.sum "${p2c_precompiled_sum} clang ${CMAKE_CXX_COMPILER_VERSION} fmt ${fmt_VERSION}\n")

string(TOUPPER ${CMAKE_BUILD_TYPE} p2c_build_type)
separate_arguments(p2c_precompiled_flags UNIX_COMMAND "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${p2c_build_type}}")
add_custom_command(
  OUTPUT ${p2c_precompiled}
  COMMAND ${CMAKE_CXX_COMPILER} ${p2c_precompiled_flags} -std=c++${CMAKE_CXX_STANDARD} ${P2C_OPTIONS} -DFMT_SHARED
          -isystem ${LLVM_INCLUDE_DIRS} -fpch-instantiate-templates -Xclang -fno-pch-timestamp
          -x c++-header ${p2c_precompiled_header} -o ${p2c_precompiled}
          -MD -MT ${p2c_precompiled} -MF ${p2c_precompiled}.d
  DEPENDS ${p2c_precompiled_header}
  DEPFILE ${p2c_precompiled}.d
  COMMENT "Precompiling tools/cmake/precompiled.h" VERBATIM)
add_custom_target(p2c_precompiled DEPENDS ${p2c_precompiled})

function(p2c_use_precompiled target)
  add_dependencies(${target} p2c_precompiled)
  target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:SHELL:-include-pch ${p2c_precompiled}>")
  get_target_property(sources ${target} SOURCES)
  set_property(SOURCE ${sources} APPEND PROPERTY OBJECT_DEPENDS ${p2c_precompiled})
endfunction()
