title = "second"
