package runrate.inputs;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;
import runrate.units.Excerpt;

/// Steps of optimisation that were taken: the keys of an entry of `applied`.
public final class AppliedShape {
  public static final Word<AppliedStep> STEP = Word.<AppliedStep>required("step",
      "What was done, as a step of the playbook or a point of the checklist is called.", AppliedStep::step)
      .atMost(AppliedStep.LONGEST_NAME);
  public static final Dated<AppliedStep, LocalDate> DATE = Dated.day("date", true, "When it was done.",
      AppliedStep::date);
  public static final Num<AppliedStep> SAVES = Num.required("savesUsd", Range.ANY, Quantity.USD,
      "What it was expected to take off a month; below 0 where it costs.", AppliedStep::savesUsd,
      (step, usd) -> new AppliedStep(step.step(), step.date(), usd));
  public static final Entries<Scenario, AppliedStep> APPLIED = Entries.of("applied",
      new Shape<>(List.of(STEP, DATE, SAVES), v -> new AppliedStep(v.text(STEP), v.of(DATE).orElse(LocalDate.EPOCH),
          v.number(SAVES))),
      "Steps of optimisation that were taken, with what each was expected to save.", Scenario::applied,
      Scenario::withApplied).leftOut();

  private AppliedShape() {}

  static List<AppliedStep> applied(Values v) {
    List<AppliedStep> applied = v.of(APPLIED);
    Set<String> seen = new HashSet<>();
    for (int i = 0; v.isSound(APPLIED) && i < applied.size(); i++) {
      String step = applied.get(i).step();
      if (!seen.add(step)) {
        v.refuse(APPLIED, "[%s].%s".formatted(i, STEP.name()), "%s stands here twice".formatted(Excerpt.of(step)),
            "Keep one entry");
      }
    }
    return applied;
  }
}
