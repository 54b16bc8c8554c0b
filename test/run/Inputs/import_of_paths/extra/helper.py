text = "from a folder"
