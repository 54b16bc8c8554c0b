command = "1 + 2"
print(eval(command))
exec("print(3)")
module = __import__("dig" + "italio")
