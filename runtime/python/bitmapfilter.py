"""The module `bitmapfilter`: pictures of a camera made otherwise. On the simulator a picture that a filter has made cannot be
read."""


class ChannelScale:
    def __init__(self, r, g, b):
        self.r, self.g, self.b = r, g, b


class ChannelScaleOffset:
    def __init__(self, r, r_add, g, g_add, b, b_add):
        self.r, self.r_add, self.g, self.g_add, self.b, self.b_add = r, r_add, g, g_add, b, b_add


class ChannelMixer:
    def __init__(self, rr, rg, rb, gr, gg, gb, br, bg, bb):
        self.rr, self.rg, self.rb, self.gr, self.gg, self.gb, self.br, self.bg, self.bb = rr, rg, rb, gr, gg, gb, br, bg, bb


class ChannelMixerOffset:
    def __init__(self, rr, rg, rb, r_add, gr, gg, gb, g_add, br, bg, bb, b_add):
        self.rr, self.rg, self.rb, self.r_add = rr, rg, rb, r_add
        self.gr, self.gg, self.gb, self.g_add = gr, gg, gb, g_add
        self.br, self.bg, self.bb, self.b_add = br, bg, bb, b_add


class _Unknown:
    """The dots of a picture that nobody has calculated, until they are set."""

    def __init__(self, count):
        self._model_known = {}
        self._model_count = count

    def __len__(self):
        return self._model_count

    def __getitem__(self, i):
        if i not in self._model_known:
            raise NotImplementedError("the simulator does not calculate what filters make of a bitmap")
        return self._model_known[i]

    def __setitem__(self, i, value):
        self._model_known[i] = value


def _filtered(bitmap):
    if bitmap.bits_per_value not in (8, 16):
        raise ValueError("unsupported bitmap depth")
    bitmap._model_pixels = _Unknown(len(bitmap._model_pixels))
    return bitmap


def morph(bitmap, weights, mul=None, add=0, mask=None, threshold=False, offset=0, invert=False):
    size = 1
    while size * size < len(weights):
        size += 2
    if size * size != len(weights):
        raise ValueError("weights must be a sequence with an odd square number of elements (usually 9 or 25)")
    return _filtered(bitmap)


def mix(bitmap, weights, mask=None):
    if not isinstance(weights, (ChannelScale, ChannelScaleOffset, ChannelMixer, ChannelMixerOffset)):
        raise ValueError("weights must be an object of type ScaleMixer, ScaleMixerOffset, ChannelMixer, or ChannelMixerOffset ")
    return _filtered(bitmap)


def solarize(bitmap, threshold=0.5, mask=None):
    return _filtered(bitmap)


def lookup(bitmap, lookup, mask=None):
    return _filtered(bitmap)


def false_color(bitmap, palette, mask=None):
    return _filtered(bitmap)


def blend(dest, src1, src2, lookup, mask=None):
    for one in (src1, src2):
        if (one.width, one.height, one.bits_per_value) != (dest.width, dest.height, dest.bits_per_value):
            raise ValueError("bitmap size and depth must match")
    return _filtered(dest)
