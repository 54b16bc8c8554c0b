print("mail begins")
app = {"name": "mail", "keys": [1, 2.5, "text"]}
