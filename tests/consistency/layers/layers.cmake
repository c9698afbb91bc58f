# SPDX-License-Identifier: MPL-2.0
# The table of layers that the faulty trees beside it are checked against.
set(LAYERS text values)
set(values_USES text)
