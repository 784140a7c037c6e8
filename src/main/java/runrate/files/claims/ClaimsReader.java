package runrate.files.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import runrate.claims.CardPrice;
import runrate.claims.Claim;
import runrate.claims.ClaimBook;
import runrate.claims.ClaimedInput;
import runrate.claims.Document;
import runrate.claims.Links;
import runrate.claims.Published;
import runrate.claims.Reading;
import runrate.claims.Relation;
import runrate.claims.Role;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonText;
import runrate.inputs.Range;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;

/// Reads published claims: what documents say, in our words, and what it can be worked out from. A file holds
/// no verdict.
public final class ClaimsReader {
  static final String SCHEMA_VERSION = "1.0";
  private static final String SHIPPED = "/runrate/claims/claims.json";
  private static final String INPUTS = "inputs";

  private final List<Problem> problems;
  private final Map<String, Document> documents = new LinkedHashMap<>();

  private ClaimsReader(List<Problem> problems) {
    this.problems = problems;
  }

  /// The claims that come with the program.
  public static ClaimBook shipped() {
    try (InputStream bytes = ClaimsReader.class.getResourceAsStream(SHIPPED)) {
      ReadResult<ClaimBook> read = parse(SHIPPED, bytes.readAllBytes());
      return read.value().orElseThrow(() -> new IllegalStateException(read.problems().getFirst().line()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param bytes the content of a claims file, told under this name in problems
  public static ReadResult<ClaimBook> parse(String name, byte[] bytes) {
    ReadResult<JsonNode> tree = JsonText.parse(name, bytes);
    return tree.value().map(root -> {
      List<Problem> problems = new ArrayList<>();
      Optional<ClaimBook> book = new ClaimsReader(problems).book(new JsonFields(root, "", problems));
      return new ReadResult<>(problems.isEmpty() ? book : Optional.empty(),
          problems.stream().map(problem -> problem.inFile(name)).toList());
    }).orElseGet(() -> new ReadResult<>(Optional.empty(), tree.problems()));
  }

  private Optional<ClaimBook> book(JsonFields fields) {
    String version = fields.text("schemaVersion");
    if (!version.isEmpty() && !version.equals(SCHEMA_VERSION)) {
      fields.error("schemaVersion", "schemaVersion is '%s'; this program reads %s".formatted(
          version, SCHEMA_VERSION), "");
    }
    fields.objects("documents", document -> new Document(document.text("id"), document.text("title")))
        .forEach(document -> documents.put(document.id(), document));
    List<Claim> claims = fields.objects("claims", this::claim);
    fields.close();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    new ClaimLinksCheck(claims, fields).check();
    return problems.isEmpty() ? Optional.of(new ClaimBook(List.copyOf(documents.values()), claims)) : Optional.empty();
  }

  private Claim claim(JsonFields fields) {
    Map<String, ClaimedInput> inputs = fields.map(INPUTS, all -> name -> quantity(all.requiredObject(name)));
    return new Claim(fields.text("id"), document(fields), fields.whole("line", 1), fields.text("claim"),
        fields.text("kind"), required(fields, "role", Role.class, Role.INPUT), published(fields), inputs,
        fields.objects("readings", reading -> reading(reading, inputs)), links(fields), fields.text("note", ""));
  }

  private Document document(JsonFields fields) {
    String id = fields.text("document");
    if (!id.isEmpty() && !documents.containsKey(id)) {
      fields.error("document", "document '%s' is not in this file".formatted(id), "List it under documents");
    }
    return documents.getOrDefault(id, new Document(id, ""));
  }

  private static Published published(JsonFields fields) {
    List<Double> values = fields.numbers("published", Range.ANY);
    if (values.isEmpty() || values.size() > 2) {
      fields.error("published", "there are %s figures".formatted(values.size()),
          "Give one, or the two ends of a range");
      values = List.of(0.0);
    }
    return new Published(values, fields.choice("relation", Relation.class, Relation.EXACTLY), fields.text("unit"),
        fields.optionalNumber("roundTo", Range.ABOVE_ZERO));
  }

  private static ClaimedInput quantity(JsonFields fields) {
    var quantity = new ClaimedInput(number(fields, "value"), fields.text("unit"), fields.bool("assumed", false));
    fields.close();
    return quantity;
  }

  /// A number, or a fraction that no decimal number meets, such as `5/6`.
  private static double number(JsonFields fields, String key) {
    return fields.isText(key) ? fields.parsed(key, ClaimsReader::fraction, "a fraction like 5/6").orElse(0.0)
        : fields.number(key, Range.ANY);
  }

  private static Double fraction(String text) {
    String[] parts = text.split("/");
    if (parts.length != 2 || Double.parseDouble(parts[1]) == 0) {
      throw new IllegalArgumentException(text);
    }
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  private static Reading reading(JsonFields fields, Map<String, ClaimedInput> inputs) {
    Map<String, Double> changes = fields.map(INPUTS, all -> name -> {
      if (!inputs.containsKey(name)) {
        all.error(name, "the claim has no such input", "Name one of %s".formatted(String.join(", ", inputs.keySet())));
      }
      return number(all, name);
    });
    return new Reading(fields.text("says"), changes, fields.bool("open", false));
  }

  private static Links links(JsonFields fields) {
    Optional<CardPrice> card = fields.object("onCard").map(price -> {
      var onCard = new CardPrice(price.text("model"),
          required(price, "price", CardPrice.Side.class, CardPrice.Side.INPUT));
      price.close();
      return onCard;
    });
    return new Links(fields.optionalText("subject"), fields.optionalText("repeats"), fields.texts("heldAgainst"),
        fields.texts("borneOutBy"), card);
  }

  private static <E extends Enum<E>> E required(JsonFields fields, String key, Class<E> type, E otherwise) {
    fields.text(key);
    return fields.choice(key, type, otherwise);
  }

  /// What names another claim must name one that is there, and an id stands once.
  private record ClaimLinksCheck(List<Claim> claims, JsonFields fields) {
    void check() {
      Map<String, Long> ids = claims.stream().map(Claim::id).collect(Collectors.groupingBy(Function.identity(),
          LinkedHashMap::new, Collectors.counting()));
      for (int i = 0; i < claims.size(); i++) {
        Claim claim = claims.get(i);
        String place = "claims[%s]".formatted(i);
        if (ids.get(claim.id()) > 1) {
          fields.error(place + ".id", "claim %s stands twice".formatted(claim.id()), "Keep one of them");
        }
        named(claim).stream().filter(id -> !ids.containsKey(id)).forEach(id ->
            fields.error(place, "claim %s names claim %s, which is not there".formatted(claim.id(), id), "Correct it"));
      }
    }

    private static List<String> named(Claim claim) {
      List<String> named = new ArrayList<>(claim.links().heldAgainst());
      named.addAll(claim.links().borneOutBy());
      claim.links().repeats().ifPresent(named::add);
      return named;
    }
  }
}
