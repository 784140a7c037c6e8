package runrate.text;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import runrate.playbook.CheckItem;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepEvidence;
import runrate.playbook.StepMeasure;
import runrate.scenario.AppliedStep;

/// What a log tells of steps that were taken, in words.
public final class EvidenceWords {
  private EvidenceWords() {}

  /// As the playbook or the checklist calls it, else in its own word.
  public static String name(AppliedStep applied) {
    return Arrays.stream(PlaybookStep.values()).filter(step -> step.word().equals(applied.step())).findFirst()
        .map(PlaybookWords::name).or(() -> Arrays.stream(CheckItem.values()).filter(item ->
            item.word().equals(applied.step())).findFirst().map(CheckWords::name)).orElse(applied.step());
  }

  public static String state(StepEvidence.State state) {
    return switch (state) {
      case SEEN -> "seen";
      case PARTLY -> "partly seen";
      case NOT_SEEN -> "not seen";
      case TOO_EARLY -> "too early to say";
      case CANNOT_TELL -> "the log cannot tell";
    };
  }

  /// `Batch, 11 Nov 2026: seen. Calls in batches were 0.0 % before and are 40.0 % since; the plan has 50.0 %. …`
  public static String sentence(Money money, StepEvidence evidence) {
    return "%s, %s: %s. %s %s".formatted(name(evidence.applied()), Figures.date(evidence.applied().date()),
        state(evidence.state()), told(money, evidence), cost(money, evidence));
  }

  /// What stands above several.
  public static String finding(List<StepEvidence> all) {
    long seen = all.stream().filter(each -> each.state() == StepEvidence.State.SEEN).count();
    return "Applied steps: %s of %s seen in the log".formatted(seen, all.size());
  }

  private static String told(Money money, StepEvidence evidence) {
    if (evidence.measure().isEmpty()) {
      return "It leaves no mark of its own in a log.";
    }
    StepMeasure measure = evidence.measure().get();
    if (evidence.state() == StepEvidence.State.TOO_EARLY) {
      return "The log has %s before it and %s since; three each are the least.".formatted(
          Figures.counted(evidence.before().days(), "day"), Figures.counted(evidence.after().days(), "day"));
    }
    String before = figure(money, measure, evidence.before().value());
    String after = figure(money, measure, evidence.after().value());
    String plan = figure(money, measure, evidence.expected());
    return evidence.before().value().isEmpty() || evidence.after().value().isEmpty() || evidence.expected().isEmpty()
        ? "The log does not say what %s.".formatted(subject(measure).toLowerCase(Figures.LOCALE))
        : evidence.state() == StepEvidence.State.CANNOT_TELL
            ? "%s %s before and %s since; the plan's %s was reached before it.".formatted(subject(measure), before,
                after, plan)
            : "%s %s before and are %s since; the plan has %s.".formatted(subject(measure), before, after, plan);
  }

  private static String subject(StepMeasure measure) {
    return switch (measure) {
      case CACHE_READS -> "Tokens of prompts read from a cache were";
      case BATCH_SHARE -> "Calls in batches were";
      case MIX_USD -> "List costs of a planned call on the models called were";
      case PROMPT_TOKENS -> "Tokens of a prompt were";
      case OUTPUT_TOKENS -> "Tokens of an answer were";
      case THINKING_TOKENS -> "Tokens thought in a call were";
    };
  }

  private static String figure(Money money, StepMeasure measure, OptionalDouble value) {
    return value.isEmpty() ? "–" : switch (measure) {
      case CACHE_READS, BATCH_SHARE -> Figures.percent(value.getAsDouble(), 1);
      case MIX_USD -> money.precise(value.getAsDouble());
      case PROMPT_TOKENS, OUTPUT_TOKENS, THINKING_TOKENS -> Figures.whole(value.getAsDouble());
    };
  }

  private static String cost(Money money, StepEvidence evidence) {
    double saves = evidence.applied().savesUsd();
    String expected = "expected were %s a month %s.".formatted(money.amount(Math.abs(saves)), saves < 0 ? "more"
        : "less");
    OptionalDouble before = evidence.before().callUsd();
    OptionalDouble after = evidence.after().callUsd();
    return before.isEmpty() || after.isEmpty() ? Capital.of(expected)
        : "A call cost %s before and costs %s since, at list prices of one day; %s".formatted(
            money.precise(before.getAsDouble()), money.precise(after.getAsDouble()), expected);
  }
}
