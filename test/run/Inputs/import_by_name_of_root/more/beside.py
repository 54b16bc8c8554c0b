word = "found"
