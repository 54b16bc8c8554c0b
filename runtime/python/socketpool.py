"""The module `socketpool`: sockets of IPv4. On the simulator they are those of the machine that it runs on, and what
listens is to be reached from that machine only."""
import wifi
from _socketpool import Socket, gaierror as _gaierror, look_up as _look_up, open_socket as _open_socket


class SocketPool:
    gaierror = _gaierror

    AF_INET = 2
    AF_INET6 = 10
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    EAI_NONAME = -2
    SOL_SOCKET = 0xFFF
    SO_REUSEADDR = 4
    TCP_NODELAY = 1
    IPPROTO_IP = 0
    IPPROTO_ICMP = 1
    IPPROTO_TCP = 6
    IPPROTO_UDP = 17
    IPPROTO_IPV6 = 41
    IPPROTO_RAW = 255
    IP_MULTICAST_TTL = 5

    def __init__(self, radio):
        if radio is not wifi.radio:
            raise ValueError("SocketPool can only be used with wifi.radio")

    def socket(self, family=AF_INET, type=SOCK_STREAM, proto=IPPROTO_IP):
        if family != SocketPool.AF_INET:
            raise NotImplementedError("Only IPv4 sockets supported")
        if type != SocketPool.SOCK_STREAM and type != SocketPool.SOCK_DGRAM:
            raise RuntimeError("Out of sockets")
        return _open_socket(type == SocketPool.SOCK_STREAM)

    def getaddrinfo(self, host, port, family=0, type=0, proto=0, flags=0):
        return [(SocketPool.AF_INET, SocketPool.SOCK_STREAM, 0, "", (_look_up(host), port))]
