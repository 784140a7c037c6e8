package runrate.costing;

import java.util.Optional;
import runrate.inputs.BusinessShape;
import runrate.inputs.Keys;
import runrate.inputs.Work;
import runrate.scenario.Business;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// Users who are counted should make the requests the work has.
record UsersCheck(Scenario scenario) {
  /// How far two counts of the same may lie apart.
  private static final double NOTICEABLE = 0.01;

  Optional<Problem> problem() {
    Business business = scenario.business();
    double requests = business.users().orElse(Double.NaN) * business.requestsPerFeature().orElse(Double.NaN)
        * business.featuresPerUser().orElse(Double.NaN);
    double calls = Work.of(scenario).callsPerMonth();
    return Math.abs(requests - calls) > calls * NOTICEABLE ? Optional.of(Problem.warning(
        Keys.path(BusinessShape.USERS), "so many users with their features make %s requests a month, but the workload "
        .formatted(ScenarioCheck.number(requests)) + "has %s".formatted(ScenarioCheck.number(calls)),
        "Correct one of them; a user's month is the bill over the users")) : Optional.empty();
  }
}
