package runrate.files.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one mapper, for texts of the program's own making. Files are read without it; see [JsonText].
public final class JsonMapping {
  public static final JsonMapper MAPPER = JsonMapper.builder(JsonText.FACTORY)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private JsonMapping() {}
}
