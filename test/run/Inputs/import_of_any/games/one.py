title = "one game"
