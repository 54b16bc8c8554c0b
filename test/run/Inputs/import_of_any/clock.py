title = "what time it is"
