package runrate.files.scenario;

import runrate.files.json.JsonFields;
import runrate.inputs.Range;
import runrate.scenario.CachePlan;
import runrate.scenario.ContextComposition;
import runrate.scenario.EntryRules;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;

/// Reads how a plan uses prompt caching, and how its agents start.
final class CachePlanReader {
  private CachePlanReader() {}

  /// @param parts what the context is composed of; its shares hold where the plan names none
  static CachePlan caching(JsonFields fields, ContextComposition parts) {
    double team = fields.number("cacheableShare", Range.SHARE, parts.teamShare());
    double own = fields.number("historyShare", Range.SHARE, fields.has("cacheableShare") ? 0 : parts.ownShare());
    if (team + own > 1 + 1e-9) {
      fields.error("historyShare", "cacheableShare and historyShare add up to %s".formatted(team + own),
          "Both are parts of one context: together at most 1");
      own = 0;
    }
    var caching = new CachePlan(fields.bool("enabled", true), team, own,
        fields.text("lifetime", CachePlan.VENDOR_LIFETIME), hitRate(fields),
        fields.optionalNumber("batchHitRate", Range.SHARE), launch(fields.objectOrEmpty("launch")), entry(fields));
    fields.close();
    return caching;
  }

  private static HitRate hitRate(JsonFields fields) {
    if (fields.isText("hitRate")) {
      if (!fields.text("hitRate").equals("derived")) {
        fields.error("hitRate", "this must be a share between 0 and 1 or \"derived\"", "");
      }
      return HitRate.DERIVED;
    }
    var share = fields.optionalNumber("hitRate", Range.SHARE);
    return share.isPresent() ? HitRate.fixed(share.getAsDouble()) : HitRate.DERIVED;
  }

  private static Launch launch(JsonFields fields) {
    var launch = new Launch(fields.choice("pattern", Launch.Pattern.class, Launch.Pattern.STEADY),
        fields.number("spreadSeconds", Range.AT_LEAST_ZERO, 0), fields.bool("prewarm", false));
    fields.close();
    return launch;
  }

  private static EntryRules entry(JsonFields fields) {
    return new EntryRules(fields.optionalBool("refreshOnRead"),
        fields.optionalNumber("maxLifetimeSeconds", Range.ABOVE_ZERO),
        fields.number("readableAfterSeconds", Range.AT_LEAST_ZERO, 0),
        fields.optionalNumber("sessionsPerDay", Range.AT_LEAST_ZERO),
        fields.optionalNumber("storedHoursPerDay", Range.UP_TO_A_DAY));
  }
}
