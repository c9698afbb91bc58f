// SPDX-License-Identifier: MPL-2.0
// The one main of all unit tests; Boost.Test makes it.
#define BOOST_TEST_MODULE kpisheet
#include <boost/test/unit_test.hpp>
