"""The module `espcamera`: cameras at chips by Espressif. On the simulator a camera sees black, and gives no JPEG."""
import time

import digitalio
import displayio


class _Named:
    def __init__(self, group, name, *numbers):
        self._model_name = "espcamera." + group + "." + name
        self._model_numbers = numbers

    def __repr__(self):
        return self._model_name


class GrabMode:
    WHEN_EMPTY = _Named("GrabMode", "WHEN_EMPTY")
    LATEST = _Named("GrabMode", "LATEST")


class PixelFormat:
    RGB565 = _Named("PixelFormat", "RGB565", 65536)
    GRAYSCALE = _Named("PixelFormat", "GRAYSCALE", 256)
    JPEG = _Named("PixelFormat", "JPEG")


class FrameSize:
    R96X96 = _Named("FrameSize", "R96X96", 96, 96)
    QQVGA = _Named("FrameSize", "QQVGA", 160, 120)
    QCIF = _Named("FrameSize", "QCIF", 176, 144)
    HQVGA = _Named("FrameSize", "HQVGA", 240, 176)
    R240X240 = _Named("FrameSize", "R240X240", 240, 240)
    QVGA = _Named("FrameSize", "QVGA", 320, 240)
    CIF = _Named("FrameSize", "CIF", 400, 296)
    HVGA = _Named("FrameSize", "HVGA", 480, 320)
    VGA = _Named("FrameSize", "VGA", 640, 480)
    SVGA = _Named("FrameSize", "SVGA", 800, 600)
    XGA = _Named("FrameSize", "XGA", 1024, 768)
    HD = _Named("FrameSize", "HD", 1280, 720)
    SXGA = _Named("FrameSize", "SXGA", 1280, 1024)
    UXGA = _Named("FrameSize", "UXGA", 1600, 1200)
    FHD = _Named("FrameSize", "FHD", 1920, 1080)
    P_HD = _Named("FrameSize", "P_HD", 720, 1280)
    P_3MP = _Named("FrameSize", "P_3MP", 864, 1536)
    QXGA = _Named("FrameSize", "QXGA", 2048, 1536)
    QHD = _Named("FrameSize", "QHD", 2560, 1440)
    WQXGA = _Named("FrameSize", "WQXGA", 2560, 1600)
    P_FHD = _Named("FrameSize", "P_FHD", 1080, 1920)
    QSXGA = _Named("FrameSize", "QSXGA", 2560, 1920)


class GainCeiling:
    GAIN_2X = _Named("GainCeiling", "GAIN_2X")
    GAIN_4X = _Named("GainCeiling", "GAIN_4X")
    GAIN_8X = _Named("GainCeiling", "GAIN_8X")
    GAIN_16X = _Named("GainCeiling", "GAIN_16X")
    GAIN_32X = _Named("GainCeiling", "GAIN_32X")
    GAIN_64X = _Named("GainCeiling", "GAIN_64X")
    GAIN_128X = _Named("GainCeiling", "GAIN_128X")


class Camera:
    def __init__(self, *, data_pins, pixel_clock_pin, vsync_pin, href_pin, i2c, external_clock_pin=None,
                 external_clock_frequency=20000000, powerdown_pin=None, reset_pin=None, pixel_format=PixelFormat.RGB565,
                 frame_size=FrameSize.QQVGA, jpeg_quality=15, framebuffer_count=1, grab_mode=GrabMode.WHEN_EMPTY):
        if len(data_pins) != 8:
            raise ValueError("data_pins length must be 8")
        pins = list(data_pins)
        for pin in (pixel_clock_pin, vsync_pin, href_pin, external_clock_pin, powerdown_pin, reset_pin):
            if pin is not None:
                pins.append(pin)
        self._model_lines = [digitalio.DigitalInOut(pin) for pin in pins]
        self._model_format = pixel_format
        self._model_size = frame_size
        self._model_mode = grab_mode
        self._model_buffers = framebuffer_count
        self.quality = jpeg_quality
        self.contrast = self.brightness = self.saturation = self.sharpness = self.denoise = self.ae_level = 0
        self.gain_ceiling = GainCeiling.GAIN_2X
        self.agc_gain = self.aec_value = self.special_effect = self.wb_mode = 0
        self.colorbar = self.hmirror = self.vflip = self.aec2 = False
        self.whitebal = self.gain_ctrl = self.exposure_ctrl = self.awb_gain = True
        self.dcw = self.bpc = self.wpc = self.raw_gma = self.lenc = True

    @property
    def pixel_format(self):
        return self._model_format

    @property
    def frame_size(self):
        return self._model_size

    @property
    def grab_mode(self):
        return self._model_mode

    @property
    def framebuffer_count(self):
        return self._model_buffers

    @property
    def width(self):
        return self._model_size._model_numbers[0]

    @property
    def height(self):
        return self._model_size._model_numbers[1]

    @property
    def max_frame_size(self):
        return FrameSize.QSXGA

    @property
    def address(self):
        return 0x3C

    @property
    def sensor_name(self):
        return "OV5640"

    @property
    def supports_jpeg(self):
        return True

    @property
    def frame_available(self):
        return self._model_format is not PixelFormat.JPEG

    def take(self, timeout=0.25):
        """A picture; None where there is none within the time."""
        if self._model_format is PixelFormat.JPEG:
            time.sleep(timeout)
            return None
        return displayio.Bitmap(self.width, self.height, self._model_format._model_numbers[0])

    def reconfigure(self, frame_size=None, pixel_format=None, grab_mode=None, framebuffer_count=None):
        if frame_size is not None:
            self._model_size = frame_size
        if pixel_format is not None:
            self._model_format = pixel_format
        if grab_mode is not None:
            self._model_mode = grab_mode
        if framebuffer_count is not None:
            self._model_buffers = framebuffer_count

    def deinit(self):
        for line in self._model_lines:
            line.deinit()
        self._model_lines = []

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()
