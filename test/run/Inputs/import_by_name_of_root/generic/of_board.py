greeting = "of the simulator"
