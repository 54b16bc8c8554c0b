import threading
import numpy as np

t = threading.Thread(target=print)
