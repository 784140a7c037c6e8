package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;

/// The shares of a mix beside a local model, as formulas: the others share what it leaves.
final class EffectiveRouting {
  private EffectiveRouting() {}

  static List<String> of(Plan plan, List<String> routing, String localShare) {
    List<String> shares = new ArrayList<>();
    var local = new StringBuilder(localShare);
    List<RouteShare> routes = plan.routing().routes();
    for (int i = 0; i < routes.size(); i++) {
      String left = "%s*(1-%s)".formatted(routing.get(i), localShare);
      if (routes.get(i).model().equals(plan.local().model())) {
        local.append('+').append(left);
      } else {
        shares.add(left);
      }
    }
    shares.add("MIN(1,%s)".formatted(local));
    return shares;
  }
}
