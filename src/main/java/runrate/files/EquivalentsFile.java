package runrate.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.compare.Equivalents;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonText;
import runrate.files.report.ReportJson;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which models stand in for each other: the list Runrate brings along, or the user's own copy of it.
public final class EquivalentsFile {
  private static final String SHIPPED = "/runrate/compare/equivalents.json";

  private EquivalentsFile() {}

  /// The user's own list where there is one that can be read, else the one brought along; and what was wrong.
  public static ReadResult<Equivalents> read(UserFolder user) {
    Path own = own(user);
    if (!Files.exists(own)) {
      return new ReadResult<>(Optional.of(shipped()), List.of());
    }
    ReadResult<JsonNode> text = JsonText.read(own);
    ReadResult<Equivalents> read = text.value().map(tree -> read(own.toString(), tree))
        .orElseGet(() -> new ReadResult<>(Optional.empty(), text.problems()));
    return read.value().isPresent() ? read : new ReadResult<>(Optional.of(shipped()), read.problems());
  }

  /// The list Runrate brings along.
  public static Equivalents shipped() {
    try (InputStream bytes = EquivalentsFile.class.getResourceAsStream(SHIPPED)) {
      JsonNode tree = JsonText.parse(SHIPPED, bytes.readAllBytes()).value().orElseThrow();
      return read(SHIPPED, tree).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps the list as the user's own.
  public static void write(UserFolder user, Equivalents equivalents) throws IOException {
    Files.createDirectories(user.folder());
    ObjectNode root = JsonMapping.MAPPER.createObjectNode()
        .put("asOf", equivalents.asOf().toString()).put("source", equivalents.source());
    ObjectNode vendors = root.putObject("vendors");
    equivalents.byVendor().keySet().stream().sorted().forEach(vendor -> {
      ObjectNode node = vendors.putObject(vendor);
      equivalents.byVendor().get(vendor).forEach((size, models) -> {
        var list = node.putArray(JsonFields.word(size));
        models.forEach(model -> list.add(model.substring(vendor.length() + 1)));
      });
    });
    AtomicFile.write(own(user), (ReportJson.text(root) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Path own(UserFolder user) {
    return user.folder().resolve("equivalents.json");
  }

  private static ReadResult<Equivalents> read(String name, JsonNode tree) {
    List<Problem> problems = new ArrayList<>();
    var fields = new JsonFields(tree, "", problems);
    var equivalents = new Equivalents(fields.date("asOf"), fields.text("source"),
        vendors(fields.requiredObject("vendors")));
    fields.close();
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(equivalents),
        problems.stream().map(problem -> problem.inFile(name)).toList());
  }

  private static Map<String, Map<Equivalents.Size, List<String>>> vendors(JsonFields fields) {
    Map<String, Map<Equivalents.Size, List<String>>> vendors = new LinkedHashMap<>();
    fields.names().forEach(vendor -> vendors.put(vendor, sizes(vendor, fields.objectOrEmpty(vendor))));
    return vendors;
  }

  private static Map<Equivalents.Size, List<String>> sizes(String vendor, JsonFields fields) {
    Map<Equivalents.Size, List<String>> sizes = new EnumMap<>(Equivalents.Size.class);
    for (Equivalents.Size size : Equivalents.Size.values()) {
      sizes.put(size, fields.texts(JsonFields.word(size)).stream().map(model -> vendor + "/" + model).toList());
    }
    fields.close();
    return sizes;
  }
}
