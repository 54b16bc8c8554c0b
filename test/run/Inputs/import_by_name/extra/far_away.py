place = "far away"
