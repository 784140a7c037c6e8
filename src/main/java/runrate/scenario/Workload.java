package runrate.scenario;

import java.util.Optional;
import runrate.pricing.Tokenizer;
import runrate.pricing.WeeklyHours;

/// What work must be done, whatever it is bought with: who calls how often, what a request carries,
/// and how often it fails.
///
/// @param tokensMeasuredOn the model as which all tokens of the scenario are counted, or [Tokenizer#REFERENCE]; another
///                         model cuts the same text into more or fewer
public record Workload(Traffic traffic, CallShape call, Failure failure, String tokensMeasuredOn) {

  /// Work counted in tokens of the reference.
  public Workload(Traffic traffic, CallShape call, Failure failure) {
    this(traffic, call, failure, Tokenizer.REFERENCE);
  }

  public int agents() {
    return traffic.agents();
  }

  public double callsPerDay() {
    return traffic.callsPerDay();
  }

  public CallsScope callsScope() {
    return traffic.callsScope();
  }

  public MonthDays days() {
    return traffic.days();
  }

  public double activeHoursPerDay() {
    return traffic.activeHoursPerDay();
  }

  public double peakShare() {
    return traffic.peakShare();
  }

  public double teamCallsPerDay() {
    return traffic.teamCallsPerDay();
  }

  public double contextTokens() {
    return call.contextTokens();
  }

  public double outputTokens() {
    return call.outputTokens();
  }

  public double thinkingTokens() {
    return call.thinkingTokens();
  }

  public double webSearchesPerCall() {
    return call.webSearchesPerCall();
  }

  public Workload withTraffic(Traffic newTraffic) {
    return new Workload(newTraffic, call, failure, tokensMeasuredOn);
  }

  public Workload withCall(CallShape shape) {
    return new Workload(traffic, shape, failure, tokensMeasuredOn);
  }

  public Workload withFailure(Failure newFailure) {
    return new Workload(traffic, call, newFailure, tokensMeasuredOn);
  }

  public Workload withTokensMeasuredOn(String model) {
    return new Workload(traffic, call, failure, model);
  }

  public Workload withAgents(int agents) {
    return withTraffic(traffic.withAgents(agents));
  }

  public Workload withCallsPerDay(double calls) {
    return withTraffic(traffic.withCallsPerDay(calls));
  }

  /// Changes what the calls figure means and converts it, so that the team's calls stay the same.
  public Workload withCallsScope(CallsScope scope) {
    return withTraffic(traffic.withCallsScope(scope));
  }

  public Workload withDays(MonthDays days) {
    return withTraffic(traffic.withDays(days));
  }

  public Workload withActiveHoursPerDay(double hours) {
    return withTraffic(traffic.withActiveHoursPerDay(hours));
  }

  public Workload withPeakShare(double share) {
    return withTraffic(traffic.withPeakShare(share));
  }

  public Workload withWorkingHours(Optional<WeeklyHours> hours) {
    return withTraffic(traffic.withWorkingHours(hours));
  }

  public Workload withPeakFactor(double factor) {
    return withTraffic(traffic.withPeakFactor(factor));
  }

  public Workload withPace(Pace pace) {
    return withTraffic(traffic.withPace(pace));
  }

  public Workload withContextTokens(double tokens) {
    return withCall(call.withContextTokens(tokens));
  }

  public Workload withOutputTokens(double tokens) {
    return withCall(call.withOutputTokens(tokens));
  }

  public Workload withThinkingTokens(double tokens) {
    return withCall(call.withThinkingTokens(tokens));
  }

  public Workload withWebSearchesPerCall(double searches) {
    return withCall(call.withWebSearchesPerCall(searches));
  }

  /// Uses a request makes of what the fee with this id is for.
  public Workload withFeeUses(String fee, double uses) {
    return withCall(call.withFeeUses(fee, uses));
  }

  public Workload withConversation(Conversation conversation) {
    return withCall(call.withConversation(conversation));
  }

  /// Composes the context anew: its tokens are those of its parts.
  public Workload withComposition(ContextComposition parts) {
    return withCall(call.withComposition(parts).withContextTokens(parts.isKnown() ? parts.tokens() : contextTokens()));
  }
}
