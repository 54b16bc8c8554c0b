"""The module `hashlib`: SHA-1 and SHA-256."""
import struct

_SHA1_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)
_SHA256_START = (0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19)


def _roots_of_primes():
    """The first 32 bits behind the point of the cube roots of the first 64 primes."""
    words = []
    candidate = 2
    while len(words) < 64:
        if all(candidate % divisor for divisor in range(2, candidate)):
            low = 0
            high = 8 << 32
            while low + 1 < high:
                middle = (low + high) // 2
                if middle ** 3 <= candidate << 96:
                    low = middle
                else:
                    high = middle
            words.append(low & 0xFFFFFFFF)
        candidate += 1
    return words


_SHA256_WORDS = []


def _left(word, count):
    return (word << count | word >> 32 - count) & 0xFFFFFFFF


def _sha1_block(state, block):
    words = list(struct.unpack(">16I", block))
    for i in range(16, 80):
        words.append(_left(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
    a, b, c, d, e = state
    for i in range(80):
        if i < 20:
            mixed = b & c | ~b & d
            constant = 0x5A827999
        elif i < 40:
            mixed = b ^ c ^ d
            constant = 0x6ED9EBA1
        elif i < 60:
            mixed = b & c | b & d | c & d
            constant = 0x8F1BBCDC
        else:
            mixed = b ^ c ^ d
            constant = 0xCA62C1D6
        first = _left(a, 5) + (mixed & 0xFFFFFFFF) + e + constant + words[i] & 0xFFFFFFFF
        a, b, c, d, e = first, a, _left(b, 30), c, d
    return tuple(x + y & 0xFFFFFFFF for x, y in zip(state, (a, b, c, d, e)))


def _sha256_block(state, block):
    words = list(struct.unpack(">16I", block))
    for i in range(16, 64):
        before = words[i - 15]
        last = words[i - 2]
        small = _left(before, 25) ^ _left(before, 14) ^ before >> 3
        large = _left(last, 15) ^ _left(last, 13) ^ last >> 10
        words.append(words[i - 16] + small + words[i - 7] + large & 0xFFFFFFFF)
    a, b, c, d, e, f, g, h = state
    for i in range(64):
        first = (h + (_left(e, 26) ^ _left(e, 21) ^ _left(e, 7)) + (e & f ^ ~e & 0xFFFFFFFF & g) + _SHA256_WORDS[i]
                 + words[i])
        second = (_left(a, 30) ^ _left(a, 19) ^ _left(a, 10)) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = first + second & 0xFFFFFFFF, a, b, c, d + first & 0xFFFFFFFF, e, f, g
    return tuple(x + y & 0xFFFFFFFF for x, y in zip(state, (a, b, c, d, e, f, g, h)))


class Hash:
    def __init__(self, is_sha256):
        if is_sha256 and not _SHA256_WORDS:
            _SHA256_WORDS.extend(_roots_of_primes())
        self._is_sha256 = is_sha256
        self._state = _SHA256_START if is_sha256 else _SHA1_START
        self._rest = b""
        self._size = 0

    @property
    def digest_size(self):
        return 4 * len(self._state)

    def _add(self, state, data):
        for start in range(0, len(data), 64):
            block = data[start:start + 64]
            state = _sha256_block(state, block) if self._is_sha256 else _sha1_block(state, block)
        return state

    def update(self, data):
        data = self._rest + bytes(data)
        self._size += len(data) - len(self._rest)
        whole = len(data) // 64 * 64
        self._state = self._add(self._state, data[:whole])
        self._rest = data[whole:]

    def digest(self):
        padding = b"\x80" + bytes((55 - self._size) % 64) + struct.pack(">Q", 8 * self._size)
        return struct.pack(">%dI" % len(self._state), *self._add(self._state, self._rest + padding))


def new(name, data=b""):
    if name not in ("sha1", "sha256"):
        raise ValueError("Unsupported hash algorithm")
    made = Hash(name == "sha256")
    made.update(data)
    return made
