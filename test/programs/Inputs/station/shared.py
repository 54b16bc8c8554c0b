counter = 0
lock = None
