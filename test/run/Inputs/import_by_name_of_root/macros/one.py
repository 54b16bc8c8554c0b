app = {"name": "letters"}
