"""The module `ssl`: contexts, which nothing can be wrapped with: the simulator has no TLS."""
import errno


CERT_NONE = 0
CERT_OPTIONAL = 1
CERT_REQUIRED = 2


class SSLSocket:
    """None can be had."""


class SSLContext:
    def __init__(self):
        self.check_hostname = False
        self.verify_mode = CERT_NONE

    def load_cert_chain(self, certfile, keyfile=None):
        for name in (certfile,) if keyfile is None else (certfile, keyfile):
            with open(name, "rb"):
                pass

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is not None:
            raise NotImplementedError("cafile")
        if capath is not None:
            raise NotImplementedError("capath")
        if not isinstance(cadata, str):
            raise TypeError("can't convert '%s' object to str implicitly" % type(cadata).__name__)

    def set_default_verify_paths(self):
        pass

    def wrap_socket(self, sock, *, server_side=False, server_hostname=None):
        if server_side and server_hostname is not None:
            raise ValueError("Server side context cannot have hostname")
        raise OSError(errno.EOPNOTSUPP, "the simulator has no TLS")


def create_default_context():
    context = SSLContext()
    context.check_hostname = True
    return context
