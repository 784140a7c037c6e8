package runrate.text;

import java.util.List;
import java.util.stream.Stream;
import runrate.policies.Overshoot;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.OffPeak;

/// Where the figures of five policies come from.
public final class WhyPolicies {
  private WhyPolicies() {}

  public static Why of(Money money, PolicyReport report) {
    List<List<String>> rows = report.outcomes().stream().map(outcome -> List.of(
        PolicySentence.name(outcome.policy()), money.cents(outcome.billUsd()), PolicyWords.calls(outcome.onTime()),
        PolicyWords.calls(outcome.late()), PolicyWords.calls(outcome.downgraded()),
        PolicyWords.calls(outcome.refused()), PolicyWords.calls(outcome.open()))).toList();
    return new Why(PolicyWords.title(report), "%s calls over the limit".formatted(Figures.whole(report.over())),
        "A day's calls over its limit = its calls - as many as (limit - fixed cost) / cost of a call pays for. No "
            + "limit pays for all; a hard stop refuses them; the queue lets them wait and pays for a batched call on "
            + "the day it runs, outside that day's limit; the cheaper and the local model take so many calls of the "
            + "day that all of it keeps within its limit: (calls x cost - limit) / (cost - cost there).",
        PolicySentence.balance(report),
        List.of(new Why.Table(List.of("policy", "bill", "on time", "late", "cheaper", "refused", "still open"), rows,
            List.of())), notes(money, report));
  }

  private static List<String> notes(Money money, PolicyReport report) {
    Overshoot bound = report.overshoot();
    String lag = report.scenario().budget().policy().check() == Check.BEFORE
        ? "Spend is asked before each call, so nothing is late."
        : "Reports are %s min late: an hour can spend %s at most.".formatted(
            Figures.trimmed(bound.lagMinutes(), 1), money.cents(bound.usdPerHour()));
    OffPeak offPeak = report.scenario().budget().policy().offPeak();
    return Stream.of(PolicySentence.method(money, report) + ".",
        "Waiting calls run %s.".formatted(offPeak == OffPeak.WEEKEND ? "on the next Saturday or Sunday"
            : offPeak == OffPeak.NIGHT ? "in the night that follows"
                : "in the night that follows, or at the weekend if that comes first"),
        "The limit is kept to the call here. A real one may be overshot by %s: %s agents x %s, the dearest call. %s"
            .formatted(money.cents(bound.boundUsd()), Figures.whole(bound.agents()),
                money.perRequest(bound.dearestUsd()), lag),
        "Agreed terms hold at the plan's mean: a policy that spends less pays the same for a call.",
        "Quality is the mean of your scores over the calls that are answered.").toList();
  }
}
