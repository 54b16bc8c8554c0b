def show():
    return "rain"
