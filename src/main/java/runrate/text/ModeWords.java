package runrate.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.modes.BatchJobs;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.modes.TaskMode;
import runrate.scenario.Task;

/// Synchronous, asynchronous and batched calls in words.
public final class ModeWords {
  /// Where there is nothing to save because its users would notice.
  public static final String NOTHING = "–";

  private static final double FEW_SECONDS = 10;
  private static final double MEGABYTE = 1e6;
  private static final double GIGABYTE = 1e9;

  private ModeWords() {}

  public static String name(CallMode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> "Synchronous";
      case ASYNCHRONOUS -> "Asynchronous";
      case BATCH -> "Batch";
    };
  }

  /// What the caller does meanwhile.
  public static String meanwhile(CallMode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> "the agent waits for the answer";
      case ASYNCHRONOUS -> "the agent works on meanwhile";
      case BATCH -> "many requests in one file";
    };
  }

  public static String latency(CallMode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> "seconds";
      case ASYNCHRONOUS -> "up to minutes";
      case BATCH -> "hours";
    };
  }

  public static String use(CallMode mode) {
    return switch (mode) {
      case SYNCHRONOUS -> "somebody looks at the screen: chat, live coding";
      case ASYNCHRONOUS -> "long answers, no open connection: big refactorings";
      case BATCH -> "nobody would notice six hours: nightly runs, evaluation";
    };
  }

  /// `1.0x`, of the price list; a batched call has no price where no model has a batch mode.
  public static String price(ModeReport report, CallMode mode) {
    OptionalDouble factor = mode == CallMode.BATCH ? report.batchPrice() : OptionalDouble.of(1);
    return factor.isEmpty() ? "not sold" : String.format(Figures.LOCALE, "%.1f×", factor.getAsDouble());
  }

  /// `$0.134 a call here`; empty where nobody sells it.
  public static String callHere(Money money, ModeReport report, CallMode mode) {
    OptionalDouble usd = mode == CallMode.BATCH ? report.batchedCallUsd() : OptionalDouble.of(report.liveCallUsd());
    return usd.isEmpty() ? "" : money.perRequest(usd.getAsDouble()) + " a call here";
  }

  /// `seconds, 1.0x, $0.134`, one of each way of asking.
  public static List<String> feet(Money money, ModeReport report) {
    return Stream.of(CallMode.values()).map(mode -> Stream.of(latency(mode), price(report, mode),
        callHere(money, report, mode).replace(" a call here", "")).filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "))).toList();
  }

  /// What suits a kind of work; why not batch, where its users would wait but it does not pay.
  public static String advice(Money money, TaskMode task) {
    return task.advice().isEmpty() ? "say who would notice" : task.isBatchInVain() ? name(task.advice().get())
        + (task.hasBatchMode() ? "; batching costs %s more".formatted(money.amount(-task.saving().allUsd()))
            : "; its models have no batch mode")
        : name(task.advice().get());
  }

  /// `–` where there is nothing to save because its users would notice.
  public static String saves(Money money, TaskMode task) {
    boolean counts = task.advice().isEmpty() || task.advice().get() == CallMode.BATCH;
    return counts && task.hasBatchMode() ? money.amount(task.saving().allUsd()) : NOTHING;
  }

  /// How long its users can wait, as the file says it.
  public static String within(Task.Patience patience) {
    return switch (patience) {
      case UNKNOWN -> "not said";
      case SECONDS -> "yes, in seconds";
      case MINUTES -> "yes, in minutes";
      case HOURS -> "no";
    };
  }

  /// `about 9 s`; empty where no speed is known.
  public static Optional<String> answer(OptionalDouble seconds) {
    return seconds.isEmpty() ? Optional.empty() : Optional.of("about %s s".formatted(Figures.trimmed(
        seconds.getAsDouble(), seconds.getAsDouble() < FEW_SECONDS ? 1 : 0)));
  }

  /// `Of the $2,161, what is batched today already takes $720.`; empty where nothing may wait.
  public static Optional<String> taken(Money money, ModeReport report) {
    double all = report.waiting().allUsd();
    return report.waitingShare() == 0 || all <= 0 ? Optional.empty()
        : Optional.of(report.waiting().takenUsd() == 0 ? "Nothing of the %s is batched today.".formatted(
            money.amount(all)) : "Of the %s, what is batched today already takes %s.".formatted(money.amount(all),
            money.amount(report.waiting().takenUsd(), all)));
  }

  /// What stands beside the table of modes.
  public static String comparison(ModeReport report) {
    return report.batchedCallUsd().isEmpty() ? "none of the models has a batch mode"
        : report.batchedCallUsd().getAsDouble() < report.liveCallUsd() ? "the same work; only batch is cheaper"
        : "the same work; here batch is no cheaper";
  }

  /// The files of the work as advised.
  public static String jobs(Money money, ModeReport report) {
    String files = report.jobs().stream().map(jobs -> of(money, jobs)).collect(Collectors.joining(" "));
    return files.isEmpty() || report.advised().equals(report.scenario()) ? files : "As advised: " + files;
  }

  /// `Anthropic: 2,400 calls a day make 1 file of at most 100,000 calls, at $223.35 each, done within 24 hours.`
  public static String of(Money money, BatchJobs jobs) {
    long files = jobs.files();
    return "%s: %s calls a day make %s%s, at %s each%s.".formatted(jobs.vendor(), Figures.whole(jobs.callsPerDay()),
        Figures.counted(files, "file"), limit(jobs), money.amount(jobs.usdPerFile()),
        jobs.maxWaitHours().isEmpty() ? "" : ", done within %s hours".formatted(
            Figures.trimmed(jobs.maxWaitHours().getAsDouble(), 1)));
  }

  private static String limit(BatchJobs jobs) {
    if (jobs.isBoundBySize()) {
      return " of at most %s (about %s in all, at %s bytes a token)".formatted(
          size(jobs.limits().maxBytes().getAsDouble()), size(jobs.bytesPerDay()),
          Figures.trimmed(BatchJobs.BYTES_PER_TOKEN, 0));
    }
    return jobs.limits().maxRequests().isEmpty() ? "; the vendor names no limit of calls"
        : " of at most %s calls".formatted(Figures.whole(jobs.limits().maxRequests().getAsDouble()));
  }

  private static String size(double bytes) {
    return bytes < GIGABYTE ? Figures.trimmed(bytes / MEGABYTE, 0) + " MB"
        : Figures.trimmed(bytes / GIGABYTE, 2) + " GB";
  }
}
