// The board's default buses: `board.I2C()` and its like, each made by the first call and kept. AttributeError
// where the board has no such bus. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/modules/board/board.h"
#include "runtime/modules/busio/busio.h"

namespace py::board {

PY_FUNCTION("I2C") Result<Own<busio::I2C>> default_i2c();
PY_FUNCTION("STEMMA_I2C") Result<Own<busio::I2C>> stemma_i2c();
PY_FUNCTION("SPI") Result<Own<busio::SPI>> default_spi();
// Of some boards only.
PY_FUNCTION("PORTA_I2C") Result<Own<busio::I2C>> porta_i2c();
PY_FUNCTION("LCD_SPI") Result<Own<busio::SPI>> lcd_spi();
PY_FUNCTION("TFT_SPI") Result<Own<busio::SPI>> tft_spi();
PY_FUNCTION("SD_SPI") Result<Own<busio::SPI>> sd_spi();
PY_FUNCTION("UART") Result<Own<busio::UART>> default_uart();

} // namespace py::board
