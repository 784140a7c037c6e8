package runrate.simulation;

import java.util.Arrays;

/// What is yet to happen, earliest first: a binary heap of times and [CallCode]s.
final class EventQueue {
  private double[] times = new double[64];
  private long[] codes = new long[64];
  private int size;

  /// Infinite if nothing is left.
  double nextTime() {
    return size == 0 ? Double.POSITIVE_INFINITY : times[0];
  }

  void add(double time, long code) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      codes = Arrays.copyOf(codes, 2 * size);
    }
    int place = size++;
    while (place > 0 && times[place - 1 >>> 1] > time) {
      int parent = place - 1 >>> 1;
      times[place] = times[parent];
      codes[place] = codes[parent];
      place = parent;
    }
    times[place] = time;
    codes[place] = code;
  }

  /// Removes the earliest; there must be one.
  long take() {
    long earliest = codes[0];
    size--;
    sink(times[size], codes[size]);
    return earliest;
  }

  private void sink(double time, long code) {
    int place = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && times[child + 1] < times[child]) {
        child++;
      }
      if (times[child] >= time) {
        break;
      }
      times[place] = times[child];
      codes[place] = codes[child];
      place = child;
      child = 2 * place + 1;
    }
    times[place] = time;
    codes[place] = code;
  }
}
