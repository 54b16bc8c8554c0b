title = "all pages"
