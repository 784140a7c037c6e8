package runrate.inputs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import runrate.pricing.Fee;
import runrate.pricing.Tokenizer;
import runrate.pricing.WeeklyHours;
import runrate.scenario.CallShape;
import runrate.scenario.CallsScope;
import runrate.scenario.ContextComposition;
import runrate.scenario.Conversation;
import runrate.scenario.Failure;
import runrate.scenario.MonthDays;
import runrate.scenario.Pace;
import runrate.scenario.Traffic;
import runrate.scenario.Workload;

/// What work must be done: the keys of `workload`.
public final class WorkloadShape {
  private static final double USUAL_DAYS = 30;
  private static final double USUAL_HOURS = 8;

  public static final Num<Workload> AGENTS = Num.required("agents", Range.wholeFrom(1), Quantity.AGENTS,
      "Workers that call a model at the same time, each with a context of its own.",
      Workload::agents, (w, v) -> w.withAgents((int) Math.round(v)));
  public static final Num<Workload> CALLS_PER_DAY = Num.required("callsPerDay", Range.AT_LEAST_ZERO, Quantity.CALLS,
      "Requests sent to a model on a working day, before retries.",
      Workload::callsPerDay, Workload::withCallsPerDay);
  public static final OneOf<Workload, CallsScope> SCOPE = new OneOf<>("callsScope", CallsScope.class, CallsScope.TEAM,
      "Whose calls a day.", Workload::callsScope);
  public static final Num<Workload> DAYS = Num.optional("daysPerMonth", Range.DAYS_A_MONTH, Quantity.DAYS,
      "Days a month on which the calls are made.", WorkloadShape::days,
      (Workload w, OptionalDouble v) -> w.withDays(v.isPresent() ? MonthDays.of(v.getAsDouble()) : MonthDays.CALENDAR))
      .silentlyMeaning(USUAL_DAYS).orWord("calendar", "a number of days");
  public static final Num<Workload> ACTIVE_HOURS = Num.usually(USUAL_HOURS, "activeHoursPerDay", Range.HOURS_A_DAY,
      Quantity.HOURS,
      "Hours of the day over which the calls are spread; the denser they come, the more often they hit the cache.",
      Workload::activeHoursPerDay, Workload::withActiveHoursPerDay);
  public static final Special<Workload, Optional<WeeklyHours>> WORKING_HOURS = new Special<>("workingHours",
      "When the calls are made. What falls into a vendor's dearer hours follows from it, hour by hour.",
      w -> w.traffic().workingHours());
  public static final Num<Workload> PEAK_SHARE = Num.<Workload>usually(1, "peakShare", Range.SHARE, Quantity.SHARE,
      "The part of the calls inside a vendor's peak hours, where it charges more for them.",
      Workload::peakShare, Workload::withPeakShare).whileTrue(w -> w.traffic().workingHours().isEmpty());
  public static final Num<Workload> PEAK_FACTOR = Num.usually(1, "peakFactor", Range.AT_LEAST_ONE, Quantity.TIMES,
      "Calls of the busiest minute over those of an average one; the month costs the same, but the limits must carry "
          + "it.",
      w -> w.traffic().peakFactor(), Workload::withPeakFactor);

  public static final Num<Pace> FIRST_TOKEN = Num.optional("firstTokenSeconds", Range.AT_LEAST_ZERO, Quantity.SECONDS,
      "The time from sending a call until the first token of its answer arrives.",
      Pace::firstTokenSeconds, Pace::withFirstTokenSeconds);
  public static final Num<Pace> ANSWER_SPEED = Num.optional("outputTokensPerSecond", Range.ABOVE_ZERO,
      Quantity.TOKENS_PER_SECOND,
      "The speed at which an answer is written.", Pace::outputTokensPerSecond, Pace::withOutputTokensPerSecond);
  public static final Num<Pace> PAUSE = Num.usually(0, "pauseSeconds", Range.AT_LEAST_ZERO, Quantity.SECONDS,
      "What an agent does between two calls: running tools, reading, waiting for people.",
      Pace::pauseSeconds, Pace::withPauseSeconds);
  public static final Part<Workload, Pace> PACE = Part.of("pace",
      new Shape<>(List.of(FIRST_TOKEN, ANSWER_SPEED, PAUSE),
          v -> new Pace(v.of(FIRST_TOKEN), v.of(ANSWER_SPEED), v.number(PAUSE))),
      "How fast one agent can call.", w -> w.traffic().pace(), Workload::withPace);

  public static final Word<Workload> MEASURED_ON = Word.optional("tokensMeasuredOn",
      "Whose tokens all token counts of the file are: a model, as vendor/model, or \"reference\", the count whose "
          + "tokens rate cards multiply by the factor of a model's tokenizer. A file that does not say so counts as "
          + "the model with most calls does.", w -> Optional.of(w.tokensMeasuredOn()));
  public static final Num<Workload> CONTEXT = Num.following("contextTokens", Range.AT_LEAST_ZERO, Quantity.TOKENS,
      "Everything sent with one request: instructions, files, history and the question.",
      Workload::contextTokens, Workload::withContextTokens);
  public static final Num<Workload> OUTPUT = Num.required("outputTokens", Range.AT_LEAST_ZERO, Quantity.TOKENS,
      "The tokens of the answer itself; vendors charge several times the input price for them.",
      Workload::outputTokens, Workload::withOutputTokens);
  public static final Num<Workload> THINKING = Num.usually(0, "thinkingTokens", Range.AT_LEAST_ZERO, Quantity.TOKENS,
      "Tokens a model spends on reasoning before it answers; they are billed like output though nobody reads them.",
      Workload::thinkingTokens, Workload::withThinkingTokens);
  public static final Num<Workload> SEARCHES = Num.usually(0, "webSearchesPerCall", Range.AT_LEAST_ZERO, Quantity.COUNT,
      "Searches a call makes through the vendor's own tool, each with a fee.",
      Workload::webSearchesPerCall, Workload::withWebSearchesPerCall);
  public static final NumberMap<Workload> FEE_USES = new NumberMap<>("feeUsesPerCall", Range.AT_LEAST_ZERO,
      Quantity.COUNT, "Uses a request makes of something else a vendor charges for, such as hours of running code.",
      w -> otherFees(w.call().feeUses()), WorkloadShape::withOtherFees);

  public static final Num<Failure> FAILED = Num.usually(0, "share", Range.SHARE, Quantity.SHARE,
      "The part of attempts that fail and are tried again.", Failure::share, Failure::withShare);
  public static final Num<Failure> ATTEMPTS = Num.usually(1, "maxAttempts", Range.wholeFrom(1), Quantity.COUNT,
      "How often a call is tried at most.", Failure::maxAttempts, (f, v) -> f.withMaxAttempts((int) Math.round(v)));
  public static final Num<Failure> BILLED = Num.usually(0, "billedShare", Range.SHARE, Quantity.SHARE,
      "The part of a failed attempt's prompt that the vendor bills; rejected requests are normally free.",
      Failure::billedShare, Failure::withBilledShare);
  public static final Num<Failure> BILLED_OUTPUT = Num.usually(0, "billedOutputShare", Range.SHARE, Quantity.SHARE,
      "Where the prompt of a failed attempt is billed, the part of its answer that is billed too.",
      Failure::billedOutputShare, Failure::withBilledOutputShare);
  public static final Part<Workload, Failure> FAILURE = Part.of("failure",
      new Shape<>(List.of(FAILED, ATTEMPTS, BILLED, BILLED_OUTPUT),
          v -> new Failure(v.number(FAILED), v.whole(ATTEMPTS), v.number(BILLED), v.number(BILLED_OUTPUT))),
      "Failed attempts and what they are billed.", Workload::failure, Workload::withFailure);

  public static final Num<Conversation> TURNS = Num.usually(1, "turns", Range.wholeFrom(1), Quantity.COUNT,
      "Calls of one conversation, each of which sends everything said before it again.",
      Conversation::turns, (c, v) -> c.withTurns((int) Math.round(v)));
  public static final Num<Conversation> TOKENS_PER_TURN = Num.usually(0, "tokensPerTurn", Range.AT_LEAST_ZERO,
      Quantity.TOKENS, "What a question and its answer add to the context of the next turn.",
      Conversation::tokensPerTurn, Conversation::withTokensPerTurn);
  public static final Part<Workload, Conversation> CONVERSATION = Part.of("conversation",
      new Shape<>(List.of(TURNS, TOKENS_PER_TURN), v -> new Conversation(v.whole(TURNS), v.number(TOKENS_PER_TURN))),
      "A context that grows turn by turn.", w -> w.call().conversation(), Workload::withConversation);

  public static final Shape<Workload> SHAPE = new Shape<>(List.of(AGENTS, CALLS_PER_DAY, SCOPE, DAYS, ACTIVE_HOURS,
      WORKING_HOURS, PEAK_SHARE, PEAK_FACTOR, PACE, MEASURED_ON, CONTEXT, OUTPUT, THINKING, SEARCHES, FEE_USES, FAILURE,
          CONVERSATION, ContextPartShape.PARTS), WorkloadShape::workload);

  private WorkloadShape() {}

  private static Workload workload(Values v) {
    var traffic = new Traffic(v.whole(AGENTS), v.number(CALLS_PER_DAY), v.choice(SCOPE), monthDays(v),
        v.number(ACTIVE_HOURS), v.of(WORKING_HOURS), v.number(PEAK_SHARE), v.number(PEAK_FACTOR), v.part(PACE));
    var parts = new ContextComposition(v.of(ContextPartShape.PARTS));
    var call = new CallShape(contextTokens(v, parts), v.number(OUTPUT), v.number(THINKING), feeUses(v),
        v.part(CONVERSATION), parts);
    return new Workload(traffic, call, v.part(FAILURE), v.of(MEASURED_ON).orElse(Tokenizer.REFERENCE));
  }

  private static OptionalDouble days(Workload workload) {
    return workload.days() instanceof MonthDays.Fixed(double days) ? OptionalDouble.of(days) : OptionalDouble.empty();
  }

  private static MonthDays monthDays(Values v) {
    return v.saysWord(DAYS) ? MonthDays.CALENDAR : MonthDays.of(v.number(DAYS));
  }

  /// The parts stand in for the whole where the file names none, and may not say something else.
  private static double contextTokens(Values v, ContextComposition parts) {
    if (!v.has(CONTEXT) && !parts.isKnown() && v.isSound(CONTEXT)) {
      v.refuse(CONTEXT, "this key is required and missing", "Add it");
    }
    double tokens = v.of(CONTEXT).orElse(parts.tokens());
    if (parts.tokens() > Range.LARGEST) {
      v.refuse(ContextPartShape.PARTS, "the parts add up to more tokens than can be meant", "Check their units");
    } else if (parts.isKnown() && Math.abs(tokens - parts.tokens()) > 1) {
      v.refuse(ContextPartShape.PARTS, "the parts add up to %s tokens, but contextTokens says %s".formatted(
          Math.round(parts.tokens()), Math.round(tokens)), "Leave contextTokens out, or correct the parts");
    }
    return tokens;
  }

  private static Map<String, Double> otherFees(Map<String, Double> uses) {
    Map<String, Double> others = new TreeMap<>(uses);
    others.remove(Fee.WEB_SEARCH);
    return others;
  }

  private static Workload withOtherFees(Workload workload, Map<String, Double> uses) {
    Workload changed = workload;
    for (var use : uses.entrySet()) {
      changed = changed.withFeeUses(use.getKey(), use.getValue());
    }
    return changed;
  }

  /// Searches have a key of their own, everything else is named by the fee's id on the rate cards.
  private static Map<String, Double> feeUses(Values v) {
    Map<String, Double> uses = new TreeMap<>(v.of(FEE_USES));
    if (uses.containsKey(Fee.WEB_SEARCH)) {
      v.refuse(FEE_USES, "." + Fee.WEB_SEARCH, "searches stand in webSearchesPerCall", "Move the number there");
    }
    uses.put(Fee.WEB_SEARCH, v.number(SEARCHES));
    return uses;
  }
}
