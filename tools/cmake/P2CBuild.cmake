# What every CMakeLists.txt of the project builds with: the toolchain's packages, the flags of the compiler's own
# code, and three functions:
#
#   p2c_add_library(NAME SOURCES a.cpp... [DEPS lib...])      a static library of the compiler
#   p2c_add_tool(NAME SOURCES a.cpp... [DEPS lib...])         a program, in <build>/bin; lit knows it as %NAME
#   p2c_add_rooms_below()                                     every subfolder that has a CMakeLists.txt
#
# LLVM (shared) and fmt come with every library and tool. DEPS adds the rooms it stands on, and where needed
# `clang-cpp` (Clang, shared) or `lldELF`. The runtime is not built with these: it is freestanding and sets its own flags.

# The packages look for libraries that the project does not use, and say at length that these are missing.
set(CMAKE_MESSAGE_LOG_LEVEL WARNING)
find_package(Clang REQUIRED CONFIG PATHS ${P2C_LLVM_ROOT}/lib/cmake/clang NO_DEFAULT_PATH)
find_package(LLD REQUIRED CONFIG PATHS ${P2C_LLVM_ROOT}/lib/cmake/lld NO_DEFAULT_PATH)
find_package(fmt REQUIRED)
unset(CMAKE_MESSAGE_LOG_LEVEL)
if(NOT LLVM_VERSION_MAJOR EQUAL 19)
  message(FATAL_ERROR "LLVM 19 is needed, found ${LLVM_VERSION}: run tools/setup")
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_COLOR_DIAGNOSTICS ON)
# Assertions stay on in a release: a compiler that is wrong must say so.
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_C_FLAGS_RELEASE "-O2")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
add_link_options(-fuse-ld=lld)

set(P2C_SANITIZE "" CACHE STRING "sanitizers to build the compiler with, as in -fsanitize=")

find_program(CCACHE ccache)
if(CCACHE)
  # The first two let different checkouts share their results; the sloppiness is what precompiled headers need.
  set(CMAKE_CXX_COMPILER_LAUNCHER /usr/bin/env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_PCH_EXTSUM=1 CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()

# The flags of the compiler's own code, and the libraries all of it stands on.
set(P2C_OPTIONS -fno-exceptions -fno-rtti -Wall -Wextra -Werror)
if(P2C_SANITIZE)
  # The vptr check needs the type information that -fno-rtti leaves out.
  list(APPEND P2C_OPTIONS -fsanitize=${P2C_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all
       -fno-omit-frame-pointer -g1)
endif()
add_library(p2c_options INTERFACE)
target_compile_options(p2c_options INTERFACE ${P2C_OPTIONS})
target_include_directories(p2c_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
target_include_directories(p2c_options SYSTEM INTERFACE ${LLVM_INCLUDE_DIRS})
target_link_libraries(p2c_options INTERFACE LLVM fmt::fmt)
if(P2C_SANITIZE)
  target_link_options(p2c_options INTERFACE -fsanitize=${P2C_SANITIZE})
endif()

include(P2CPrecompiled)

function(p2c_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPS")
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC p2c_options ${arg_DEPS})
  p2c_use_precompiled(${name})
endfunction()

function(p2c_add_tool name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE p2c_options ${arg_DEPS})
  p2c_use_precompiled(${name})
endfunction()

# One folder, if it has anything to build yet.
macro(p2c_add_room folder)
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
    add_subdirectory(${folder})
  endif()
endmacro()

macro(p2c_add_rooms_below)
  file(GLOB p2c_rooms CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} */CMakeLists.txt)
  foreach(p2c_room ${p2c_rooms})
    get_filename_component(p2c_room ${p2c_room} DIRECTORY)
    add_subdirectory(${p2c_room})
  endforeach()
endmacro()
