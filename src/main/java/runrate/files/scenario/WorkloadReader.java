package runrate.files.scenario;

import java.util.Map;
import runrate.files.cards.WeeklyHoursFields;
import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.pricing.Fee;
import runrate.pricing.WeeklyHours;
import runrate.scenario.CallShape;
import runrate.scenario.CallsScope;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.Conversation;
import runrate.scenario.Failure;
import runrate.scenario.MonthDays;
import runrate.scenario.Pace;
import runrate.scenario.Traffic;
import runrate.scenario.Workload;

/// Reads a workload: its traffic, what a request carries, and how often it fails.
final class WorkloadReader {
  private WorkloadReader() {}

  static Workload workload(JsonFields fields) {
    var workload = new Workload(traffic(fields), call(fields), failure(fields.objectOrEmpty("failure")));
    fields.close();
    return workload;
  }

  private static Traffic traffic(JsonFields fields) {
    return new Traffic(fields.whole("agents", 1), fields.number("callsPerDay", Range.AT_LEAST_ZERO),
        fields.choice("callsScope", CallsScope.class, CallsScope.TEAM), days(fields),
        fields.number("activeHoursPerDay", Range.HOURS_A_DAY, 8), fields.object("workingHours").map(WorkloadReader::hours),
        fields.number("peakShare", Range.SHARE, 1),
        fields.number("peakFactor", Range.AT_LEAST_ONE, 1), pace(fields.objectOrEmpty("pace")));
  }

  private static WeeklyHours hours(JsonFields fields) {
    var hours = WeeklyHoursFields.read(fields);
    fields.close();
    return hours;
  }

  private static CallShape call(JsonFields fields) {
    ContextComposition parts = new ContextComposition(fields.objects("contextParts", WorkloadReader::part));
    double tokens = parts.isKnown() ? fields.number("contextTokens", Range.AT_LEAST_ZERO, parts.tokens())
        : fields.number("contextTokens", Range.AT_LEAST_ZERO);
    if (parts.tokens() > JsonFields.LARGEST.doubleValue()) {
      fields.error("contextParts", "the parts add up to more tokens than can be meant", "Check their units");
    } else if (parts.isKnown() && Math.abs(tokens - parts.tokens()) > 1) {
      fields.error("contextParts", "the parts add up to %s tokens, but contextTokens says %s".formatted(
          Math.round(parts.tokens()), Math.round(tokens)), "Leave contextTokens out, or correct the parts");
    }
    return new CallShape(tokens, fields.number("outputTokens", Range.AT_LEAST_ZERO),
        fields.number("thinkingTokens", Range.AT_LEAST_ZERO, 0),
        feeUses(fields), conversation(fields.objectOrEmpty("conversation")), parts);
  }

  /// Searches have a key of their own, everything else is named by the fee's id on the rate cards.
  private static Map<String, Double> feeUses(JsonFields fields) {
    Map<String, Double> uses = fields.map("feeUsesPerCall", fees -> id -> fees.number(id, Range.AT_LEAST_ZERO));
    double searches = fields.number("webSearchesPerCall", Range.AT_LEAST_ZERO, 0);
    if (uses.containsKey(Fee.WEB_SEARCH)) {
      fields.error("feeUsesPerCall." + Fee.WEB_SEARCH, "searches stand in webSearchesPerCall", "Move the number there");
    }
    uses.put(Fee.WEB_SEARCH, searches);
    return uses;
  }

  private static ContextPart part(JsonFields fields) {
    return new ContextPart(fields.text("name"), fields.number("amount", Range.AT_LEAST_ZERO),
        fields.choice("measure", ContextPart.Measure.class, ContextPart.Measure.TOKENS),
        fields.number("factor", Range.ABOVE_ZERO, 1),
        fields.choice("sharing", ContextPart.Sharing.class, ContextPart.Sharing.CHANGING));
  }

  private static Conversation conversation(JsonFields fields) {
    var conversation = new Conversation(fields.whole("turns", 1, 1), fields.number("tokensPerTurn", Range.AT_LEAST_ZERO, 0));
    fields.close();
    return conversation;
  }

  private static Pace pace(JsonFields fields) {
    var pace = new Pace(fields.optionalNumber("firstTokenSeconds", Range.AT_LEAST_ZERO),
        fields.optionalNumber("outputTokensPerSecond", Range.ABOVE_ZERO),
        fields.number("pauseSeconds", Range.AT_LEAST_ZERO, 0));
    fields.close();
    return pace;
  }

  private static MonthDays days(JsonFields fields) {
    if (!fields.isText("daysPerMonth")) {
      return MonthDays.of(fields.number("daysPerMonth", Range.DAYS_A_MONTH, 30));
    }
    if (!fields.text("daysPerMonth").equals("calendar")) {
      fields.error("daysPerMonth", "this must be a number of days or \"calendar\"", "");
    }
    return MonthDays.CALENDAR;
  }

  private static Failure failure(JsonFields fields) {
    var failure = new Failure(fields.number("share", Range.SHARE, 0), fields.whole("maxAttempts", 1, 1),
        fields.number("billedShare", Range.SHARE, 0), fields.number("billedOutputShare", Range.SHARE, 0));
    fields.close();
    return failure;
  }
}
