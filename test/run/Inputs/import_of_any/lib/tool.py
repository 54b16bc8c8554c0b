print("loaded", __name__)
title = "from lib"
