"""The module `aesio`: AES (FIPS 197), block by block (ECB), chained (CBC) or as a stream (CTR)."""
MODE_ECB = 1
MODE_CBC = 2
MODE_CTR = 6


def _double(x):
    return (x << 1 ^ (0x11B if x & 0x80 else 0)) & 0xFF


def _tables():
    """The S-box and its inverse: each byte's reciprocal in GF(2**8), its bits mixed."""
    powers = [1] * 256
    for i in range(1, 256):
        powers[i] = powers[i - 1] ^ _double(powers[i - 1])
    logarithms = [0] * 256
    for i in range(255):
        logarithms[powers[i]] = i
    box = bytearray(256)
    inverse = bytearray(256)
    for i in range(256):
        x = powers[255 - logarithms[i]] if i else 0
        x = x ^ x << 1 ^ x << 2 ^ x << 3 ^ x << 4
        box[i] = (x ^ x >> 8 ^ 0x63) & 0xFF
        inverse[box[i]] = i
    return box, inverse


_box, _inverse = _tables()


def _mixed(a, b, c, d):
    """2 a + 3 b + c + d in GF(2**8)."""
    return _double(a ^ b) ^ b ^ c ^ d


class AES:
    def __init__(self, key, mode=MODE_ECB, IV=None, segment_size=8):
        if mode not in (MODE_ECB, MODE_CBC, MODE_CTR):
            raise NotImplementedError("Requested AES mode is unsupported")
        self.mode = mode
        self.rekey(key, IV)

    def rekey(self, key, IV=None):
        if len(key) not in (16, 24, 32):
            raise TypeError("Key must be 16, 24, or 32 bytes long")
        if IV is not None and len(IV) != 16:
            raise TypeError("IV must be 16 bytes long")
        self._chain = bytearray(16) if IV is None else bytearray(IV)
        self._stream = b""
        words = len(key) // 4
        self._rounds = words + 6
        keys = bytearray(key)
        constant = 1
        for i in range(words, 4 * self._rounds + 4):
            word = keys[-4:]
            if i % words == 0:
                word = bytearray((_box[word[1]] ^ constant, _box[word[2]], _box[word[3]], _box[word[0]]))
                constant = _double(constant)
            elif words > 6 and i % words == 4:
                word = bytearray(_box[x] for x in word)
            for at in range(4):
                keys.append(keys[4 * (i - words) + at] ^ word[at])
        self._keys = keys

    def _add_key(self, state, number):
        for i in range(16):
            state[i] ^= self._keys[16 * number + i]

    def _encrypt(self, block):
        state = bytearray(block)
        self._add_key(state, 0)
        for number in range(1, self._rounds + 1):
            moved = bytearray(_box[state[(i + 4 * (i % 4)) % 16]] for i in range(16))
            if number < self._rounds:
                for i in range(0, 16, 4):
                    a, b, c, d = moved[i:i + 4]
                    state[i] = _mixed(a, b, c, d)
                    state[i + 1] = _mixed(b, c, d, a)
                    state[i + 2] = _mixed(c, d, a, b)
                    state[i + 3] = _mixed(d, a, b, c)
            else:
                state = moved
            self._add_key(state, number)
        return state

    def _decrypt(self, block):
        state = bytearray(block)
        for number in range(self._rounds, 0, -1):
            self._add_key(state, number)
            if number < self._rounds:
                for i in range(0, 16, 4):
                    a, b, c, d = state[i:i + 4]
                    # 14 a + 11 b + 13 c + 9 d: the mixing, after this has been added to each
                    even = _double(_double(a ^ c))
                    odd = _double(_double(b ^ d))
                    a, b, c, d = a ^ even, b ^ odd, c ^ even, d ^ odd
                    state[i] = _mixed(a, b, c, d)
                    state[i + 1] = _mixed(b, c, d, a)
                    state[i + 2] = _mixed(c, d, a, b)
                    state[i + 3] = _mixed(d, a, b, c)
            state = bytearray(_inverse[state[(i - 4 * (i % 4)) % 16]] for i in range(16))
        self._add_key(state, 0)
        return state

    def _check(self, src, dest):
        if len(src) != len(dest):
            raise ValueError("Source and destination buffers must be the same length")
        if self.mode == MODE_ECB and len(src) != 16:
            raise ValueError("ECB only operates on 16 bytes at a time")
        if self.mode == MODE_CBC and len(src) % 16:
            raise ValueError("CBC blocks must be multiples of 16 bytes")

    def _add_stream(self, src, dest):
        for i in range(len(src)):
            if not self._stream:
                self._stream = bytes(self._encrypt(self._chain))
                counter = int.from_bytes(self._chain, "big") + 1
                self._chain = bytearray((counter & (1 << 128) - 1).to_bytes(16, "big"))
            dest[i] = src[i] ^ self._stream[0]
            self._stream = self._stream[1:]

    def encrypt_into(self, src, dest):
        self._check(src, dest)
        if self.mode == MODE_CTR:
            self._add_stream(src, dest)
            return
        for at in range(0, len(src), 16):
            block = src[at:at + 16]
            if self.mode == MODE_CBC:
                block = bytes(x ^ y for x, y in zip(block, self._chain))
            self._chain = self._encrypt(block)
            dest[at:at + 16] = self._chain

    def decrypt_into(self, src, dest):
        self._check(src, dest)
        if self.mode == MODE_CTR:
            self._add_stream(src, dest)
            return
        for at in range(0, len(src), 16):
            block = bytes(src[at:at + 16])
            clear = self._decrypt(block)
            if self.mode == MODE_CBC:
                clear = bytes(x ^ y for x, y in zip(clear, self._chain))
            self._chain = block
            dest[at:at + 16] = clear
