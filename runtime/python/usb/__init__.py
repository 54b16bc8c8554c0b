"""The package `usb`: devices that are plugged into the board. On the simulator there are none."""
