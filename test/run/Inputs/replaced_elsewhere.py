def longest(texts):
    return max(len(text) for text in texts)


def see_new():
    return brand_new
