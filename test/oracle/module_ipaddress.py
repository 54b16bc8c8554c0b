# RUN: %python %root/test/support/probes.py %pyasync2cpp %s
# The module ipaddress.
#:: what the probes share
import ipaddress
#= expressions
ipaddress.ip_address("1.2.3.4"), str(ipaddress.ip_address("1.2.3.4")), ipaddress.ip_address(1), ipaddress.ip_address(b"\1\2\3\4"), ipaddress.ip_address("255.255.255.255").packed, ipaddress.IPv4Address("10.0.0.1").version
ipaddress.ip_address("1.2.3")
ipaddress.ip_address("a.b.c.d")
ipaddress.ip_address("1.2.3.256")
ipaddress.ip_address(-1)
ipaddress.ip_address("")
ipaddress.ip_address(None)
ipaddress.IPv4Address("1.2.3")
ipaddress.IPv4Address("1.2.3.4.5")
ipaddress.IPv4Address("1.2.3.256")
ipaddress.IPv4Address("1.2.3.01")
ipaddress.IPv4Address("1.2.3.")
ipaddress.IPv4Address("1.2.3.x")
ipaddress.IPv4Address("1.2.3.1234")
ipaddress.IPv4Address("1.2.3.4/8")
ipaddress.IPv4Address(2**32)
ipaddress.IPv4Address(-5)
ipaddress.IPv4Address(b"\1")
ipaddress.IPv4Address("")
ipaddress.IPv4Address(1.5)
ipaddress.IPv4Address("1.2.3.4") == ipaddress.IPv4Address("1.2.3.4"), ipaddress.IPv4Address("1.2.3.4") == "1.2.3.4", ipaddress.IPv4Address("1.2.3.4") < ipaddress.IPv4Address("1.2.3.5"), hash(ipaddress.IPv4Address(5)) == hash(ipaddress.IPv4Address("0.0.0.5")), int(ipaddress.IPv4Address("1.0.0.0")), ipaddress.IPv4Address("1.2.3.4") + 1, ipaddress.IPv4Address("1.2.3.4") - 5
ipaddress.IPv4Address("1.2.3.4") < 5
ipaddress.IPv4Address("1.2.3.4") + "a"
{ipaddress.IPv4Address("1.2.3.4"): 1}[ipaddress.ip_address("1.2.3.4")]
ipaddress.IPv4Address("127.0.0.1").is_loopback, ipaddress.IPv4Address("224.0.0.1").is_multicast, ipaddress.IPv4Address("0.0.0.0").is_unspecified, ipaddress.IPv4Address("169.254.1.1").is_link_local
