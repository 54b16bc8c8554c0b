title = "all games"
