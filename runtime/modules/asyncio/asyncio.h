// The module `asyncio`. What it is made of stands in runtime/aio.
#pragma once
#include "runtime/aio/event.h"
#include "runtime/aio/gather.h"
#include "runtime/aio/lock.h"
#include "runtime/aio/loop.h"
#include "runtime/aio/sleep.h"
