package runrate.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Plays independent days of a team. Each has a seed of its own, made of the run's seed and the day's
/// number, and they are added in the order of their numbers: the same seed gives the same figures bit
/// for bit, however many threads there are.
public final class SimulatedDays {
  private final Team team;
  private final long seed;
  private final int threads;
  private final BooleanSupplier cancelled;
  private final List<Optional<List<Tally>>> days;
  private volatile boolean stopped;
  private volatile Optional<Throwable> failure = Optional.empty();

  private SimulatedDays(Team team, long seed, int replications, int threads, BooleanSupplier cancelled) {
    InRange.count("replications", replications, 1, Integer.MAX_VALUE, "days");
    InRange.count("threads", threads, 1, Integer.MAX_VALUE, "threads");
    this.team = team;
    this.seed = seed;
    this.threads = Math.min(threads, replications);
    this.cancelled = cancelled;
    days = new ArrayList<>(Collections.nCopies(replications, Optional.empty()));
  }

  /// @param replications days to play, 1 or more; an interval needs 2, a good one 20
  /// @param threads      1 or more, the calling one included
  /// @throws IllegalArgumentException if either is less
  public static SimulationReport run(Team team, long seed, int replications, int threads) {
    return run(team, seed, replications, threads, () -> false).orElseThrow();
  }

  /// @param cancelled asked now and then by every thread; once it says yes the run ends in milliseconds
  /// @return empty if cancelled
  public static Optional<SimulationReport> run(Team team, long seed, int replications, int threads,
      BooleanSupplier cancelled) {
    return new SimulatedDays(team, seed, replications, threads, cancelled).run();
  }

  private Optional<SimulationReport> run() {
    List<Thread> others = IntStream.range(1, threads)
        .mapToObj(first -> Thread.ofPlatform().daemon().name("simulation-" + first).start(() -> playFrom(first)))
        .toList();
    playFrom(0);
    others.forEach(SimulatedDays::await);
    failure.ifPresent(thrown -> {
      throw new IllegalStateException("a simulated day broke off", thrown);
    });
    if (stopped) {
      return Optional.empty();
    }
    return Optional.of(SimulationReport.of(team.routes(), days.stream().map(Optional::orElseThrow).toList()));
  }

  /// With n threads each plays every n-th day, so that none has to ask another what is left.
  private void playFrom(int first) {
    try {
      for (int day = first; day < days.size() && !stops(); day += threads) {
        days.set(day, new SimulatedDay(team, seedOf(day), this::stops).play());
      }
    } catch (RuntimeException | Error thrown) {
      failure = Optional.of(thrown);
      stopped = true;
    }
  }

  private boolean stops() {
    if (!stopped && cancelled.getAsBoolean()) {
      stopped = true;
    }
    return stopped;
  }

  /// A day's seed is mixed well, as neighbouring seeds would give streams that overlap.
  private long seedOf(int day) {
    long mixed = seed * 0x2545F4914F6CDD1DL + day;
    mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  /// An interrupt does not abandon the other threads; it is passed on once they are done.
  private static void await(Thread other) {
    boolean interrupted = false;
    while (other.isAlive()) {
      try {
        other.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
