package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import runrate.files.cards.RateCardReader;
import runrate.files.cards.RateCardWriter;
import runrate.files.foreign.ImportedRow.Outcome;
import runrate.pricing.RateCard;
import runrate.testing.JsonPlaces;
import runrate.testing.Seeds;
import runrate.testing.Written;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Puts every kind of value in the place of every value of a list: the row is mapped, left or refused,
/// what is mapped makes cards that can be read, and nothing throws. Of the values each place takes another fifth,
/// or all of them; see [Seeds#isTaken].
class EveryForeignValueReplacedTest {
  static final List<String> SAMPLES = Samples.ALL;
  private static final List<String> VALUES = List.of("\"x\"", "\"\"", "\"2026-02-30\"", "\"-1\"", "-1", "0",
      "0.5", "1e30", "1e-30",
      "123456789012345678901234567890123456789", "null", "true", "[]", "[null]", "[{}]", "{}", "{\"x\":1}");

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void noListThrows(String sample) {
    var mapper = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    JsonNode tree = mapper.readTree(Written.read(Samples.file(sample)));
    PriceList whole = Samples.read(sample);
    List<List<Object>> places = JsonPlaces.below(tree);
    for (int i = 0; i < places.size() * VALUES.size(); i++) {
      List<Object> path = places.get(i / VALUES.size());
      String value = VALUES.get(i % VALUES.size());
      if (Seeds.isTaken(i)) {
        JsonNode before = JsonPlaces.put(tree, path, mapper.readTree(value));
        try {
          check(tree, whole);
        } catch (RuntimeException e) {
          throw new AssertionError("%s = %s: %s".formatted(path, value, e), e);
        }
        JsonPlaces.put(tree, path, before);
      }
    }
  }

  private static void check(JsonNode tree, PriceList whole) {
    var read = PriceListReader.read(Path.of(whole.file()), tree, Samples.RETRIEVED, Optional.of(whole.format()));
    assertEquals(read.value().isEmpty(), !read.problems().isEmpty());
    read.value().ifPresent(list -> {
      assertEquals(list.rows().size(), list.count(Outcome.MAPPED) + list.count(Outcome.UNMAPPED)
          + list.count(Outcome.REFUSED));
      list.cards().stream().filter(card -> !whole.cards().contains(card))
          .forEach(EveryForeignValueReplacedTest::comesBack);
    });
  }

  private static void comesBack(RateCard card) {
    var back = RateCardReader.parse("card.json", RateCardWriter.text(card).getBytes(StandardCharsets.UTF_8));
    assertEquals(Optional.of(card), back.value(), () -> back.problems().toString());
    assertTrue(card.vendor().id().matches("[a-z0-9_][a-z0-9._-]*"), card.vendor().id());
  }

  @ParameterizedTest
  @FieldSource("SAMPLES")
  void noListReadAsAnotherFormatThrows(String sample) {
    JsonNode tree = JsonMapper.shared().readTree(Written.read(Samples.file(sample)));
    for (ForeignFormat format : ForeignFormat.values()) {
      var read = PriceListReader.read(Samples.file(sample), tree, Samples.RETRIEVED, Optional.of(format));
      assertEquals(read.value().isEmpty(), !read.problems().isEmpty());
    }
  }
}
