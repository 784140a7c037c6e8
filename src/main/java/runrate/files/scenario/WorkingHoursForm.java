package runrate.files.scenario;

import java.util.List;
import java.util.Optional;
import runrate.files.cards.WeeklyHoursFields;
import runrate.files.json.JsonFields;
import runrate.pricing.WeeklyHours;
import tools.jackson.databind.node.ObjectNode;

/// Hours of the week, as in rate cards.
final class WorkingHoursForm implements SpecialForm<Optional<WeeklyHours>> {
  private static final String HOURS = "^([01]\\d|2[0-4]):[0-5]\\d-([01]\\d|2[0-4]):[0-5]\\d$";

  @Override
  public Optional<WeeklyHours> read(JsonFields fields, String name) {
    return fields.object(name).map(hours -> {
      WeeklyHours read = WeeklyHoursFields.read(hours);
      hours.close();
      return read;
    });
  }

  @Override
  public void write(ObjectNode node, String name, Optional<WeeklyHours> value) {
    value.ifPresent(hours -> WeeklyHoursFields.write(node.putObject(name), hours));
  }

  @Override
  public void describe(ObjectNode schema) {
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
}
