app = {"name": "signs"}
