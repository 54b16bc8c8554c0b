"""The module `storage`: the drive, which is always mounted at "/", and which a program may make read-only. On the
simulator it is the script's folder. No other device can be mounted."""
import errno
import os

import _storage


class VfsFat:
    def __init__(self, block_device):
        raise NotImplementedError("file systems on other devices")

    def open(self, path, mode):
        return open(path, mode)

    def ilistdir(self, path):
        names = []
        for name in os.listdir(path):
            status = os.stat(path.rstrip("/") + "/" + name)
            names.append((name, status[0] & 0xF000, 0, status[6]))
        return iter(names)

    def mkdir(self, path):
        os.mkdir(path)

    def rmdir(self, path):
        os.rmdir(path)

    def stat(self, path):
        return os.stat(path)

    def statvfs(self, path):
        return os.statvfs(path)

    def umount(self):
        raise OSError(errno.EINVAL)

    def mkfs(self):
        raise NotImplementedError("mkfs")


class _Drive(VfsFat):
    def __init__(self):
        self.readonly = False
        self._label = "CIRCUITPY"

    @property
    def label(self):
        return self._label

    @label.setter
    def label(self, value):
        if self.readonly:
            raise OSError(errno.EROFS)
        if len(value) > 11:
            raise OSError(errno.EINVAL)
        self._label = value.upper()


_drive = _Drive()


def _find(path):
    if path != "/":
        raise OSError(errno.ENODEV)
    return _drive


def getmount(mount_path):
    return _find(mount_path)


def remount(mount_path, readonly=False, *, disable_concurrent_write_protection=False):
    drive = _find(mount_path)
    drive.readonly = bool(readonly)
    _storage.set_read_only(drive.readonly)


def mount(filesystem, mount_path, *, readonly=False):
    raise NotImplementedError("mounting another file system")


def umount(mount):
    if isinstance(mount, str):
        mount = _find(mount)
    mount.umount()


def erase_filesystem(extended=None):
    raise NotImplementedError("erase_filesystem")


def disable_usb_drive():
    """A compiled program shows no drive."""


def enable_usb_drive():
    raise RuntimeError("a compiled program shows no drive")
