"""The module `audiobusio`: sound over I2S."""
from audiocore import _Output


class I2SOut(_Output):
    def __init__(self, bit_clock, word_select, data, *, left_justified=False, main_clock=None):
        super().__init__((bit_clock, word_select, data, main_clock))


class PDMIn:
    def __init__(self, clock_pin, data_pin, *, sample_rate=16000, bit_depth=8, mono=True, oversample=64,
                 startup_delay=0.11):
        raise NotImplementedError("PDMIn")
