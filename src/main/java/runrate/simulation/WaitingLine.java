package runrate.simulation;

import java.util.Arrays;

/// Calls that wait for room, first come first served: a ring of [CallCode]s and of when each came.
final class WaitingLine {
  private double[] since = new double[16];
  private long[] calls = new long[16];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void join(double now, long call) {
    if (size == calls.length) {
      grow();
    }
    int tail = head + size & calls.length - 1;
    since[tail] = now;
    calls[tail] = call;
    size++;
  }

  long first() {
    return calls[head];
  }

  double firstCameAt() {
    return since[head];
  }

  void leave() {
    head = head + 1 & calls.length - 1;
    size--;
  }

  private void grow() {
    double[] times = Arrays.copyOf(since, 2 * size);
    long[] codes = Arrays.copyOf(calls, 2 * size);
    System.arraycopy(since, 0, times, size, head);
    System.arraycopy(calls, 0, codes, size, head);
    since = times;
    calls = codes;
  }
}
