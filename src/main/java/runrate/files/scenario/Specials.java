package runrate.files.scenario;

import java.util.List;
import java.util.Optional;
import runrate.files.cards.WeeklyHoursFields;
import runrate.files.json.JsonFields;
import runrate.inputs.Special;
import runrate.inputs.Values;
import runrate.pricing.WeeklyHours;
import runrate.savings.Lever;
import runrate.scenario.TaskSuccess;
import tools.jackson.databind.node.ObjectNode;

/// The keys whose form no shape can tell: hours of the week, names of levers.
enum Specials {
  WORKING_HOURS("workingHours") {
    @Override
    Object read(JsonFields fields, String name) {
      return fields.object(name).map(hours -> {
        WeeklyHours read = WeeklyHoursFields.read(hours);
        hours.close();
        return read;
      });
    }

    @Override
    void write(ObjectNode node, String name, Object value) {
      ((Optional<?>) value).ifPresent(hours -> WeeklyHoursFields.write(node.putObject(name), (WeeklyHours) hours));
    }

    @Override
    void describe(ObjectNode schema) {
      schema.putArray("type").add("object").add("null");
      ObjectNode keys = schema.putObject("properties");
      keys.putObject("timezone").put("type", "string").put("description", "UTC, UTC+8, Europe/Berlin.");
      ObjectNode days = keys.putObject("days").put("type", "array")
          .put("description", "Days a range begins on; every day if left out.");
      var names = days.putObject("items").putArray("enum");
      List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN").forEach(names::add);
      keys.putObject("ranges").put("type", "array").put("description", "Hours of those days, 09:00-18:00.")
          .put("minItems", 1).putObject("items").put("type", "string").put("pattern", HOURS);
      schema.put("additionalProperties", false).putArray("required").add("timezone").add("ranges");
    }
  },
  LEVERS("levers") {
    @Override
    Object read(JsonFields fields, String name) {
      List<String> levers = fields.texts(name);
      List<String> known = List.of(Lever.values()).stream().map(Lever::key).toList();
      levers.stream().filter(lever -> !known.contains(lever)).findFirst().ifPresent(lever ->
          fields.error(name, "there is no lever '%s'".formatted(lever), "Use some of " + String.join(", ", known)));
      return levers;
    }

    @Override
    void write(ObjectNode node, String name, Object value) {
      var list = node.putArray(name);
      ((List<?>) value).forEach(lever -> list.add((String) lever));
    }

    @Override
    void describe(ObjectNode schema) {
      schema.putArray("type").add("array").add("null");
      var names = schema.putObject("items").putArray("enum");
      List.of(Lever.values()).forEach(lever -> names.add(lever.key()));
    }
  },
  SET("set") {
    @Override
    Object read(JsonFields fields, String name) {
      return OwnInputs.read(fields, name);
    }

    @Override
    void write(ObjectNode node, String name, Object value) {
      OwnInputs.write(node, name, (List<?>) value);
    }

    @Override
    void describe(ObjectNode schema) {
      schema.putArray("type").add("object").add("null");
      schema.put("additionalProperties", true);
    }
  },
  SUCCESS("success") {
    @Override
    Object read(JsonFields fields, String name) {
      return SuccessFields.read(fields, name);
    }

    @Override
    void write(ObjectNode node, String name, Object value) {
      SuccessFields.write(node, name, (TaskSuccess) value);
    }

    @Override
    void describe(ObjectNode schema) {
      SuccessFields.describe(schema);
    }
  };

  private static final String HOURS = "^([01]\\d|2[0-4]):[0-5]\\d-([01]\\d|2[0-4]):[0-5]\\d$";

  private final String key;

  Specials(String key) {
    this.key = key;
  }

  abstract Object read(JsonFields fields, String name);

  abstract void write(ObjectNode node, String name, Object value);

  /// Adds to the schema of the key what a schema can say of its form.
  abstract void describe(ObjectNode schema);

  static <R, T> void read(Values values, Special<R, T> special, JsonFields fields) {
    @SuppressWarnings("unchecked")
    T value = (T) of(special.name()).read(fields, special.name());
    values.put(special, value);
  }

  static <R> void write(ObjectNode node, Special<R, ?> special, R record) {
    of(special.name()).write(node, special.name(), special.get(record));
  }

  static void describe(ObjectNode schema, Special<?, ?> special) {
    of(special.name()).describe(schema);
  }

  private static Specials of(String name) {
    for (Specials special : values()) {
      if (special.key.equals(name)) {
        return special;
      }
    }
    throw new IllegalArgumentException("nobody reads the special key '%s'".formatted(name));
  }
}
