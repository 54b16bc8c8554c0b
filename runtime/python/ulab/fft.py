"""`ulab.fft`: Fourier's transform, where programs for CircuitPython 6 and before look for it."""
from ulab.numpy.fft import fft, ifft
from ulab.utils import spectrogram

spectrum = spectrogram
