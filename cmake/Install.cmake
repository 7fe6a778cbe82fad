# What is installed, and how packages are made of it. Two components: `program` (the command, its
# manual page, completions and example) and `dev` (the library, for find_package(greffier)).
include(CMakePackageConfigHelpers)

# ------------------------------------------------------------ the program
install(TARGETS greffier_cli RUNTIME COMPONENT program)

# The program writes its own pages; a cross build, which cannot run it, goes without.
if(NOT CMAKE_CROSSCOMPILING)
  set(pages ${PROJECT_BINARY_DIR}/pages)
  file(MAKE_DIRECTORY ${pages})
  foreach(page IN ITEMS man=greffier.1 bash=greffier zsh=_greffier)
    string(REGEX MATCH "^(.*)=(.*)$" _ ${page})
    add_custom_command(OUTPUT ${pages}/${CMAKE_MATCH_2}
      COMMAND greffier_cli pages ${CMAKE_MATCH_1} > ${pages}/${CMAKE_MATCH_2}
      DEPENDS greffier_cli VERBATIM)
  endforeach()
  add_custom_target(greffier_pages ALL
    DEPENDS ${pages}/greffier.1 ${pages}/greffier ${pages}/_greffier)
  install(FILES ${pages}/greffier.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
  install(FILES ${pages}/greffier COMPONENT program
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${pages}/_greffier COMPONENT program
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
endif()

install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY data/examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# ------------------------------------------------------------ the library
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/greffier)
install(TARGETS greffier EXPORT greffierTargets
  LIBRARY COMPONENT dev ARCHIVE COMPONENT dev FILE_SET HEADERS COMPONENT dev)
install(EXPORT greffierTargets NAMESPACE greffier:: DESTINATION ${package_dir} COMPONENT dev)
configure_package_config_file(cmake/greffierConfig.cmake.in
  ${PROJECT_BINARY_DIR}/greffierConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/greffierConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/greffierConfig.cmake
  ${PROJECT_BINARY_DIR}/greffierConfigVersion.cmake
  DESTINATION ${package_dir} COMPONENT dev)

# ------------------------------------------------------------ packages
set(CPACK_PACKAGE_NAME greffier)
set(CPACK_PACKAGE_VENDOR greffier)
set(CPACK_PACKAGE_CONTACT "The greffier authors <greffier@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program dev)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME greffier)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libgreffier-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libicu-dev, nettle-dev, pkg-config")
include(CPack)
