public = 1
