print("shadow module runs")
X = 1
