def f(x):
        if x:
            print("yes")
      return x
