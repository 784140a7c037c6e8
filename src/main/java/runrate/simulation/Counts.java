package runrate.simulation;

/// A [Tally] that is still being counted.
final class Counts {
  long calls;
  long liveCalls;
  long reads;
  long writes;
  long prewarmWrites;
  long ownReads;
  long ownWrites;
  long rejectedFirstAttempts;
  long rejectedAttempts;
  long retries;
  long failedForGood;
  long overflowed;
  double waitedMinutes;
  long events;

  void served(boolean prefixRead, boolean ownRead) {
    if (prefixRead) {
      reads++;
    } else {
      writes++;
    }
    if (ownRead) {
      ownReads++;
    } else {
      ownWrites++;
    }
  }

  void rejected(int attempt) {
    rejectedAttempts++;
    if (attempt == 1) {
      rejectedFirstAttempts++;
    }
  }

  Tally tally() {
    return new Tally(calls, liveCalls, reads, writes, prewarmWrites, ownReads, ownWrites, rejectedFirstAttempts,
        rejectedAttempts, retries, failedForGood, overflowed, waitedMinutes, events);
  }
}
