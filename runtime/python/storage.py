"""The module `storage`: the drive, which is always mounted at "/", and which a program may make read-only. On the
simulator it is the script's folder. A card (`sdcardio`, `sdioio`) that is mounted at "/sd" is the folder `sd` in it."""
import errno
import os

import _storage


class _Card:
    """A card that can be mounted."""


class VfsFat:
    def __init__(self, block_device):
        if not isinstance(block_device, _Card):
            raise NotImplementedError("file systems on other devices")
        self.readonly = False
        self._label = "NO NAME"
        self._model_folder = None

    def _model_path(self, path):
        if self._model_folder is None:
            raise OSError(errno.ENODEV)
        return self._model_folder + "/" + path.strip("/")

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

    def open(self, path, mode):
        return open(self._model_path(path), mode)

    def ilistdir(self, path):
        path = self._model_path(path)
        names = []
        for name in os.listdir(path):
            status = os.stat(path.rstrip("/") + "/" + name)
            names.append((name, status[0] & 0xF000, 0, status[6]))
        return iter(names)

    def mkdir(self, path):
        os.mkdir(self._model_path(path))

    def rmdir(self, path):
        os.rmdir(self._model_path(path))

    def stat(self, path):
        return os.stat(self._model_path(path))

    def statvfs(self, path):
        return os.statvfs(self._model_path(path))

    def umount(self):
        umount(self)

    def mkfs(self):
        raise NotImplementedError("mkfs")


class _Drive(VfsFat):
    def __init__(self):
        self.readonly = False
        self._label = "CIRCUITPY"
        self._model_folder = ""


_mounted = {"/": _Drive()}


def getmount(mount_path):
    if mount_path not in _mounted:
        raise OSError(errno.ENODEV)
    return _mounted[mount_path]


def remount(mount_path, readonly=False, *, disable_concurrent_write_protection=False):
    filesystem = getmount(mount_path)
    filesystem.readonly = bool(readonly)
    _storage.set_read_only(mount_path, filesystem.readonly)


def mount(filesystem, mount_path, *, readonly=False):
    if not isinstance(filesystem, VfsFat) or isinstance(filesystem, _Drive):
        raise NotImplementedError("mounting another file system")
    if not mount_path.startswith("/") or mount_path.endswith("/"):
        raise OSError(errno.EINVAL)
    if mount_path in _mounted:
        raise OSError(errno.EPERM)
    try:
        os.mkdir(mount_path)
    except OSError as error:
        if error.errno != errno.EEXIST:
            raise
    filesystem.readonly = bool(readonly)
    filesystem._model_folder = mount_path
    _mounted[mount_path] = filesystem
    _storage.set_read_only(mount_path, filesystem.readonly)


def umount(mount):
    filesystem = getmount(mount) if isinstance(mount, str) else mount
    path = filesystem._model_folder
    if not path:
        raise OSError(errno.EINVAL)
    del _mounted[path]
    filesystem._model_folder = None
    _storage.forget(path)


def erase_filesystem(extended=None):
    raise NotImplementedError("erase_filesystem")


def disable_usb_drive():
    """A compiled program shows no drive."""


def enable_usb_drive():
    raise RuntimeError("a compiled program shows no drive")
