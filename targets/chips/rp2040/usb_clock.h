// The clock of 48 MHz that USB and the analogue converter need.
#pragma once

namespace py::rp2040 {

/// Starts its PLL, if it does not run yet. Not from an interrupt.
void start_usb_clock();

} // namespace py::rp2040
