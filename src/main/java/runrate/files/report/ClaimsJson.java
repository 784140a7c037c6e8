package runrate.files.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import runrate.claims.CheckedClaim;
import runrate.claims.CheckedReading;
import runrate.claims.Claim;
import runrate.claims.ClaimAudit;
import runrate.claims.Published;
import runrate.claims.Verdict;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.pricing.RateBook;
import runrate.text.ClaimSentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Checked claims as JSON, figures unrounded.
public final class ClaimsJson {
  private ClaimsJson() {}

  /// @param book rate cards that claims of a price are held beside
  public static String of(ClaimAudit audit, List<CheckedClaim> shown, RateBook book, LocalDate day) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode();
    ArrayNode documents = root.putArray("documents");
    audit.book().documents().forEach(document -> {
      ObjectNode node = documents.addObject().put("id", document.id()).put("title", document.title());
      put(node.putObject("verdicts"), audit.counts(checked -> shown.contains(checked)
          && checked.claim().document().equals(document)));
    });
    put(root.putObject("verdicts"), audit.counts(shown::contains));
    ArrayNode claims = root.putArray("claims");
    shown.forEach(checked -> claim(claims.addObject(), checked, book, day));
    return ReportJson.text(root);
  }

  private static void put(ObjectNode node, Map<Verdict, Long> counts) {
    counts.forEach((verdict, count) -> node.put(JsonFields.word(verdict), count));
  }

  private static void claim(ObjectNode node, CheckedClaim checked, RateBook book, LocalDate day) {
    Claim claim = checked.claim();
    Published published = claim.published();
    node.put("id", claim.id()).put("document", claim.document().id()).put("line", claim.line())
        .put("claim", claim.says()).put("kind", claim.kind()).put("role", JsonFields.word(claim.role()));
    published.values().forEach(node.putArray("published")::add);
    node.put("relation", JsonFields.word(published.relation())).put("unit", published.unit());
    ObjectNode inputs = node.putObject("inputs");
    claim.inputs().forEach((name, input) -> inputs.putObject(name).put("value", input.value())
        .put("unit", input.unit()).put("assumed", input.assumed()));
    checked.replay().ifPresent(replay -> node.put("formula", replay.formula()));
    checked.computed().forEach(node.putArray("computed")::add);
    node.put("verdict", JsonFields.word(checked.verdict())).put("reason", ClaimSentence.reason(checked));
    ClaimSentence.card(claim, book, day).ifPresent(sentence -> node.put("rateCard", sentence));
    ArrayNode readings = node.putArray("readings");
    checked.readings().forEach(reading -> reading(readings.addObject(), reading));
    checked.others().forEach(other -> node.withArray("restsOn").add(other.id()));
    claim.links().repeats().ifPresent(id -> node.put("repeats", id));
    node.put("opensAsScenario", checked.scenario().isPresent());
  }

  private static void reading(ObjectNode node, CheckedReading reading) {
    node.put("says", reading.reading().says()).put("open", reading.reading().open());
    reading.computed().forEach(node.putArray("computed")::add);
    node.put("reproduces", reading.reproduces());
  }
}
