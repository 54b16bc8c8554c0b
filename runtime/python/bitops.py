"""The module `bitops`: bits of many bytes turned about."""


def bit_transpose(input, output, width=8):
    """Output bytes are made of one bit of each of `width` input bytes, which are as many bytes apart as the input has
    for each bit of an output byte. Gives the output."""
    if not 2 <= width <= 8:
        raise ValueError("width must be 2-8")
    if len(input) % width:
        raise ValueError("Input buffer length (%d) must be a multiple of the strand count (%d)" % (len(input), width))
    stride = len(input) // width
    if len(output) < 8 * stride:
        raise ValueError("Output buffer must be at least %d bytes" % (8 * stride))
    for i in range(stride):
        for bit in range(8):
            value = 0
            for strand in range(width):
                value |= (input[i + strand * stride] >> 7 - bit & 1) << 7 - strand
            output[8 * i + bit] = value
    return output
