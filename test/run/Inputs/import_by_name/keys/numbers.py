app = {"name": "numbers", "keys": []}
