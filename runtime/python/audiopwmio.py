"""The module `audiopwmio`: sound from PWM outputs."""
from audioio import AudioOut


class PWMAudioOut(AudioOut):
    pass
