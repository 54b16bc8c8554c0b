"""The module `espidf`: what is known of the memory of a chip by Espressif. The simulator has one without extra memory."""
import gc


class IDFError(OSError):
    pass


_NoMemory = MemoryError


class MemoryError(_NoMemory):
    pass


def heap_caps_get_total_size():
    return gc.mem_alloc() + gc.mem_free()


def heap_caps_get_free_size():
    return gc.mem_free()


def heap_caps_get_largest_free_block():
    return gc.mem_free()


def get_total_psram():
    return 0


def get_reserved_psram():
    return 0


def erase_nvs():
    raise NotImplementedError("espidf.erase_nvs")
