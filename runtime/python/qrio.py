"""The module `qrio`: QR codes in pictures. On the simulator nothing is found in a picture of one colour; others are not read."""


class PixelPolicy:
    def __init__(self, name):
        self._model_name = name

    def __repr__(self):
        return "qrio.PixelPolicy." + self._model_name


PixelPolicy.EVERY_BYTE = PixelPolicy("EVERY_BYTE")
PixelPolicy.EVEN_BYTES = PixelPolicy("EVEN_BYTES")
PixelPolicy.ODD_BYTES = PixelPolicy("ODD_BYTES")
PixelPolicy.RGB565 = PixelPolicy("RGB565")
PixelPolicy.RGB565_SWAPPED = PixelPolicy("RGB565_SWAPPED")


class QRInfo:
    """What a code says."""


class QRPosition:
    """Where a code is."""


class QRDecoder:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def decode(self, buffer, pixel_policy=PixelPolicy.EVERY_BYTE):
        values = getattr(buffer, "_model_pixels", buffer)
        if len(values) < self.width * self.height:
            raise ValueError("buffer too small")
        first = values[0]
        for value in values:
            if value != first:
                raise NotImplementedError("the simulator does not read QR codes")
        return []

    def find(self, buffer, pixel_policy=PixelPolicy.EVERY_BYTE):
        return self.decode(buffer, pixel_policy)
