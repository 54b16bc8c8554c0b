class IRDecodeException(Exception):
    """Generic decode exception"""


class IRNECRepeatException(Exception):
    pass


def bin_data(pulses):
    bins = [[pulses[0], 0]]
    for _, pulse in enumerate(pulses):
        matchedbin = False
        for b, pulse_bin in enumerate(bins):
            if pulse_bin[0] * 0.75 <= pulse <= pulse_bin[0] * 1.25:
                bins[b][0] = (pulse_bin[0] + pulse) // 2
                bins[b][1] += 1
                matchedbin = True
                break
        if not matchedbin:
            bins.append([pulse, 1])
    return bins


def decode_bits(pulses):
    input_pulses = tuple(pulses)
    pulses = list(pulses)
    if len(pulses) < 11:
        raise IRDecodeException("10 pulses minimum")
    del pulses[0:2]
    if len(pulses) % 2 == 1:
        del pulses[-1]
    even_bins = bin_data(pulses[0::2])
    odd_bins = bin_data(pulses[1::2])
    outliers = [b[0] for b in (even_bins + odd_bins) if b[1] == 1]
    even_bins = [b for b in even_bins if b[1] > 1]
    odd_bins = [b for b in odd_bins if b[1] > 1]
    if not even_bins or not odd_bins:
        raise IRDecodeException("Not enough data")
    if len(even_bins) == 1:
        pulses = odds = pulses[1::2]
        pulse_bins = odd_bins
    elif len(odd_bins) == 1:
        pulses = pulses[0::2]
        pulse_bins = even_bins
    else:
        raise IRDecodeException("Both even/odd pulses differ")
    if len(pulse_bins) == 1:
        raise IRDecodeException("Pulses do not differ")
    if len(pulse_bins) > 2:
        raise IRDecodeException("Only mark & space handled")
    mark = min(pulse_bins[0][0], pulse_bins[1][0])
    space = max(pulse_bins[0][0], pulse_bins[1][0])
    if outliers:
        pulses = [p for p in pulses if not (outliers[0] * 0.75) <= p <= (outliers[0] * 1.25)]
    for i, pulse_length in enumerate(pulses):
        if (space * 0.75) <= pulse_length <= (space * 1.25):
            pulses[i] = False
        elif (mark * 0.75) <= pulse_length <= (mark * 1.25):
            pulses[i] = True
        else:
            raise IRDecodeException("Pulses outside mark/space")
    output = [0] * ((len(pulses) + 7) // 8)
    for i, bit in enumerate(pulses):
        output[i // 8] = output[i // 8] << 1
        if bit:
            output[i // 8] |= 1
    return tuple(output)
