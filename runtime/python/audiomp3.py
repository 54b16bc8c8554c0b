"""The module `audiomp3`: sounds packed as MP3. On the simulator the file's frames are counted, which tells how long it
plays; nothing is unpacked."""
from audiocore import _Sample

_RATES = (44100, 48000, 32000)
_KILOBITS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)  # of MPEG 1
_FEWER_KILOBITS = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)  # of MPEG 2 and 2.5


class _Frame:
    """What the four bytes at the start of a frame say; `size` is 0 where no frame starts."""

    def __init__(self, head):
        self.size = 0
        if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:  # in step, and of layer III
            return
        version = head[1] >> 3 & 3  # 0: MPEG 2.5, 2: MPEG 2, 3: MPEG 1
        kilobits = head[2] >> 4
        rate = head[2] >> 2 & 3
        if version == 1 or kilobits in (0, 15) or rate == 3:
            return
        self.sample_rate = _RATES[rate] >> (0 if version == 3 else 1 if version == 2 else 2)
        self.channel_count = 1 if head[3] >> 6 == 3 else 2
        self.samples = 1152 if version == 3 else 576
        bits = 1000 * (_KILOBITS if version == 3 else _FEWER_KILOBITS)[kilobits - 1]
        self.size = self.samples // 8 * bits // self.sample_rate + (head[2] >> 1 & 1)


class MP3Decoder(_Sample):
    bits_per_sample = 16

    def __init__(self, file, buffer=None):
        self.open(file)

    def open(self, file):
        if isinstance(file, str):
            file = open(file, "rb")
        self.file = file

    @property
    def file(self):
        return self._model_file

    @file.setter
    def file(self, file):
        file.seek(0)
        data = file.read()
        place = 0
        if data[:3] == b"ID3" and len(data) >= 10:  # words about the music
            place = 10 + (data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9])
        first = None
        count = 0
        while place + 4 <= len(data):
            frame = _Frame(data[place : place + 4])
            if not frame.size:
                place += 1
                continue
            if first is None:
                first = frame
            count += frame.samples
            place += frame.size
        if first is None:
            raise RuntimeError("Failed to parse MP3 file")
        self._model_file = file
        self._model_count = count
        self.sample_rate = first.sample_rate
        self.channel_count = first.channel_count

    def _model_seconds(self):
        return self._model_count / self.sample_rate
