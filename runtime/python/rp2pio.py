"""The module `rp2pio`: the small processors that drive pins. On the simulator it is a model that takes programs and data
and keeps what it is told, and no pin moves; what a program would read of its pins is not known, and reading is refused."""
import digitalio
import microcontroller


def _number(pin):
    for name in dir(microcontroller.pin):
        if getattr(microcontroller.pin, name) is pin:
            return int("".join(c for c in name if c.isdigit()))
    raise TypeError("pin must be of type Pin, not %s" % type(pin).__name__)


def pins_are_sequential(pins):
    numbers = [_number(pin) for pin in pins]
    return all(after == before + 1 for before, after in zip(numbers, numbers[1:]))


class StateMachine:
    def __init__(self, program, frequency, *, may_exec=None, init=None, first_out_pin=None, out_pin_count=1,
                 initial_out_pin_state=0, initial_out_pin_direction=0xFFFFFFFF, first_in_pin=None, in_pin_count=1,
                 pull_in_pin_up=0, pull_in_pin_down=0, first_set_pin=None, set_pin_count=1, initial_set_pin_state=0,
                 initial_set_pin_direction=0x1F, first_sideset_pin=None, sideset_pin_count=1, initial_sideset_pin_state=0,
                 initial_sideset_pin_direction=0x1F, sideset_enable=False, sideset_pindirs=False, jmp_pin=None,
                 jmp_pin_pull=None, exclusive_pin_use=True, auto_pull=False, pull_threshold=32, out_shift_right=True,
                 wait_for_txstall=True, auto_push=False, push_threshold=32, in_shift_right=True, user_interruptible=True,
                 wrap_target=0, wrap=-1, offset=-1, fifo_type="auto", mov_status_type="txfifo", mov_status_n=0):
        words = len(memoryview(program)) * memoryview(program).itemsize // 2
        if not 1 <= words <= 32:
            raise ValueError("Program size invalid")
        for name, value in (("pull_threshold", pull_threshold), ("push_threshold", push_threshold)):
            if not 1 <= value <= 32:
                raise ValueError("%s must be 1-32" % name)
        for name, value, most in (("out_pin_count", out_pin_count, 32), ("in_pin_count", in_pin_count, 32),
                                  ("set_pin_count", set_pin_count, 5), ("sideset_pin_count", sideset_pin_count, 5)):
            if not 1 <= value <= most:
                raise ValueError("%s must be 1-%d" % (name, most))
        if not -1 <= offset <= 31:
            raise ValueError("offset must be -1-31")
        self._lines = []
        if exclusive_pin_use:
            taken = []
            for pin in (first_out_pin, first_in_pin, first_set_pin, first_sideset_pin, jmp_pin):
                if pin is not None and pin not in taken:
                    taken.append(pin)
            self._lines = [digitalio.DigitalInOut(pin) for pin in taken]
        self._is_open = True
        self._offset = max(0, offset)
        self._is_looping = False
        self.frequency = frequency

    def _model_check(self):
        if not self._is_open:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def deinit(self):
        for line in self._lines:
            line.deinit()
        self._lines = []
        self._is_open = False

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.deinit()

    @property
    def frequency(self):
        return self._frequency

    @frequency.setter
    def frequency(self, value):
        self._model_check()
        if value < 0:
            raise ValueError("frequency must be >= 0")
        self._frequency = value or 125000000

    def restart(self):
        self._model_check()

    def run(self, instructions):
        self._model_check()

    def stop(self):
        self._model_check()

    def write(self, buffer, *, start=0, end=None, swap=False):
        self._model_check()
        memoryview(buffer)

    def background_write(self, once=None, *, loop=None, loop2=None, swap=False):
        self._model_check()
        for buffer in (once, loop, loop2):
            if buffer is not None:
                memoryview(buffer)
        self._is_looping = loop is not None

    def stop_background_write(self):
        self._model_check()
        self._is_looping = False

    @property
    def writing(self):
        return self._is_looping

    @property
    def pending(self):
        return 0

    @property
    def txstall(self):
        return True

    def clear_txstall(self):
        self._model_check()

    def readinto(self, buffer, *, start=0, end=None, swap=False):
        raise NotImplementedError("what a PIO program reads")

    def write_readinto(self, buffer_out, buffer_in, *, out_start=0, out_end=None, in_start=0, in_end=None, swap_out=False,
                       swap_in=False):
        raise NotImplementedError("what a PIO program reads")

    def background_read(self, once=None, *, loop=None, loop2=None, swap=False):
        raise NotImplementedError("what a PIO program reads")

    @property
    def in_waiting(self):
        return 0

    @property
    def rxstall(self):
        return False

    def clear_rxfifo(self):
        self._model_check()

    @property
    def offset(self):
        return self._offset
