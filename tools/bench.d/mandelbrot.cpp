// The hand-written counterpart of mandelbrot.py.
#include <cstdio>

[[gnu::noinline]] static long escape(double cr, double ci) {
  double zr = 0, zi = 0;
  for (long step = 0; step < 50; ++step) {
    const double zr2 = zr * zr, zi2 = zi * zi;
    if (zr2 + zi2 > 4)
      return step;
    zi = 2 * zr * zi + ci;
    zr = zr2 - zi2 + cr;
  }
  return 50;
}

int main() {
  long total = 0;
  for (long turn = 0; turn < COUNT; ++turn)
    total += escape(-0.5 + double(turn & 15) * 0.001, 0.1);
  std::printf("%ld\n", total);
}
