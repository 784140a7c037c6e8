package runrate.simulation;

/// What was counted, over all simulated days.
///
/// @param calls                 calls begun, batched ones included
/// @param liveCalls             those that are not batched; each has one first attempt
/// @param reads                 calls that read the shared prefix
/// @param writes                calls that wrote it
/// @param prewarmWrites         writing calls sent ahead of a round, counted nowhere else
/// @param ownReads              calls that read their agent's own history
/// @param ownWrites             calls that wrote it
/// @param rejectedFirstAttempts first attempts a limit turned away, or made wait
/// @param rejectedAttempts      all such attempts
/// @param retries               attempts after the first; waiting for room is not one
/// @param failedForGood         calls given up after the last attempt, or too large to ever run
/// @param overflowed            calls that left for another model
/// @param waitedMinutes         minutes spent queueing and backing off
/// @param events                steps of the simulation
public record Tally(long calls, long liveCalls, long reads, long writes, long prewarmWrites, long ownReads,
    long ownWrites, long rejectedFirstAttempts, long rejectedAttempts, long retries, long failedForGood,
    long overflowed, double waitedMinutes, long events) {
  public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  public Tally plus(Tally more) {
    return new Tally(calls + more.calls, liveCalls + more.liveCalls, reads + more.reads, writes + more.writes,
        prewarmWrites + more.prewarmWrites, ownReads + more.ownReads, ownWrites + more.ownWrites,
        rejectedFirstAttempts + more.rejectedFirstAttempts, rejectedAttempts + more.rejectedAttempts,
        retries + more.retries, failedForGood + more.failedForGood, overflowed + more.overflowed,
        waitedMinutes + more.waitedMinutes, events + more.events);
  }

  public long attempts() {
    return liveCalls + retries;
  }

  /// Calls whose prompt was processed: `reads + writes`.
  public long served() {
    return reads + writes;
  }
}
