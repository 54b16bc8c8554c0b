colors = [(255, 0, 0), (0, 255, 0), (0, 0, 255}]
print(colors)
