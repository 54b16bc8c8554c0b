title = "first"
