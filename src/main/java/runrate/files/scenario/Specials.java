package runrate.files.scenario;

import runrate.files.json.JsonFields;
import runrate.inputs.Special;
import runrate.inputs.Values;
import tools.jackson.databind.node.ObjectNode;

/// The keys whose form no shape can tell, each with its form.
enum Specials {
  WORKING_HOURS("workingHours", new WorkingHoursForm()),
  LEVERS("levers", new LeverNames()),
  CHANGES("changes", new ChangesForm()),
  OWN_INPUTS("ownInputs", new OwnInputs()),
  SUCCESS("success", new SuccessFields());

  private final String key;
  private final SpecialForm<?> form;

  Specials(String key, SpecialForm<?> form) {
    this.key = key;
    this.form = form;
  }

  static <R, T> void read(Values values, Special<R, T> special, JsonFields fields) {
    values.put(special, of(special).read(fields, special.name()));
  }

  static <R, T> void write(ObjectNode node, Special<R, T> special, R record) {
    of(special).write(node, special.name(), special.get(record));
  }

  static void describe(ObjectNode schema, Special<?, ?> special) {
    of(special).describe(schema);
  }

  /// The key says what it holds; its form reads just that.
  @SuppressWarnings("unchecked")
  private static <T> SpecialForm<T> of(Special<?, T> special) {
    for (Specials known : values()) {
      if (known.key.equals(special.form())) {
        return (SpecialForm<T>) known.form;
      }
    }
    throw new IllegalArgumentException("nobody reads the special form '%s'".formatted(special.form()));
  }
}
