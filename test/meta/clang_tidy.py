# What this branch changed has no fault that the checks of .clang-tidy find (see tools/tidy for what is looked at).
# RUN: %root/tools/tidy --build %build
