"""What the module `board` calls several pins by on boards for panels: `board.MTX_ADDRESS`, `board.MTX_COMMON` and others."""
import board
import _displayio


def _pins(*names):
    return tuple([getattr(board, name) for name in names])


def _begin():
    if hasattr(board, "MTX_ADDRA"):
        address = ["MTX_ADDRA", "MTX_ADDRB", "MTX_ADDRC", "MTX_ADDRD", "MTX_ADDRE"]
        _displayio.set_board_object("MTX_ADDRESS", _pins(*[name for name in address if hasattr(board, name)]))
        _displayio.set_board_object("MTX_COMMON", {
            "rgb_pins": _pins("MTX_R1", "MTX_G1", "MTX_B1", "MTX_R2", "MTX_G2", "MTX_B2"),
            "clock_pin": getattr(board, "MTX_CLK"),
            "latch_pin": getattr(board, "MTX_LAT"),
            "output_enable_pin": getattr(board, "MTX_OE"),
        })
    if hasattr(board, "SDIO_DATA0"):
        _displayio.set_board_object("SDIO_DATA", _pins("SDIO_DATA0", "SDIO_DATA1", "SDIO_DATA2", "SDIO_DATA3"))
    if hasattr(board, "TFT_DE"):
        # Lines of a panel with a clock for each dot, and the chip on I2C that starts it.
        _displayio.set_board_object("TFT_PINS", {
            "de": getattr(board, "TFT_DE"),
            "vsync": getattr(board, "TFT_VSYNC"),
            "hsync": getattr(board, "TFT_HSYNC"),
            "dclk": getattr(board, "TFT_PCLK"),
            "red": _pins("TFT_R1", "TFT_R2", "TFT_R3", "TFT_R4", "TFT_R5"),
            "green": _pins("TFT_G0", "TFT_G1", "TFT_G2", "TFT_G3", "TFT_G4", "TFT_G5"),
            "blue": _pins("TFT_B1", "TFT_B2", "TFT_B3", "TFT_B4", "TFT_B5"),
        })
        _displayio.set_board_object("TFT_IO_EXPANDER", {
            "i2c_address": 0x3F,
            "gpio_address": 1,
            "gpio_data_len": 1,
            "gpio_data": 0xFD,
            "cs_bit": 1,
            "mosi_bit": 7,
            "clk_bit": 0,
            "reset_bit": 2,
            "i2c_init_sequence": b"\x02\x03\x78\x02\x02\x00",
        })


_begin()
