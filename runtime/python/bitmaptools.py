"""The module `bitmaptools`: drawing in bitmaps."""


def fill_region(dest_bitmap, x1, y1, x2, y2, value):
    for y in range(max(0, y1), min(y2, dest_bitmap.height)):
        for x in range(max(0, x1), min(x2, dest_bitmap.width)):
            dest_bitmap[x, y] = value


def _set(bitmap, x, y, value):
    if 0 <= x < bitmap.width and 0 <= y < bitmap.height:
        bitmap[x, y] = value


def draw_line(dest_bitmap, x1, y1, x2, y2, value):
    across = abs(x2 - x1)
    down = -abs(y2 - y1)
    step_x = 1 if x1 < x2 else -1
    step_y = 1 if y1 < y2 else -1
    error = across + down
    while True:
        _set(dest_bitmap, x1, y1, value)
        if x1 == x2 and y1 == y2:
            return
        twice = 2 * error
        if twice >= down:
            error += down
            x1 += step_x
        if twice <= across:
            error += across
            y1 += step_y


def draw_polygon(dest_bitmap, xs, ys, value, close=True):
    if len(xs) != len(ys):
        raise ValueError("Coordinate arrays have different lengths")
    for i in range(len(xs) - 1):
        draw_line(dest_bitmap, xs[i], ys[i], xs[i + 1], ys[i + 1], value)
    if close:
        draw_line(dest_bitmap, xs[-1], ys[-1], xs[0], ys[0], value)


def draw_circle(dest_bitmap, x, y, radius, value):
    across = 0
    down = radius
    decision = 3 - 2 * radius
    while across <= down:
        for a, b in ((across, down), (down, across)):
            for sign_x in (-1, 1):
                for sign_y in (-1, 1):
                    _set(dest_bitmap, x + sign_x * a, y + sign_y * b, value)
        if decision <= 0:
            decision += 4 * across + 6
        else:
            decision += 4 * (across - down) + 10
            down -= 1
        across += 1


def blit(dest_bitmap, source_bitmap, x, y, *, x1=0, y1=0, x2=None, y2=None, skip_source_index=None,
         skip_dest_index=None):
    if x2 is None:
        x2 = source_bitmap.width
    if y2 is None:
        y2 = source_bitmap.height
    values = [source_bitmap[from_x, from_y] for from_y in range(y1, y2) for from_x in range(x1, x2)]
    width = x2 - x1
    for i, value in enumerate(values):
        to_x = x + i % width
        to_y = y + i // width
        if value == skip_source_index or not (0 <= to_x < dest_bitmap.width and 0 <= to_y < dest_bitmap.height):
            continue
        if skip_dest_index is None or dest_bitmap[to_x, to_y] != skip_dest_index:
            dest_bitmap[to_x, to_y] = value


def arrayblit(bitmap, data, x1=0, y1=0, x2=None, y2=None, skip_index=None):
    if x2 is None:
        x2 = bitmap.width
    if y2 is None:
        y2 = bitmap.height
    at = 0
    for y in range(y1, y2):
        for x in range(x1, x2):
            if data[at] != skip_index:
                bitmap[x, y] = data[at]
            at += 1


def boundary_fill(dest_bitmap, x, y, fill_color_value, replaced_color_value=None):
    replaced = dest_bitmap[x, y] if replaced_color_value is None else replaced_color_value
    if replaced == fill_color_value:
        return
    waiting = [(x, y)]
    while waiting:
        x, y = waiting.pop()
        if 0 <= x < dest_bitmap.width and 0 <= y < dest_bitmap.height and dest_bitmap[x, y] == replaced:
            dest_bitmap[x, y] = fill_color_value
            waiting += ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
