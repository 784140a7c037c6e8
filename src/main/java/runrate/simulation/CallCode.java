package runrate.simulation;

/// A call, or another thing to happen, in one long, so that a queue of them holds no objects.
/// From the lowest bit: agent 20, route 8, attempt 16, whether it is counted 1, kind 2.
final class CallCode {
  static final int MOST_AGENTS = (1 << 20) - 1;
  static final int ATTEMPT = 0;
  static final int RELEASE = 1;
  static final int WAKE = 2;
  static final int PREWARM = 3;

  private static final int ROUTE = 20;
  private static final int TRIES = 28;
  private static final int COUNTED = 44;
  private static final int KIND = 45;

  private CallCode() {}

  static long firstAttempt(int agent, int route, boolean counted) {
    return agent | (long) route << ROUTE | 1L << TRIES | (counted ? 1L << COUNTED : 0);
  }

  static long nextAttempt(long call) {
    return call + (1L << TRIES);
  }

  /// Something that happens to a route, not to a call.
  static long of(int kind, int route) {
    return (long) kind << KIND | (long) route << ROUTE;
  }

  static int agent(long code) {
    return (int) code & MOST_AGENTS;
  }

  static int route(long code) {
    return (int) (code >>> ROUTE) & 0xFF;
  }

  /// 1 for the first.
  static int attempt(long code) {
    return (int) (code >>> TRIES) & 0xFFFF;
  }

  static boolean counted(long code) {
    return (code >>> COUNTED & 1) == 1;
  }

  static int kind(long code) {
    return (int) (code >>> KIND);
  }
}
