package runrate.files.cards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.ReadResult;
import runrate.files.disk.Reason;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonText;
import runrate.pricing.Offer;
import runrate.pricing.OwnPrice;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.Source;
import runrate.pricing.VendorTerms;
import runrate.units.Problem;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes rate cards of the user's own, one file a vendor. Only what is asked for is changed: everything
/// else in such a file, notes included, stays as it stands. A file that cannot be read is never touched.
public final class OwnCards {
  private static final String MODELS = "models";
  private static final List<String> DEFINED =
      List.of("sources", "tokenizers", "modes", "regions", "timeWindows", "cachePolicies");

  private final Path folder;

  public OwnCards(Path folder) {
    this.folder = folder;
  }

  /// What a change replaced, so that it can be taken back whole.
  ///
  /// @param before the file's bytes before the change; empty where there was none
  /// @param after  its bytes after it
  public record Undo(Path file, Optional<byte[]> before, Optional<byte[]> after) {
    /// @throws IOException also if somebody else has changed the file since, which is then left alone
    public void run() throws IOException {
      if (!Arrays.equals(bytes(file).orElse(null), after.orElse(null))) {
        throw new IOException("the file %s was changed since".formatted(file.getFileName()));
      }
      if (before.isPresent()) {
        AtomicFile.write(file, before.get());
      } else {
        Files.deleteIfExists(file);
      }
    }
  }

  /// What came of a change: how to take it back, or why it could not be made.
  public record Change(Optional<Undo> undo, List<Problem> problems) {}

  /// Puts a model at a price of the user's own in front of the listed one.
  ///
  /// @param offer as it is sold now, own prices of earlier days included
  public Change put(Offer offer, OwnPrice price) {
    return change(offer.card(), root -> {
      define(root, offer.card());
      addSource(root, price.source());
      JsonNode written = modelNode(offer.card().withModels(List.of(price.onto(offer.model()))));
      find(root, offer.model().id()).ifPresentOrElse(
          own -> own.set("prices", written.get("prices")), () -> models(root).add(written));
    });
  }

  /// Puts a model that only an imported list has beside the listed ones, at a price adopted from it.
  ///
  /// @param offer as the list has it
  public Change putNew(Offer offer, OwnPrice price, RateBook book) {
    RateCard card = book.cards().stream().filter(known -> known.vendor().id().equals(offer.card().vendor().id()))
        .findFirst().orElse(offer.card());
    return change(card, root -> {
      define(root, offer.card());
      addSource(root, price.source());
      models(root).add(modelNode(offer.card().withModels(List.of(price.alone(offer.model())))));
    });
  }

  /// Takes a model's own prices away; the listed ones hold again.
  public Change remove(Offer offer) {
    return change(offer.card(), root -> {
      ArrayNode models = models(root);
      for (int i = models.size() - 1; i >= 0; i--) {
        if (models.get(i).path("id").asString("").equals(offer.model().id())) {
          models.remove(i);
        }
      }
    });
  }

  /// Takes a whole card in, in place of the one there is for its vendor, byte for byte.
  public Change bringIn(Path card) {
    ReadResult<RateCard> read = RateCardReader.read(card);
    if (read.value().isEmpty()) {
      return new Change(Optional.empty(), read.errors());
    }
    Path file = folder.resolve(read.value().get().vendor().id() + ".json");
    try {
      Optional<byte[]> before = bytes(file);
      Files.createDirectories(folder);
      AtomicFile.write(file, Files.readAllBytes(card));
      return new Change(Optional.of(new Undo(file, before, bytes(file))), List.of());
    } catch (IOException e) {
      return refused(file, e);
    }
  }

  private static Optional<byte[]> bytes(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static Change refused(Path file, IOException e) {
    return new Change(Optional.empty(),
        List.of(Problem.error("", "the price cannot be kept (%s)".formatted(Reason.of(e)),
        "Nothing was changed").inFile(file.toString())));
  }

  private Change change(RateCard card, Consumer<ObjectNode> edit) {
    Path file = folder.resolve(card.vendor().id() + ".json");
    boolean exists = Files.exists(file);
    ReadResult<JsonNode> read = exists ? JsonText.read(file)
        : new ReadResult<>(Optional.of(tree(RateCardWriter.text(empty(card)))), List.of());
    if (!(read.value().orElse(null) instanceof ObjectNode root)) {
      return new Change(Optional.empty(), read.problems());
    }
    try {
      Optional<byte[]> before = bytes(file);
      edit.accept(root);
      return save(root, file, before);
    } catch (IOException e) {
      return refused(file, e);
    }
  }

  private static RateCard empty(RateCard card) {
    return card.withModels(List.of()).withTerms(VendorTerms.NONE);
  }

  /// A card that says nothing any more is no file; one with an error is not written at all.
  private Change save(ObjectNode root, Path file, Optional<byte[]> before) throws IOException {
    ReadResult<RateCard> checked = RateCardReader.read(file.toString(), root);
    if (checked.value().isEmpty()) {
      return new Change(Optional.empty(), checked.errors());
    }
    if (checked.value().get().models().isEmpty() && checked.value().get().terms().isNone()) {
      Files.deleteIfExists(file);
    } else {
      Files.createDirectories(folder);
      String text = JsonMapping.MAPPER.writerWithDefaultPrettyPrinter()
          .with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .writeValueAsString(root) + "\n";
      AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
    return new Change(Optional.of(new Undo(file, before, bytes(file))), List.of());
  }

  private static JsonNode modelNode(RateCard card) {
    return tree(RateCardWriter.text(card)).get(MODELS).get(0);
  }

  private static JsonNode tree(String text) {
    return JsonMapping.MAPPER.readTree(text);
  }

  private static ArrayNode models(ObjectNode root) {
    return root.get(MODELS) instanceof ArrayNode models ? models : root.putArray(MODELS);
  }

  private static Optional<ObjectNode> find(ObjectNode root, String id) {
    for (JsonNode model : models(root)) {
      if (model instanceof ObjectNode own && own.path("id").asString("").equals(id)) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }

  /// Whatever a model of a card may name that the file does not define yet.
  private static void define(ObjectNode root, RateCard card) {
    JsonNode whole = tree(RateCardWriter.text(empty(card)));
    for (String part : DEFINED) {
      if (whole.get(part) instanceof ArrayNode defined) {
        defined.forEach(one -> add(root, part, (ObjectNode) one));
      }
    }
  }

  private static void addSource(ObjectNode root, Source source) {
    ObjectNode node = JsonMapping.MAPPER.createObjectNode().put("id", source.id()).put("kind", source.kind())
        .put("ref", source.ref()).put("retrieved", source.retrieved().toString());
    add(root, "sources", source.note().isEmpty() ? node : node.put("note", source.note()));
  }

  /// What is there by its id already stays as it is.
  private static void add(ObjectNode root, String part, ObjectNode one) {
    ArrayNode list = root.get(part) instanceof ArrayNode present ? present : root.putArray(part);
    String id = one.path("id").asString("");
    if (list.valueStream().noneMatch(known -> known.path("id").asString("").equals(id))) {
      list.add(one);
    }
  }
}
