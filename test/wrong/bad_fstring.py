x = 3
print(f"x is {x")
print(f"x is {}")
