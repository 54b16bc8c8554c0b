// asyncio's streams, as CircuitPython has them. Nothing here may be called from an interrupt.
#pragma once
#include "runtime/aio/await_new.h"
#include "runtime/core/bind.h"

namespace py::asyncio::stream {

/// A stream object (`busio.UART`, `usb_cdc.data`, the console, an instance of a class that derives from
/// io.IOBase) whose `read`, `readinto`, `readline`, `write` and `close` are called when they need not wait.
/// It reads and writes: StreamReader and StreamWriter are this class.
struct PY_CLASS("Stream") Stream : Header {
  static const TypeInfo info;

  Object stream, extra, pending;

  PY_INIT PY_SIGNATURE("(s: object, e: object = {}) -> Stream")
  static Result<Own<Stream>> construct(PY_NAME("s") Ref stream, PY_OPTIONAL PY_NAME("e") Ref extra);
  PY_GET("s") Object get_stream() { return Object(stream.ref()); }
  PY_GET("e") Object get_extra() { return Object(extra.ref()); }
  PY_GET("out_buf") Object get_pending() { return Object(pending.ref()); }
  /// `e[name]`: KeyError for what is not there, which for streams that are no sockets is everything.
  PY_METHOD("get_extra_info") Result<Object> get_extra_info(PY_NAME("v") Ref name);
  PY_METHOD("close") void close() {}
  PY_METHOD("wait_closed")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  wait_closed();
  PY_METHOD("aclose")
  PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  aclose() {
    return wait_closed();
  }
  PY_METHOD("__aenter__")
  PY_SIGNATURE("(self) -> coroutine[Stream]") Result<Own<CoroutineObject>>
  aenter();
  PY_METHOD("__aexit__")
  PY_SIGNATURE("(self, type: object, value: object, traceback: object) -> coroutine[None]")
  Result<Own<CoroutineObject>> aexit(Ref type, Ref value, Ref traceback);

  /// What the stream's `read(n)` gives once there is something; without a number, all up to the end.
  PY_METHOD("read") PY_SIGNATURE("(self, n: int = -1) -> coroutine[object]")
  Result<Own<CoroutineObject>> read(PY_DEFAULT("-1") PY_NAME("n") SWord count);
  PY_METHOD("readinto") PY_SIGNATURE("(self, buf: object) -> coroutine[object]")
  Result<Own<CoroutineObject>> readinto(PY_NAME("buf") Ref buffer);
  /// EOFError when the stream ends before that.
  PY_METHOD("readexactly") PY_SIGNATURE("(self, n: int) -> coroutine[bytes]")
  Result<Own<CoroutineObject>> readexactly(PY_NAME("n") SWord count);
  /// Up to and with the next newline, or the end. The other tasks go on while a part of the line is there.
  PY_METHOD("readline") PY_SIGNATURE("(self) -> coroutine[bytes]") Result<Own<CoroutineObject>>
  readline();
  /// Keeps the bytes for `drain`.
  PY_METHOD("write") Status write(PY_NAME("buf") Ref buffer);
  /// Writes what is kept.
  PY_METHOD("drain") PY_SIGNATURE("(self) -> coroutine[None]") Result<Own<CoroutineObject>>
  drain();
  /// `write` of a part, and `drain`.
  PY_METHOD("awrite") PY_SIGNATURE("(self, buf: object, off: int = 0, sz: int = -1) -> coroutine[None]")
  Result<Own<CoroutineObject>> awrite(PY_NAME("buf") Ref buffer, PY_DEFAULT("0") PY_NAME("off") SWord offset,
                                      PY_DEFAULT("-1") PY_NAME("sz") SWord size);
  PY_METHOD("awritestr") PY_SIGNATURE("(self, buf: object, off: int = 0, sz: int = -1) -> coroutine[None]")
  Result<Own<CoroutineObject>> awritestr(PY_NAME("buf") Ref buffer,
                                         PY_DEFAULT("0") PY_NAME("off") SWord offset,
                                         PY_DEFAULT("-1") PY_NAME("sz") SWord size) {
    return awrite(buffer, offset, size);
  }
};

PY_CONST("StreamReader") inline constexpr const TypeInfo* stream_reader = &Stream::info;
PY_CONST("StreamWriter") inline constexpr const TypeInfo* stream_writer = &Stream::info;

/// There is no network: awaiting them raises ImportError "no module named 'socket'", as on a board without
/// one.
PY_FUNCTION("open_connection") PY_SIGNATURE("(host: object, port: object) -> coroutine[object]")
Result<Own<CoroutineObject>> open_connection(Ref host, Ref port);
PY_FUNCTION("start_server")
PY_SIGNATURE("(cb: object, host: object, port: object, backlog: int = 5) -> coroutine[object]")
Result<Own<CoroutineObject>> start_server(PY_NAME("cb") Ref callback, Ref host, Ref port,
                                          PY_DEFAULT("5") SWord backlog);

} // namespace py::asyncio::stream

namespace py::asyncio {

PY_CONST("StreamReader") inline constexpr const TypeInfo* stream_reader_class =
    &stream::Stream::info;
PY_CONST("StreamWriter") inline constexpr const TypeInfo* stream_writer_class =
    &stream::Stream::info;
PY_FUNCTION("open_connection") PY_SIGNATURE("(host: object, port: object) -> coroutine[object]")
inline Result<Own<CoroutineObject>> open_connection(Ref host, Ref port) {
  return stream::open_connection(host, port);
}
PY_FUNCTION("start_server")
PY_SIGNATURE("(cb: object, host: object, port: object, backlog: int = 5) -> coroutine[object]")
inline Result<Own<CoroutineObject>> start_server(PY_NAME("cb") Ref callback, Ref host, Ref port,
                                                 PY_DEFAULT("5") SWord backlog) {
  return stream::start_server(callback, host, port, backlog);
}

} // namespace py::asyncio
