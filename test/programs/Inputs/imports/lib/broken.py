print("broken begins")
value = 1
raise ValueError("broken at import")
