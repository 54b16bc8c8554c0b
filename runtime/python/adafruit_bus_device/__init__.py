"""The package `adafruit_bus_device`: a device on a bus that others use too."""
